/** The grid as one thing: the table, the cursor in it, the field for typing, and the deeds on cells. */

import { t } from "../strings.js";
import { RowDeeds } from "./row_deeds.js";
import { newRow } from "../sheet/model.js";
import { setOp } from "../sheet/ops.js";
import { bentukName, isDecision, isFlow, likelyBentuk, symbolAt, symbolOps } from "../symbols/symbols.js";
import { wayOps } from "../symbols/ways.js";
import { insertOps } from "../sheet/row_ops.js";
import { announce } from "./announcer.js";
import { CellEditor } from "./cell_editor.js";
import { Cursor } from "./cursor.js";
import { onKey } from "./keys.js";
import { Pointer } from "./pointer.js";
import { View } from "./view.js";

export class Grid {
  #pick = null; // {row id, key} while the person chooses a row as the way on

  /** `parts`: what stands around the grid and is opened from it (chooser, flow dialog, menus, messages). */
  constructor(table, store, parts) {
    this.store = store;
    this.parts = parts;
    this.view = new View(table, store, (...what) => parts.head(...what));
    this.cursor = new Cursor(this.view, () => this.#moved());
    this.surface = table.closest(".ed-panel"); // the field lies here, outside of what scrolls: cheaper to paint
    this.editor = new CellEditor(this);
    this.rows = new RowDeeds(this);
    this.pointer = new Pointer(this);
    this.surface.addEventListener("keydown", (event) => this.#key(event));
    table.addEventListener("focusin", (event) => this.#focused(event));
    store.subscribe(({ origin }) => this.#changed(origin));
    this.cursor.to(0, 1, { focus: false, scroll: false });
  }

  /** The cursor keeps its cell while rows come, go, and move; typing goes on after a merge. */
  #changed(origin) {
    if (this.editor.isOpen) return void (origin === "remote" && this.editor.relay());
    this.cursor.mark();
    if (document.activeElement === document.body) this.cursor.cell?.focus({ preventScroll: true });
  }

  #moved() {
    this.parts.moved?.();
  }

  #focused(event) {
    const place = this.view.placeOf(event.target);
    if (!place || event.target.tagName === "BUTTON") return;
    if (place.row !== this.cursor.row || place.column !== this.cursor.column) this.cursor.to(place.row, place.column);
  }

  /** A key belongs to the cell it was pressed in, even if the browser has not told yet that the focus is there. */
  #key(event) {
    this.#focused(event);
    onKey(this, event);
  }

  get cells() {
    const { top, bottom, left, right } = this.cursor.range;
    const rows = this.store.sheet.kegiatan.slice(top, bottom + 1);
    return rows.flatMap((row) => this.view.columns.slice(left, right + 1).map((column) => ({ row, column })));
  }

  enter(style) {
    const { columnHere: column, row } = this.cursor;
    const item = this.view.rowAt(row);
    if (column.kind === "symbol") return this.#open(() => this.parts.choose(this));
    if (column.kind === "none") return this.#open(() => this.parts.head("add"));
    if (column.kind === "findings") return this.#intoFindings();
    if (column.kind === "number") return this.#open(() => this.openMenu());
    if (column.kind === "way" && item && (isFlow(item) || item.cabang.length)) return this.#open(() => this.parts.ways(item));
    return this.editor.open(style);
  }

  #open(show) {
    if (!this.store.readOnly) show();
    return true;
  }

  #intoFindings() {
    const control = this.cursor.cell.querySelector("button");
    control?.focus();
    return Boolean(control);
  }

  /** Puts a symbol into every symbol cell of the range; in the empty last line it makes the row. */
  place(bentuk) {
    if (this.store.readOnly) return;
    const blank = this.cursor.isSingle && !this.view.rowAt(this.cursor.row);
    if (blank) return this.#placeInNewRow(bentuk);
    const places = this.cells.filter(({ column }) => column.actor).map(({ row, column }) => [row.id, column.actor]);
    if (!places.length) return this.complain(t("Pilih dulu sel di kolom pelaksana."));
    this.store.commit(symbolOps(this.store.sheet, places, bentuk), bentukName(bentuk));
    this.say();
  }

  #placeInNewRow(bentuk) {
    const { columnHere } = this.cursor;
    if (!columnHere.actor) return;
    const fresh = newRow({ simbol: [{ pelaksana: columnHere.actor, bentuk }] });
    this.store.commit(insertOps([fresh], this.store.sheet.kegiatan.at(-1)?.id ?? null), t("Baris baru"));
    this.cursor.toRow(fresh.id);
    this.say();
  }

  clickSymbol() {
    if (this.store.readOnly) return;
    const row = this.view.rowAt(this.cursor.row);
    const { actor } = this.cursor.columnHere;
    if (!row || !symbolAt(row, actor)) this.place(likelyBentuk(this.store.sheet, row ?? newRow()));
    this.parts.choose(this, { keepFocus: true });
  }

  /** Empties the cells of the range, or takes whole rows away when whole rows are chosen. */
  clear() {
    if (this.wholeRows) return this.rows.remove();
    const { sheet } = this.store;
    const texts = this.cells.filter(({ column }) => column.kind === "text")
      .map(({ row, column }) => setOp(sheet, ["kegiatan", row.id, column.key], ""));
    const ways = this.cells.filter(({ column }) => column.kind === "way").flatMap(({ row, column }) => wayOps(sheet, row, column.key, []));
    const places = this.cells.filter(({ column }) => column.actor).map(({ row, column }) => [row.id, column.actor]);
    const ops = [...texts, ...ways, ...symbolOps(sheet, places, null)].filter((op) => JSON.stringify(op.old) !== JSON.stringify(op.new));
    if (this.store.commit(ops, t("Mengosongkan sel"))) this.say();
  }

  get wholeRows() {
    const { left, right } = this.cursor.range;
    return left === 0 && right === this.view.columns.length - 1;
  }

  undo() {
    this.#step(this.store.undo(), t("Dibatalkan: {hal}"), t("Tidak ada yang dapat dibatalkan."));
  }

  redo() {
    this.#step(this.store.redo(), t("Diulangi: {hal}"), t("Tidak ada yang dapat diulangi."));
  }

  #step(label, done, nothing) {
    announce(label ? done.replace("{hal}", label) : nothing);
  }

  selectAll() {
    this.cursor.select({ top: 0, bottom: this.view.rowCount - 1, left: 0, right: this.view.columns.length - 1 });
  }

  /** Choosing a way on by pointing: the next row that is clicked (or Enter on it) becomes the target. */
  pickWay() {
    const row = this.view.rowAt(this.cursor.row);
    if (!row || this.store.readOnly) return false;
    if (isFlow(row) || row.cabang.length) return this.#open(() => this.parts.ways(row));
    this.editor.close({ cancel: true });
    this.#pick = { id: row.id, key: this.#wayHere(row) };
    this.view.table.classList.add("ed-picking");
    this.parts.hint(t("Klik langkah tujuan dari langkah {nomor}, atau tekan panah lalu Enter. Esc: batal.", { nomor: this.view.indexOf(row.id) + 1 }));
    this.cursor.by(0, 0);
    return true;
  }

  /** The way of the cell one stands in; elsewhere in the row the one that still wants an answer. */
  #wayHere(row) {
    const { kind, key } = this.cursor.columnHere;
    if (!isDecision(row)) return "ya";
    if (kind === "way") return key;
    return row.ya && !row.tidak ? "tidak" : "ya";
  }

  get isPicking() {
    return this.#pick !== null;
  }

  takePick(place) {
    if (!this.#pick) return false;
    const { id, key } = this.#pick;
    const target = this.view.rowAt(place.row);
    this.endPick();
    if (!target) return true;
    const row = this.view.rowAt(this.view.indexOf(id));
    this.store.commit(wayOps(this.store.sheet, row, key, [target.id]), t("Arah alur"));
    this.cursor.toRow(id, key);
    this.say();
    return true;
  }

  endPick() {
    this.#pick = null;
    this.view.table.classList.remove("ed-picking");
    this.parts.hint("");
  }

  openMenu(x, y) {
    this.parts.menu(this, x, y);
  }

  complain(sentence) {
    this.parts.complain(sentence);
    return false;
  }

  say() {
    announce(this.view.nameOf(this.cursor.row, this.cursor.column));
  }
}
