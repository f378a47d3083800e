/** The one text field, laid into the active cell while somebody types there. */

import { el } from "../dom.js";
import { isEmptyRow, LONGEST, newRow } from "../sheet/model.js";
import { setOp } from "../sheet/ops.js";
import { deleteOps, insertOps } from "../rows/commands.js";
import { readWay, takesWay, wayTyped } from "../symbols/ways.js";
import { t } from "../strings.js";

export class CellEditor {
  place = null; // {row id, column} while open
  #before = "";
  #session = 0;
  #fresh = null; // the row that was made for this typing

  constructor(grid) {
    this.grid = grid;
    this.field = el("textarea", { class: "ed-field", rows: "1", maxlength: LONGEST, spellcheck: "true", autocomplete: "off" });
    this.field.addEventListener("input", () => this.#typed());
    this.field.addEventListener("blur", () => this.field.isConnected && this.finish());
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
    const label = cell.getAttribute("aria-label") ?? "";
    this.field.value = text;
    this.field.setAttribute("aria-label", label);
    cell.classList.add("ed-editing");
    cell.append(this.field);
    this.#grow();
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(text.length, text.length);
  }

  #typed() {
    this.#grow();
    if (this.place.column.kind === "text") this.#write(this.field.value);
  }

  #grow() {
    this.field.style.height = "0";
    this.field.style.height = `${this.field.scrollHeight}px`;
  }

  #write(text) {
    const { store } = this.grid;
    const { id, column } = this.place;
    const op = setOp(store.sheet, ["kegiatan", id, column.key], text);
    if (op.old !== null && op.old !== text) store.commit([op], t("Mengetik {kolom}", { kolom: column.label }), this.#key);
  }

  /** Leaves the cell; the text is in the sheet already. False when what was typed cannot stand (a way to no row). */
  close({ cancel = false } = {}) {
    if (!this.isOpen) return true;
    if (cancel && this.place.column.kind === "text") this.#write(this.#before);
    if (!cancel && this.place.column.kind === "way" && !this.#writeWay()) return false;
    const cell = this.field.parentElement;
    const { id } = this.place;
    this.place = null;
    this.#dropUnused(id);
    this.grid.store.history.seal();
    this.field.remove();
    cell?.classList.remove("ed-editing");
    this.grid.view.refreshRow(id, ["text", "way"]);
    this.grid.cursor.mark();
    return true;
  }

  /** After the table was built anew (somebody else's change), the field goes back into its cell, caret and all. */
  relay() {
    const { view } = this.grid;
    const cell = view.cell(view.indexOf(this.place.id), view.columnIndex(this.place.column.key));
    if (!cell || view.indexOf(this.place.id) < 0) return this.#lose();
    const { selectionStart, selectionEnd } = this.field;
    cell.classList.add("ed-editing");
    cell.append(this.field);
    this.field.focus({ preventScroll: true });
    this.field.setSelectionRange(selectionStart, selectionEnd);
  }

  #lose() {
    this.place = null;
    this.field.remove();
  }

  /** Leaves the cell whatever was typed: what cannot stand is told and dropped. */
  finish() {
    return this.close() || this.close({ cancel: true });
  }

  #dropUnused(id) {
    const { store } = this.grid;
    const row = store.sheet.kegiatan.find((item) => item.id === id);
    if (this.#fresh === id && row && isEmptyRow(row)) store.commit(deleteOps([row]), t("Baris baru"), this.#key);
    this.#fresh = null;
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
