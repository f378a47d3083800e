/** What a deed on symbols or rows means for the ways of a decision: Ya goes to the next row, Tidak stays to be chosen. */

import { find } from "../sheet/model.js";
import { applyAll, setOp } from "../sheet/ops.js";
import { isDecision, isFlow } from "./symbols.js";

/** The changes, and in the same deed what people mean by them. */
export function withConsequences(sheet, ops) {
  const touched = new Set(ops.flatMap((op) => touchedBy(sheet, op)));
  if (!touched.size) return ops;
  const trial = { kegiatan: sheet.kegiatan.map((row) => ({ ...row })) };
  applyAll(trial, ops.filter(({ list, path }) => (list ?? path[0]) === "kegiatan"));
  return [...ops, ...trial.kegiatan.flatMap((row, index) => (touched.has(row.id) ? wayOps(trial, row, trial.kegiatan[index + 1]) : []))];
}

/** Rows whose symbols change, fresh rows, and a decision without Ya that gets a row below it. */
function touchedBy(sheet, op) {
  if (op.op === "set") return op.path[0] === "kegiatan" && op.path[2] === "simbol" && op.new.length ? [op.path[1]] : [];
  if (op.op !== "insert" || op.list !== "kegiatan") return [];
  const above = find(sheet, "kegiatan", op.after);
  return [...(op.item.simbol.length ? [op.item.id] : []), ...(!above || isDecision(above) ? [op.after] : [])];
}

function wayOps(sheet, row, next) {
  const path = (field) => ["kegiatan", row.id, field];
  if (isDecision(row)) return !row.ya && !row.cabang.length && next ? [setOp(sheet, path("ya"), next.id)] : [];
  if (isFlow(row) || !row.simbol.length) return [];
  return ["ya", "tidak", "cabang"].filter((field) => row[field].length).map((field) => setOp(sheet, path(field), field === "cabang" ? [] : ""));
}
