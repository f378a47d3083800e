/** Deeds on the actor columns as lists of changes: add, move, delete with the symbols that stand in the column. */

import { before, newActor } from "./model.js";
import { symbolOps } from "../symbols/symbols.js";

export function addActorOps(sheet, nama = "", singkatan = "") {
  return [{ op: "insert", list: "pelaksana", after: sheet.pelaksana.at(-1)?.id ?? null, item: newActor(nama, singkatan) }];
}

export function moveActorOps(sheet, id, step) {
  const list = sheet.pelaksana;
  const index = list.findIndex((actor) => actor.id === id);
  if (step < 0 ? index <= 0 : index >= list.length - 1) return [];
  const after = step < 0 ? before(sheet, "pelaksana", list[index - 1].id) : list[index + 1].id;
  return [{ op: "move", list: "pelaksana", id, after }];
}

export function deleteActorOps(sheet, id) {
  const places = sheet.kegiatan.filter((row) => row.simbol.some(({ pelaksana }) => pelaksana === id)).map((row) => [row.id, id]);
  const item = structuredClone(sheet.pelaksana.find((actor) => actor.id === id));
  return [...symbolOps(sheet, places, null), { op: "delete", list: "pelaksana", id, item }];
}

export function symbolCount(sheet, id) {
  return sheet.kegiatan.filter((row) => row.simbol.some(({ pelaksana }) => pelaksana === id)).length;
}
