/** Which key does what: while a cell is typed in, and while one moves about the table. */

import { bentukOfKey } from "../symbols/symbols.js";

const STEP = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const ELSEWHERE = /^(Arrow|Home|End|Page|Escape)/; // these leave the line that a run of Tab began

export function onKey(grid, event) {
  if (event.isComposing || event.defaultPrevented) return;
  if (insideControl(event.target)) return void leaveControl(grid, event);
  const handled = grid.editor.isOpen ? typing(grid, event) : picking(grid, event) || moving(grid, event);
  if (handled) event.preventDefault();
}

/** A button within a cell (a cure) keeps its own keys; Escape goes back to the cell. */
function insideControl(target) {
  return target.tagName === "BUTTON";
}

function leaveControl(grid, event) {
  if (event.key === "Escape") grid.cursor.by(0, 0);
}

function typing(grid, event) {
  const { editor, cursor } = grid;
  const { key } = event;
  if (key === "Escape") return leave(grid, null, { cancel: true });
  if (key === "Enter" && (event.altKey || event.shiftKey)) return newLine(editor);
  if (key === "Enter") return leave(grid, () => nextLine(cursor));
  if (key === "Tab") return leave(grid, () => alongRow(grid, event.shiftKey));
  if (editor.place.style === "replace" && STEP[key] && !event.shiftKey && !event.ctrlKey) {
    return leave(grid, () => step(cursor, ...STEP[key]));
  }
  if (editor.place.column.kind === "way" && key === "=") return grid.pickWay();
  return false;
}

/** While a way on is being pointed at: Enter takes the row, Escape lets go, arrows go on moving. */
function picking(grid, { key }) {
  if (!grid.isPicking) return false;
  if (key === "Enter" || key === " ") return grid.takePick(grid.cursor);
  if (key === "Escape") grid.endPick();
  return key === "Escape" || !STEP[key];
}

/** Closes the field and goes on with `then`; what cannot stand keeps the field open, and the key is spent. */
function leave(grid, then, how) {
  if (!grid.editor.close(how)) return true;
  grid.cursor.by(0, 0);
  return then ? then() : true;
}

function newLine({ field }) {
  field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}

function step(cursor, rows, columns, options) {
  cursor.by(rows, columns, options);
  return true;
}

function moving(grid, event) {
  if (event.ctrlKey || event.metaKey) return withControl(grid, event);
  if (event.altKey) return withAlt(grid, event);
  return plain(grid, event) || openBy(grid, event);
}

function plain(grid, event) {
  const { cursor } = grid;
  const extend = event.shiftKey;
  if (ELSEWHERE.test(event.key)) cursor.lineStart = null;
  if (STEP[event.key]) return step(cursor, ...STEP[event.key], { extend });
  const act = {
    Home: () => toStart(cursor, cursor.row, extend),
    End: () => cursor.to(cursor.row, grid.view.columns.length - 1, { extend }),
    PageUp: () => cursor.by(-8, 0, { extend }),
    PageDown: () => cursor.by(8, 0, { extend }),
    Delete: () => grid.clear(),
    Backspace: () => grid.clear(),
    Escape: () => cursor.by(0, 0),
    F2: () => grid.enter("edit"),
  }[event.key];
  if (event.key === "Tab") return alongRow(grid, event.shiftKey);
  if (event.key === "Enter") return enterKey(grid, event.shiftKey);
  if (!act) return false;
  act();
  return true;
}

/** Tab runs through the cells in reading order; at either end it leaves the table, so nobody is caught in it. */
function alongRow({ view, cursor }, back) {
  cursor.lineStart ??= cursor.column;
  const last = view.columns.length - 1;
  if (!back && cursor.column < last) return step(cursor, 0, 1);
  if (back && cursor.column > 0) return step(cursor, 0, -1);
  const row = cursor.row + (back ? -1 : 1);
  if (row < 0 || row >= view.rowCount) return false;
  cursor.to(row, back ? last : 0);
  return true;
}

function enterKey(grid, back) {
  const { kind } = grid.cursor.columnHere;
  if (["findings", "none"].includes(kind) && grid.enter("edit")) return true;
  return back ? step(grid.cursor, -1, 0) : nextLine(grid.cursor);
}

/** After a run of Tab, Enter goes to the next row under the cell where the run began, as in a spreadsheet. */
function nextLine(cursor) {
  const column = cursor.lineStart ?? cursor.column;
  cursor.to(cursor.row + 1, column);
  cursor.lineStart = null;
  cursor.scrollToStart();
  return true;
}

function toStart(cursor, row, extend) {
  cursor.to(row, 0, { extend });
  cursor.scrollToStart();
}

function withControl(grid, event) {
  const act = {
    z: () => (event.shiftKey ? grid.redo() : grid.undo()),
    y: () => grid.redo(),
    d: () => grid.rows.duplicate(),
    a: () => grid.selectAll(),
    home: () => toStart(grid.cursor, 0, event.shiftKey),
    end: () => grid.cursor.to(grid.view.rowCount - 1, grid.view.columns.length - 1, { extend: event.shiftKey }),
    enter: () => (event.shiftKey ? grid.rows.insertAbove() : grid.rows.insertBelow()),
    delete: () => grid.rows.remove(),
  }[event.key.toLowerCase()];
  if (!act) return false;
  act();
  return true;
}

function withAlt(grid, event) {
  if (event.key === "ArrowUp") grid.rows.shift(-1);
  else if (event.key === "ArrowDown") grid.rows.shift(1);
  else return false;
  return true;
}

/** A letter in a symbol cell places the symbol; in a text cell it starts typing (the field takes the letter itself). */
function openBy(grid, event) {
  if (event.key.length !== 1) return false;
  const { kind } = grid.cursor.columnHere;
  if (kind === "symbol") return symbolKey(grid, event.key);
  if (kind === "way" && event.key === "=") return grid.pickWay();
  if (["number", "findings", "none"].includes(kind)) return event.key === " " && grid.enter("edit");
  if (event.key === " ") return grid.enter("edit");
  grid.enter("replace");
  return false;
}

function symbolKey(grid, key) {
  if (key === " ") return grid.enter("edit");
  if (key.toLowerCase() === "x") return grid.clear() ?? true;
  const bentuk = bentukOfKey(key);
  if (bentuk) grid.place(bentuk);
  return true;
}
