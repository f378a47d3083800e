/** Deeds on whole rows as lists of changes: insert, duplicate, delete, move. References are ids, so they follow. */

import { before, newId, newRow } from "./model.js";

export function insertOps(rows, after) {
  return rows.map((item, index) => ({ op: "insert", list: "kegiatan", after: index ? rows[index - 1].id : after, item }));
}

export function insertAbove(sheet, id) {
  return insertOps([newRow()], before(sheet, "kegiatan", id));
}

export function insertBelow(id) {
  return insertOps([newRow()], id);
}

export function deleteOps(rows) {
  return rows.map((row) => ({ op: "delete", list: "kegiatan", id: row.id, item: structuredClone(row) }));
}

/** Copies below the last of the rows; ways between the rows lead between the copies. */
export function duplicateOps(rows) {
  const twin = new Map(rows.map((row) => [row.id, newId("k")]));
  return insertOps(rows.map((row) => copyRow(row, twin)), rows.at(-1).id);
}

export function copyRow(row, twin) {
  const follow = (id) => twin.get(id) ?? id;
  const ways = (holder) => ({
    ...("ya" in holder ? { ya: follow(holder.ya) } : {}),
    ...("tidak" in holder ? { tidak: follow(holder.tidak) } : {}),
    ...(holder.lanjut ? { lanjut: holder.lanjut.map(follow) } : {}),
    ...(holder.cabang ? { cabang: holder.cabang.map((exit) => ({ ...exit, tujuan: follow(exit.tujuan) })) } : {}),
  });
  const copy = structuredClone(row);
  return { ...copy, ...ways(copy), id: twin.get(row.id), simbol: copy.simbol.map((symbol) => ({ ...symbol, ...ways(symbol) })) };
}

/** One step up (-1) or down (+1): the neighbour changes sides with the block. Empty at the edge. */
export function shiftOps(sheet, rows, step) {
  const list = sheet.kegiatan;
  const first = list.indexOf(rows[0]);
  const last = first + rows.length - 1;
  if (step < 0 ? first <= 0 : last >= list.length - 1) return [];
  if (rows.length === 1) return [moveOp(rows[0].id, step < 0 ? list[first - 2]?.id ?? null : list[last + 1].id)];
  const neighbour = step < 0 ? list[first - 1] : list[last + 1];
  return [moveOp(neighbour.id, step < 0 ? list[last].id : list[first - 1]?.id ?? null)];
}

/** Puts the rows, in their order, after the row `after` (null: at the top). Empty when they stand there already. */
export function moveOps(sheet, rows, after) {
  const ids = rows.map((row) => row.id);
  if (ids.includes(after) || before(sheet, "kegiatan", ids[0]) === after) return [];
  return ids.map((id, index) => moveOp(id, index ? ids[index - 1] : after));
}

function moveOp(id, after) {
  return { op: "move", list: "kegiatan", id, after };
}
