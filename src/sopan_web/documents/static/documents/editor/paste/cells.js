/** Pasting cell on cell from where the cursor stands, as a spreadsheet does; also what copying takes along. */

import { newRow } from "../sheet/model.js";
import { setOp } from "../sheet/ops.js";
import { insertOps } from "../rows/commands.js";
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

/** The changes that lay `texts` (rows of strings) on the cells from row `top` and `columns[left]` on. */
export function cellOps(sheet, view, texts, top, left) {
  const rows = texts.map((_, index) => sheet.kegiatan[top + index] ?? newRow());
  const fresh = rows.filter((row) => !sheet.kegiatan.includes(row));
  const trial = { ...sheet, kegiatan: [...sheet.kegiatan, ...fresh] };
  const inserts = insertOps(fresh, sheet.kegiatan.at(-1)?.id ?? null);
  const sets = texts.flatMap((line, index) => line.flatMap((text, offset) => oneCell(trial, rows[index], view.columns[left + offset], text)));
  return [...inserts.map((op) => ({ ...op, item: structuredClone(op.item) })), ...mergeSymbols(trial, sets)];
}

function oneCell(sheet, row, column, text) {
  if (!column) return [];
  if (column.kind === "text") return change(setOp(sheet, ["kegiatan", row.id, column.key], column.key === "uraian" ? bareLine(text) : text));
  if (column.kind === "way") return readWay(sheet, row, column.key, text).ops?.flatMap(change) ?? [];
  if (column.kind !== "symbol") return [];
  const mark = markOf(text);
  return [{ place: [row.id, column.actor], bentuk: ["tanda", "kapsul"].includes(mark) ? "proses" : mark }];
}

function change(op) {
  return JSON.stringify(op.old) === JSON.stringify(op.new) ? [] : [op];
}

/** Several symbol cells of one row are one change of that row's list of symbols. */
function mergeSymbols(sheet, sets) {
  const plain = sets.filter((op) => op.op);
  const rows = new Map();
  for (const { place, bentuk } of sets.filter((op) => !op.op)) rows.set(place[0], [...(rows.get(place[0]) ?? []), [place, bentuk]]);
  const symbols = [...rows].flatMap(([id, cells]) => rowSymbols(sheet, id, cells));
  return [...symbols, ...plain];
}

function rowSymbols(sheet, id, cells) {
  const row = structuredClone(sheet.kegiatan.find((item) => item.id === id));
  const before = structuredClone(row);
  const trial = { ...sheet, kegiatan: [row] };
  for (const [place, bentuk] of cells) for (const op of symbolOps(trial, [place], bentuk)) row[op.path[2]] = op.new;
  return ["simbol", "alur"].flatMap((field) => change({ op: "set", path: ["kegiatan", id, field], old: before[field], new: row[field] }));
}
