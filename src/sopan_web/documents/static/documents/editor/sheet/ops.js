/** The four changes a sheet knows (set, insert, delete, move): applying one gives back the change that undoes it. */

import { before, find, same } from "./model.js";

const APPLY = { set: applySet, insert: applyInsert, delete: applyDelete, move: applyMove };

/** Applies in place. Returns the inverse, or null when the change has no object any more. */
export function apply(sheet, op) {
  return APPLY[op.op](sheet, op);
}

/** Applies all in turn; the inverses come back in the order in which to apply them. */
export function applyAll(sheet, ops) {
  return ops.map((op) => apply(sheet, op)).filter(Boolean).reverse();
}

export function setOp(sheet, path, value) {
  return { op: "set", path, old: valueAt(sheet, path), new: value };
}

export function valueAt(sheet, path) {
  const place = slot(sheet, path);
  return place ? place.holder[place.key] ?? null : null;
}

/** Whether two changes touch the same cell, or one takes away what the other changes. */
export function touches(op, other) {
  if (op.op === "set" && other.op === "set") return same(op.path, other.path);
  return itemOf(op) !== null && itemOf(op) === itemOf(other);
}

function itemOf(op) {
  if (op.op === "insert") return op.item.id;
  return op.op === "set" ? (op.path[0] === "identitas" ? null : op.path[1]) : op.id;
}

function slot(sheet, [room, first, second]) {
  if (room === "identitas") {
    if (second === undefined) return { holder: sheet.identitas, key: first };
    sheet.identitas[first] ??= {};
    return { holder: sheet.identitas[first], key: second };
  }
  const item = find(sheet, room, first);
  return item ? { holder: item, key: second } : null;
}

function applySet(sheet, op) {
  const place = slot(sheet, op.path);
  if (!place) return null;
  const old = place.holder[place.key] ?? null;
  place.holder[place.key] = structuredClone(op.new);
  return { op: "set", path: op.path, old: op.new, new: old };
}

function applyInsert(sheet, op) {
  if (find(sheet, op.list, op.item.id)) return null;
  sheet[op.list].splice(placeAfter(sheet, op), 0, structuredClone(op.item));
  return { op: "delete", list: op.list, id: op.item.id, item: op.item };
}

function applyDelete(sheet, op) {
  const item = find(sheet, op.list, op.id);
  if (!item) return null;
  const after = before(sheet, op.list, op.id);
  sheet[op.list].splice(sheet[op.list].indexOf(item), 1);
  return { op: "insert", list: op.list, after, item };
}

function applyMove(sheet, op) {
  const item = find(sheet, op.list, op.id);
  if (!item) return null;
  const after = before(sheet, op.list, op.id);
  sheet[op.list].splice(sheet[op.list].indexOf(item), 1);
  sheet[op.list].splice(placeAfter(sheet, op), 0, item);
  return { op: "move", list: op.list, id: op.id, after };
}

/** An anchor that is gone means: at the end, so that nobody's row is lost. */
function placeAfter(sheet, op) {
  if (op.after === null) return 0;
  const index = sheet[op.list].findIndex((item) => item.id === op.after);
  return index < 0 ? sheet[op.list].length : index + 1;
}
