/** What becomes of a refused batch once the person has chosen: their version stays, or mine is sent again knowingly. */

import { before, find, same } from "./model.js";

/** The batch without what the conflict is about. */
export function without(ops, conflict) {
  return ops.filter((op) => !concerns(op, conflict));
}

/** The batch put so that it now wins: on their value, or with the row that they deleted put back first. */
export function insisting(ops, conflict, earlier) {
  if (conflict.kind === "hilang") return restoring(ops, conflict, earlier);
  const at = ops.findIndex((op) => concerns(op, conflict));
  const insisted = conflict.kind === "hapus" ? { item: conflict.theirs } : { old: conflict.theirs };
  return ops.map((op, index) => (index === at ? { ...op, ...insisted } : op));
}

function restoring(ops, { path: [list, id] }, earlier) {
  const item = find(earlier, list, id);
  const there = ops.some((op) => op.op === "insert" && op.item.id === id);
  return item && !there ? [{ op: "insert", list, after: before(earlier, list, id), item: structuredClone(item) }, ...ops] : ops;
}

function concerns(op, { kind, path }) {
  if (kind === "isi") return op.op === "set" && same(op.path, path);
  if (kind === "hapus") return op.op === "delete" && op.id === path[1];
  return op.op === "set" ? op.path[0] === path[0] && op.path[1] === path[1] : op.id === path[1];
}
