/** The mouse and the finger: choosing cells, dragging a range, dragging a row by its number, a click in a symbol cell. */

export class Pointer {
  #drag = null; // {kind: "range" | "rows", ...}
  #pointed = null; // the cell that was pointed at last, as long as no key has come since

  constructor(grid) {
    this.grid = grid;
    const { table } = grid.view;
    table.addEventListener("pointerdown", (event) => this.#down(event));
    table.addEventListener("pointermove", (event) => this.#move(event));
    addEventListener("pointerup", (event) => this.#up(event));
    table.addEventListener("dblclick", (event) => this.#twice(event));
    table.addEventListener("contextmenu", (event) => this.#menu(event));
    grid.surface.addEventListener("keydown", () => { this.#pointed = null; });
  }

  #down(event) {
    const { grid } = this;
    const place = grid.view.placeOf(event.target);
    if (!place || event.button !== 0 || event.target.closest("button, textarea")) return;
    if (grid.takePick(place)) return void event.preventDefault();
    grid.editor.finish();
    grid.cursor.lineStart = null;
    if (!this.#startRows(event, place)) this.#startRange(event, place);
    event.preventDefault(); // the focus goes where the cursor sends it
  }

  #startRange(event, place) {
    const { cursor } = this.grid;
    const cell = this.grid.view.cell(place.row, place.column);
    const again = cursor.isSingle && document.activeElement === cell && this.#pointed === cell;
    this.#pointed = cell;
    cursor.to(place.row, place.column, { extend: event.shiftKey });
    this.#drag = { kind: "range", start: place, again, moved: false, touch: event.pointerType === "touch" };
  }

  #startRows(event, place) {
    const { cursor, view } = this.grid;
    if (view.columns[place.column].kind !== "number") return false;
    const { top, bottom, left, right } = cursor.range;
    const whole = left === 0 && right >= view.columns.length - 1 && place.row >= top && place.row <= bottom;
    if (event.shiftKey || !whole) cursor.selectRows(place.row, { extend: event.shiftKey });
    if (view.rowAt(place.row)) this.#drag = { kind: "rows", start: place, moved: false };
    return true;
  }

  #move(event) {
    if (!this.#drag || this.#drag.touch) return;
    const under = document.elementFromPoint(event.clientX, event.clientY);
    const place = under && this.grid.view.placeOf(under);
    if (!place) return;
    const { start } = this.#drag;
    if (place.row === start.row && place.column === start.column && !this.#drag.moved) return;
    this.#drag.moved = true;
    if (this.#drag.kind === "range") this.grid.cursor.to(place.row, place.column, { extend: true });
    else this.#showDrop(event, place);
  }

  #showDrop(event, place) {
    const line = this.grid.view.body.rows[place.row];
    const box = line.getBoundingClientRect();
    const below = event.clientY > box.top + box.height / 2 && Boolean(this.grid.view.rowAt(place.row));
    this.#clearDrop();
    line.classList.add(below ? "ed-drop-below" : "ed-drop-above");
    this.#drag.target = below ? place.row : place.row - 1;
    this.grid.view.table.classList.add("ed-dragging");
  }

  #clearDrop() {
    this.grid.view.table.classList.remove("ed-dragging");
    for (const line of this.grid.view.body.querySelectorAll(".ed-drop-above, .ed-drop-below")) {
      line.classList.remove("ed-drop-above", "ed-drop-below");
    }
  }

  #up(event) {
    const drag = this.#drag;
    this.#drag = null;
    if (!drag) return;
    this.#clearDrop();
    if (drag.kind === "rows" && drag.moved && drag.target !== undefined) this.grid.rows.moveAfter(drag.target);
    if (drag.kind === "range" && !drag.moved && !event.shiftKey) this.#click(drag);
  }

  /** A click places a symbol at once; a second click on a text cell, or a tap, opens it for typing.
   * Whoever came by key and clicks goes on as in a spreadsheet: what is typed takes the place of what stood there. */
  #click({ again, touch }) {
    const { kind } = this.grid.cursor.columnHere;
    if (kind === "symbol") this.grid.clickSymbol();
    else if (kind === "none") this.grid.enter("edit");
    else if ((again || touch) && kind !== "findings") this.grid.enter("edit");
  }

  #twice(event) {
    const place = this.grid.view.placeOf(event.target);
    if (place && !event.target.closest("button, textarea")) this.grid.enter("edit");
  }

  #menu(event) {
    const place = this.grid.view.placeOf(event.target);
    if (!place || event.target.closest("textarea")) return;
    event.preventDefault();
    const { top, bottom } = this.grid.cursor.range;
    if (place.row < top || place.row > bottom) this.grid.cursor.to(place.row, place.column);
    this.grid.openMenu(event.clientX, event.clientY);
  }
}
