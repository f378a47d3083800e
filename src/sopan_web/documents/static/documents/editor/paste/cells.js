/** Pasting cell on cell from where the cursor stands, as a spreadsheet does; also what copying takes along. */

import { newRow, same } from "../sheet/model.js";
import { applyAll, setOp } from "../sheet/ops.js";
import { insertOps } from "../sheet/row_ops.js";
import { symbolAt, symbolOps, KEY_OF } from "../symbols/symbols.js";
import { readWay, wayTyped } from "../symbols/ways.js";
import { markOf } from "./marks.js";
import { bareLine } from "./text_table.js";

/** What stands in a cell as text that goes out to other programs. */
export function cellOut(sheet, row, column) {
  if (column.kind === "number") return String(sheet.kegiatan.indexOf(row) + 1);
  if (column.kind === "text") return row[column.key];
  if (column.kind === "symbol") return KEY_OF[symbolAt(row, column.actor)?.bentuk] ?? "";
  return column.kind === "way" ? wayTyped(sheet, row, column.key) : "";
}

/** The changes that lay `texts` (rows of strings) on the cells from row `top` and column `left` on. */
export function cellOps(sheet, columns, texts, top, left) {
  const fresh = texts.slice(Math.max(0, sheet.kegiatan.length - top)).map(() => newRow());
  const trial = { ...sheet, kegiatan: structuredClone([...sheet.kegiatan, ...fresh]) };
  texts.forEach((line, index) => fillRow(trial, trial.kegiatan[top + index], columns.slice(left), line));
  const changed = sheet.kegiatan.slice(top, top + texts.length).flatMap((row, index) => differences(row, trial.kegiatan[top + index]));
  return [...insertOps(trial.kegiatan.slice(sheet.kegiatan.length), sheet.kegiatan.at(-1)?.id ?? null), ...changed];
}

/** Symbols come first: whether a row has a Tidak depends on them. */
function fillRow(sheet, row, columns, texts) {
  const cells = texts.map((text, index) => [columns[index], text]).filter(([column]) => column);
  const order = { symbol: 0, text: 1, way: 2 };
  cells.sort(([one], [other]) => (order[one.kind] ?? 3) - (order[other.kind] ?? 3));
  for (const [column, text] of cells) applyAll(sheet, oneCell(sheet, row, column, text));
}

function oneCell(sheet, row, column, text) {
  if (column.kind === "text") return [setOp(sheet, ["kegiatan", row.id, column.key], column.key === "uraian" ? bareLine(text) : text)];
  if (column.kind === "way") return readWay(sheet, row, column.key, text).ops ?? [];
  if (column.kind !== "symbol") return [];
  const mark = markOf(text);
  return symbolOps(sheet, [[row.id, column.actor]], ["tanda", "kapsul"].includes(mark) ? "proses" : mark);
}

function differences(before, after) {
  return Object.keys(after).filter((field) => !same(before[field], after[field]))
    .map((field) => ({ op: "set", path: ["kegiatan", before.id, field], old: before[field] ?? null, new: after[field] }));
}
