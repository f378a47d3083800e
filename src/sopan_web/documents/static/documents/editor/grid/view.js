/** The table on the page: built once, then patched cell by cell, never drawn anew while somebody types. */

import { el } from "../dom.js";
import { same, TEXT_FIELDS } from "../sheet/model.js";
import { fillCell, labelOf } from "./cells.js";
import { columnsOf } from "./columns.js";
import { headOf } from "./head.js";

export const HEAD_ROWS = 2;

export class View {
  findings = new Map(); // row id -> findings beside it
  held = null; // the cell under the text field: filled when the field goes
  #lines = new Map(); // row id -> tr; "" is the empty line at the end, where a new row starts

  constructor(table, store, onHead) {
    this.table = table;
    this.store = store;
    this.onHead = onHead;
    this.body = table.tBodies[0] ?? table.createTBody();
    store.subscribe((change) => this.#follow(change));
    this.build();
  }

  build() {
    this.columns = columnsOf(this.store.sheet);
    this.table.querySelector("colgroup")?.remove();
    this.table.tHead?.remove();
    this.table.prepend(columnWidths(this.columns), headOf(this.columns, this.onHead));
    this.table.setAttribute("aria-colcount", String(this.columns.length));
    this.#lines.clear();
    this.body.replaceChildren(...this.#rowsAndBlank().map((row) => this.#makeLine(row)));
    this.#number();
  }

  /** Rows of the sheet and, while it may be changed, one empty line below them. */
  #rowsAndBlank() {
    const rows = this.store.sheet.kegiatan;
    return this.store.readOnly ? rows : [...rows, blankRow()];
  }

  get rowCount() {
    return this.body.rows.length;
  }

  rowAt(index) {
    return this.store.sheet.kegiatan[index] ?? null;
  }

  indexOf(id) {
    return this.store.sheet.kegiatan.findIndex((row) => row.id === id);
  }

  cell(row, column) {
    return this.body.rows[row]?.cells[column] ?? null;
  }

  columnIndex(key) {
    return this.columns.findIndex((column) => column.key === key);
  }

  /** Where an element inside the table stands: {row, column}, or null. */
  placeOf(element) {
    const cell = element.closest("[role=gridcell], [role=rowheader]");
    if (!cell || !this.body.contains(cell)) return null;
    return { row: cell.parentElement.sectionRowIndex, column: cell.cellIndex };
  }

  nameOf(row, column) {
    return labelOf(this.store.sheet, this.rowAt(row), row, this.columns[column], this.findings);
  }

  refreshRow(id, kinds = null) {
    const line = this.#lines.get(id);
    const row = this.store.sheet.kegiatan.find((item) => item.id === id);
    if (!line || !row) return;
    this.columns.forEach((column, index) => {
      if (!kinds || kinds.includes(column.kind)) fillCell(line.cells[index], this.store.sheet, row, column, this.findings);
    });
  }

  refreshAll(kinds) {
    for (const row of this.store.sheet.kegiatan) this.refreshRow(row.id, kinds);
  }

  showFindings(byRow) {
    const changed = new Set([...byRow.keys(), ...this.findings.keys()]);
    const old = this.findings;
    this.findings = byRow;
    for (const id of changed) if (!same(old.get(id), byRow.get(id))) this.refreshRow(id, ["findings", "number"]);
    this.table.classList.toggle("ed-has-findings", byRow.size > 0);
  }

  #follow({ ops, origin }) {
    if (origin === "remote" || ops.some(changesColumns)) return this.build();
    const rows = new Set(ops.flatMap((op) => this.#patch(op)));
    for (const id of rows) this.refreshRow(id, ["symbol", "way"]);
    if (ops.some((op) => op.op !== "set")) this.#arrange();
  }

  /** Shows a changed text; gives back the row whose symbols or ways changed instead. */
  #patch(op) {
    if (op.op !== "set" || op.path[0] !== "kegiatan") return [];
    const [, id, field] = op.path;
    if (!TEXT_FIELDS.includes(field)) return [id];
    this.#patchText(id, field);
    return [];
  }

  #patchText(id, field) {
    const row = this.rowAt(this.indexOf(id));
    const index = this.columnIndex(field);
    const cell = this.#lines.get(id)?.cells[index];
    if (this.held?.id === id && this.held.key === field) return;
    if (row && cell) fillCell(cell, this.store.sheet, row, this.columns[index], this.findings);
  }

  /** Puts the lines into the order of the sheet, making and dropping lines as needed. */
  #arrange() {
    const wanted = this.#rowsAndBlank();
    const kept = new Set(wanted.map((row) => row.id));
    for (const [id, line] of this.#lines) if (!kept.has(id)) this.#drop(id, line);
    wanted.forEach((row, index) => {
      const line = this.#lines.get(row.id) ?? this.#makeLine(row);
      if (this.body.rows[index] !== line) this.body.insertBefore(line, this.body.rows[index] ?? null);
    });
    this.#number();
    this.refreshAll(["number", "way"]);
  }

  #drop(id, line) {
    line.remove();
    this.#lines.delete(id);
  }

  #makeLine(row) {
    const line = el("tr", { role: "row", "data-row": row.id, class: row.id ? null : "ed-blank" });
    line.append(...this.columns.map(makeCell));
    this.columns.forEach((column, index) => fillCell(line.cells[index], this.store.sheet, row, column, this.findings));
    this.#lines.set(row.id, line);
    return line;
  }

  #number() {
    [...this.body.rows].forEach((line, index) => line.setAttribute("aria-rowindex", String(index + HEAD_ROWS + 1)));
    this.table.setAttribute("aria-rowcount", String(this.rowCount + HEAD_ROWS));
  }
}

function blankRow() {
  return { id: "", uraian: "", simbol: [], lanjut: [], cabang: [], kelengkapan: "", waktu: "", output: "", keterangan: "" };
}

function changesColumns(op) {
  return op.list === "pelaksana" || op.path?.[0] === "pelaksana";
}

function makeCell(column, index) {
  const number = column.kind === "number";
  return el(number ? "th" : "td", {
    role: number ? "rowheader" : "gridcell", scope: number ? "row" : null, tabindex: "-1",
    class: `ed-cell ed-${column.kind}`, "data-column": column.key, "data-label": column.label,
    "aria-colindex": index + 1,
  });
}

function columnWidths(columns) {
  const alone = columns.filter(({ actor }) => actor).length === 1; // the group heading wants room too
  return el("colgroup", {}, columns.map((column) => {
    const width = el("col", { class: `ed-col-${column.actor ? "symbol" : column.key}` });
    if (column.actor) width.style.width = `${Math.max(actorWidth(column.label), alone ? 96 : 0)}px`;
    return width;
  }));
}

const pen = document.createElement("canvas").getContext("2d");

/** Wide enough for the longest word of the heading, so that no name is torn apart; narrow enough for many columns. */
function actorWidth(label) {
  pen.font = "bold 11.5px Arial, 'Liberation Sans', sans-serif";
  const longest = Math.max(...label.split(/[\s/-]+/).map((word) => pen.measureText(word).width));
  return Math.min(116, Math.max(60, Math.ceil(longest) + 12));
}
