/** The active cell and the chosen range; keyed by row id and column key, so that it stays put while rows move. */

export class Cursor {
  #anchor = null; // {id, key}
  #focus = null;
  #marked = [];
  #line = null; // the row of the active cell
  lineStart = null; // the column where a run of Tab began

  constructor(view, onMove) {
    this.view = view;
    this.onMove = onMove;
  }

  get row() {
    return this.#rowOf(this.#focus);
  }

  get column() {
    return Math.max(0, this.view.columnIndex(this.#focus?.key));
  }

  get cell() {
    return this.#focus ? this.view.cell(this.row, this.column) : null;
  }

  get rowId() {
    return this.#focus?.id ?? "";
  }

  get columnHere() {
    return this.view.columns[this.column];
  }

  /** {top, bottom, left, right}, all inclusive. */
  get range() {
    const anchor = { row: this.#rowOf(this.#anchor), column: Math.max(0, this.view.columnIndex(this.#anchor?.key)) };
    return {
      top: Math.min(anchor.row, this.row), bottom: Math.max(anchor.row, this.row),
      left: Math.min(anchor.column, this.column), right: Math.max(anchor.column, this.column),
    };
  }

  get isSingle() {
    const { top, bottom, left, right } = this.range;
    return top === bottom && left === right;
  }

  /** The rows of the sheet under the range. */
  get rows() {
    const { top, bottom } = this.range;
    return this.view.store.sheet.kegiatan.slice(top, bottom + 1);
  }

  #rowOf(place) {
    if (!place) return 0;
    const index = this.view.indexOf(place.id);
    return index < 0 ? Math.min(place.row ?? 0, this.view.rowCount - 1) : index;
  }

  to(row, column, { extend = false, focus = true, scroll = true } = {}) {
    const safeRow = clamp(row, this.view.rowCount - 1);
    const safeColumn = clamp(column, this.view.columns.length - 1);
    this.#focus = { id: this.view.rowAt(safeRow)?.id ?? "", key: this.view.columns[safeColumn].key, row: safeRow };
    if (!extend || !this.#anchor) this.#anchor = this.#focus;
    const left = this.#markNew();
    if (focus) this.cell?.focus({ preventScroll: true });
    left.forEach(unmark); // after the focus has gone: a focused cell that changes is laid out at once
    if (scroll) this.cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.onMove();
  }

  by(rows, columns, options) {
    this.to(this.row + rows, this.column + columns, options);
  }

  /** The first two columns never scroll away; whoever goes there to begin a row wants to see its first cells too. */
  scrollToStart() {
    if (this.column <= 1) this.view.table.parentElement.scrollLeft = 0;
  }

  toRow(id, key = null) {
    const row = this.view.indexOf(id);
    if (row >= 0) this.to(row, key ? this.view.columnIndex(key) : this.column);
  }

  /** Whole rows; with `extend` from where the choice began. */
  selectRows(row, { extend = false } = {}) {
    const start = extend ? this.#rowOf(this.#anchor) : row;
    const last = this.view.columns.length - 1;
    this.to(start, last, { focus: false, scroll: false });
    this.to(row, 0, { extend: true });
  }

  /** The active cell is the first of the range, as after a paste in a spreadsheet. */
  select({ top, bottom, left, right }) {
    this.to(bottom, right, { focus: false, scroll: false });
    this.to(top, left, { extend: true });
  }

  /** Shows active cell and range; also gives the one tab stop to the active cell. */
  mark() {
    this.#markNew().forEach(unmark);
  }

  /** Marks what the range covers now; gives back the cells that it has left. */
  #markNew() {
    const { top, bottom, left, right } = this.range;
    const before = this.#marked;
    const active = this.cell;
    this.#marked = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) this.#markCell(this.view.cell(row, column), active);
    }
    this.#markLine(active?.parentElement ?? null);
    const kept = new Set(this.#marked);
    return before.filter((cell) => !kept.has(cell));
  }

  #markCell(cell, active) {
    if (!cell) return;
    this.#marked.push(cell);
    cell.setAttribute("aria-selected", "true");
    cell.classList.toggle("ed-selected", !this.isSingle);
    if (cell !== active) return deactivate(cell);
    cell.classList.add("ed-active");
    if (cell.tabIndex !== 0) cell.tabIndex = 0;
    cell.setAttribute("aria-label", this.view.nameOf(this.row, this.column));
  }

  #markLine(line) {
    if (line === this.#line) return;
    this.#line?.classList.remove("ed-current");
    line?.classList.add("ed-current");
    this.#line = line;
  }
}

function unmark(cell) {
  cell.removeAttribute("aria-selected");
  cell.classList.remove("ed-selected");
  deactivate(cell);
}

function deactivate(cell) {
  cell.removeAttribute("aria-label");
  cell.classList.remove("ed-active");
  if (cell.tabIndex !== -1) cell.tabIndex = -1;
}

function clamp(value, last) {
  return Math.max(0, Math.min(value, last));
}
