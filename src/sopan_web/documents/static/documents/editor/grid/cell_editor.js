/** The one text field, laid into the active cell while somebody types there. */

import { el } from "../dom.js";
import { isEmptyRow, LONGEST, newRow } from "../sheet/model.js";
import { setOp } from "../sheet/ops.js";
import { deleteOps, insertOps } from "../sheet/row_ops.js";
import { readWay, takesWay, wayTyped } from "../symbols/ways.js";
import { t } from "../strings.js";

export class CellEditor {
  place = null; // {row id, column} while open
  #before = "";
  #seen = ""; // what the person knows to stand in the cell
  #session = 0;
  #length = 0;
  #fresh = null; // the row that was made for this typing

  constructor(grid) {
    this.grid = grid;
    this.field = el("textarea", { class: "ed-field", rows: "1", maxlength: LONGEST, spellcheck: "true", autocomplete: "off" });
    this.field.addEventListener("input", () => this.#typed());
    grid.view.table.parentElement.addEventListener("scroll", () => this.isOpen && this.relay());
    this.field.addEventListener("blur", () => this.isOpen && this.finish());
  }

  get isOpen() {
    return this.place !== null;
  }

  get #key() {
    return `ketik:${this.#session}`;
  }

  /** `style` "replace": typing starts afresh and arrows leave the cell; "edit": the caret moves in the text (F2). */
  open(style = "edit") {
    const { cursor, view, store } = this.grid;
    const column = cursor.columnHere;
    if (this.isOpen || store.readOnly || !["text", "way"].includes(column.kind)) return false;
    this.#session += 1;
    const row = this.#rowHere();
    if (column.kind === "way" && !takesWay(row, column.key)) return false;
    const cell = view.cell(view.indexOf(row.id), cursor.column);
    this.#before = column.kind === "text" ? row[column.key] : wayTyped(store.sheet, row, column.key);
    this.#seen = this.#before;
    this.place = { id: row.id, column, style };
    this.#lay(cell, style === "replace" ? "" : this.#before);
    return true;
  }

  /** In the empty line at the end, typing makes the row. */
  #rowHere() {
    const { cursor, view, store } = this.grid;
    const row = view.rowAt(cursor.row);
    if (row) return row;
    const fresh = newRow();
    store.commit(insertOps([fresh], store.sheet.kegiatan.at(-1)?.id ?? null), t("Baris baru"), this.#key);
    this.#fresh = fresh.id;
    cursor.to(view.indexOf(fresh.id), cursor.column, { focus: false });
    return view.rowAt(view.indexOf(fresh.id));
  }

  #lay(cell, text) {
    this.grid.view.held = { id: this.place.id, key: this.place.column.key };
    this.field.value = text;
    this.field.setAttribute("aria-label", cell.getAttribute("aria-label") ?? "");
    this.field.dataset.kind = this.place.column.kind;
    this.grid.surface.append(this.field);
    this.#settle(cell);
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(text.length, text.length);
  }

  /** Over the cell, not in it: so the table is not laid out anew at every key. */
  #settle(cell) {
    const { surface } = this.grid;
    const [box, frame] = [cell.getBoundingClientRect(), surface.getBoundingClientRect()];
    this.field.style.left = `${box.left - frame.left}px`;
    this.field.style.top = `${box.top - frame.top}px`;
    this.field.style.width = `${box.width}px`;
    this.field.style.minHeight = `${box.height}px`;
    this.#grow();
  }

  #typed() {
    this.#grow();
    if (this.place.column.kind === "text") this.#write(this.field.value);
  }

  #grow() {
    const { field } = this;
    if (field.value.length < this.#length) field.style.height = "0";
    this.#length = field.value.length;
    if (field.scrollHeight > field.clientHeight) field.style.height = `${field.scrollHeight}px`;
  }

  /** Says what the person saw before: if somebody else's text came meanwhile, the server asks instead of losing it. */
  #write(text) {
    const { store } = this.grid;
    const { id, column } = this.place;
    const op = setOp(store.sheet, ["kegiatan", id, column.key], text);
    if (op.old === null || op.old === text) return;
    store.commit([{ ...op, old: this.#seen }], t("Mengetik {kolom}", { kolom: column.label }), this.#key);
    this.#seen = text;
  }

  /** Leaves the cell; the text is in the sheet already. False when what was typed cannot stand (a way to no row). */
  close({ cancel = false } = {}) {
    if (!this.isOpen) return true;
    if (cancel && this.place.column.kind === "text") this.#write(this.#before);
    if (!cancel && this.place.column.kind === "way" && !this.#writeWay()) return false;
    const { id } = this.place;
    this.#away();
    this.#dropUnused(id);
    this.grid.store.history.seal();
    this.grid.view.refreshRow(id, ["text", "way"]);
    this.grid.cursor.mark();
    return true;
  }

  /** After the table was built anew (somebody else's change) or scrolled, the field goes back over its cell. */
  relay() {
    const { view } = this.grid;
    const row = view.indexOf(this.place.id);
    const cell = row < 0 ? null : view.cell(row, view.columnIndex(this.place.column.key));
    if (cell) this.#settle(cell);
    else this.#away();
  }

  #away() {
    this.place = null;
    this.grid.view.held = null;
    this.field.style.height = "";
    this.field.remove();
  }

  /** Leaves the cell whatever was typed: what cannot stand is told and dropped. */
  finish() {
    return this.close() || this.close({ cancel: true });
  }

  #dropUnused(id) {
    const { store } = this.grid;
    const row = store.sheet.kegiatan.find((item) => item.id === id);
    if (this.#fresh === id && row && isEmptyRow(row)) store.commit([...this.#unled(id), ...deleteOps([row])], t("Baris baru"), this.#key);
    this.#fresh = null;
  }

  /** A decision above was led to the row that now goes again. */
  #unled(id) {
    const { sheet } = this.grid.store;
    return sheet.kegiatan.filter(({ ya }) => ya === id).map((row) => setOp(sheet, ["kegiatan", row.id, "ya"], ""));
  }

  #writeWay() {
    const { store } = this.grid;
    const row = store.sheet.kegiatan.find((item) => item.id === this.place.id);
    if (!row || this.field.value.trim() === this.#before) return true;
    const { ops, fault } = readWay(store.sheet, row, this.place.column.key, this.field.value);
    if (fault) return this.grid.complain(fault);
    store.commit(ops, t("Arah alur"));
    return true;
  }
}
