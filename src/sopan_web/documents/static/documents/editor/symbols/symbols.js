/** The symbols of a row: placing one, clearing one, and what that means for the row's ways on. */

import { BENTUK, find } from "../sheet/model.js";
import { setOp } from "../sheet/ops.js";
import { t } from "../strings.js";

export const KEY_OF = { mulai: "M", proses: "P", keputusan: "K", selesai: "S" };
const FROM_KEY = Object.fromEntries(BENTUK.map((bentuk) => [KEY_OF[bentuk].toLowerCase(), bentuk]));

export function bentukOfKey(key) {
  return FROM_KEY[key.toLowerCase()];
}

export function bentukName(bentuk) {
  const names = { mulai: t("Mulai"), proses: t("Proses"), keputusan: t("Keputusan"), selesai: t("Selesai") };
  return names[bentuk] ?? t("kosong");
}

export function symbolAt(row, actor) {
  return row.simbol.find((symbol) => symbol.pelaksana === actor);
}

/** Different symbols in one row are a small flow of their own. */
export function isFlow(row) {
  return row.alur || new Set(row.simbol.map((symbol) => symbol.bentuk)).size > 1;
}

export function isDecision(row) {
  return !isFlow(row) && row.simbol.some((symbol) => symbol.bentuk === "keputusan");
}

/** The changes that put `bentuk` (or nothing: null) into the given cells: `places` is a list of [row id, actor id]. */
export function symbolOps(sheet, places, bentuk) {
  const wanted = new Map();
  for (const [row, actor] of places) wanted.set(row, [...(wanted.get(row) ?? []), actor]);
  return [...wanted].flatMap(([id, actors]) => rowOps(sheet, find(sheet, "kegiatan", id), actors, bentuk));
}

function rowOps(sheet, row, actors, bentuk) {
  if (!row) return [];
  const kept = row.simbol.filter((symbol) => !actors.includes(symbol.pelaksana));
  const added = bentuk ? actors.map((actor) => ({ ...symbolAt(row, actor), pelaksana: actor, bentuk })) : [];
  const symbols = inColumnOrder(sheet, [...kept, ...added]);
  const flow = new Set(symbols.map((symbol) => symbol.bentuk)).size > 1;
  const settled = flow ? withWays(row, symbols) : symbols.map(({ pelaksana, bentuk: own }) => ({ pelaksana, bentuk: own }));
  const ops = [setOp(sheet, ["kegiatan", row.id, "simbol"], settled)];
  if (flow !== Boolean(row.alur)) ops.push(setOp(sheet, ["kegiatan", row.id, "alur"], flow));
  return ops;
}

/** A row that becomes a flow hands its own ways on to its decision. */
function withWays(row, symbols) {
  if (row.alur) return symbols;
  const handed = symbols.find((symbol) => symbol.bentuk === "keputusan");
  return symbols.map((symbol) => (symbol === handed ? { ...symbol, ...waysOf(row) } : symbol));
}

function waysOf({ ya, tidak, cabang }) {
  return Object.fromEntries(Object.entries({ ya, tidak, cabang }).filter(([, way]) => way?.length));
}

function inColumnOrder(sheet, symbols) {
  const order = new Map(sheet.pelaksana.map((actor, index) => [actor.id, index]));
  return symbols.sort((one, other) => order.get(one.pelaksana) - order.get(other.pelaksana));
}

/** What a click most likely means in an empty cell: the row's own symbol, Mulai in the first row, else Proses. */
export function likelyBentuk(sheet, row) {
  if (row.simbol.length) return row.simbol.at(-1).bentuk;
  return sheet.kegiatan[0] === row ? "mulai" : "proses";
}
