/** From a pasted block with known columns to changes of the sheet, in one deed. */

import { isEmptyRow, newActor, newRow } from "../sheet/model.js";
import { setOp } from "../sheet/ops.js";
import { insertOps } from "../sheet/row_ops.js";
import { bareLine } from "./text_table.js";
import { markOf } from "./marks.js";

/** {ops, rows, actors, guessed}: `at` is the row where the person stands (null: the empty line at the end). */
export function blockOps(sheet, rows, { head, columns }, at) {
  const { actorIds, actorOps } = matchActors(sheet, columns);
  const made = rows.slice(head).map((row) => rowOf(row, columns, actorIds)).filter((row) => !isEmptyRow(row));
  if (sheet.kegiatan.every(isEmptyRow)) nameEnds(made);
  return { ops: [...actorOps, ...placeOps(sheet, made, at)], rows: made, newActors: actorOps.length };
}

function rowOf(row, columns, actorIds) {
  const made = newRow();
  columns.forEach(({ kind }, column) => {
    const { text, first } = row[column];
    if (kind === "actor") addSymbol(made, actorIds[column], text);
    else if (kind in made && first && !["no", "skip"].includes(kind)) made[kind] = kind === "uraian" ? bareLine(text) : text;
  });
  settleSymbols(made);
  return made;
}

function addSymbol(row, actor, text) {
  const mark = markOf(text);
  if (mark) row.simbol.push({ pelaksana: actor, bentuk: mark });
}

/** Bare ticks and capsules take the row's named symbol; alone they are a step (nameEnds knows the ends). */
function settleSymbols(row) {
  const named = row.simbol.find(({ bentuk }) => !["tanda", "kapsul"].includes(bentuk))?.bentuk ?? "proses";
  for (const symbol of row.simbol) {
    symbol.vague = ["tanda", "kapsul"].includes(symbol.bentuk);
    if (symbol.vague) symbol.bentuk = named;
  }
  row.alur = new Set(row.simbol.map(({ bentuk }) => bentuk)).size > 1;
  for (const symbol of row.simbol) Object.defineProperty(symbol, "vague", { enumerable: false });
}

/** In a new SOP of bare ticks the first step begins and the last one ends it (PermenPANRB 35/2012, Lampiran). */
function nameEnds(rows) {
  const ends = [[rows[0], "mulai"], [rows.at(-1), "selesai"]];
  if (rows.length > 1) for (const [row, bentuk] of ends) if (row.simbol.length && row.simbol.every(({ vague }) => vague)) for (const symbol of row.simbol) symbol.bentuk = bentuk;
}

/** Columns with a name find the actor of that name; columns without one go by their order; the rest are new. */
function matchActors(sheet, columns) {
  const free = [...sheet.pelaksana];
  const actorOps = [];
  let after = sheet.pelaksana.at(-1)?.id ?? null;
  let serial = sheet.pelaksana.length;
  const actorIds = columns.map(({ kind, name }) => {
    if (kind !== "actor") return null;
    const known = name ? take(free, (actor) => alike(actor, name)) : free.shift();
    if (known) return known.id;
    const item = newActor(name || `Pelaksana ${serial + 1}`);
    actorOps.push({ op: "insert", list: "pelaksana", after, item });
    after = item.id;
    serial += 1;
    return item.id;
  });
  return { actorIds, actorOps };
}

function take(list, test) {
  const index = list.findIndex(test);
  return index < 0 ? undefined : list.splice(index, 1)[0];
}

function alike(actor, name) {
  const plain = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return [actor.nama, actor.singkatan].some((own) => own && plain(own) === plain(name));
}

/** Empty rows at the cursor are filled; rows with content are never overwritten, the block goes below them. */
function placeOps(sheet, made, at) {
  const here = sheet.kegiatan.findIndex((row) => row.id === at);
  const empty = here < 0 ? [] : emptyRun(sheet.kegiatan.slice(here));
  const filled = made.slice(0, empty.length);
  const rest = made.slice(empty.length);
  const last = filled.length ? empty[filled.length - 1].id : sheet.kegiatan[here]?.id ?? sheet.kegiatan.at(-1)?.id ?? null;
  return [...filled.flatMap((row, index) => fillOps(sheet, empty[index].id, row)), ...insertOps(rest, last)];
}

function emptyRun(rows) {
  const end = rows.findIndex((row) => !isEmptyRow(row));
  return end < 0 ? rows : rows.slice(0, end);
}

function fillOps(sheet, id, row) {
  const fields = ["uraian", "simbol", "alur", "kelengkapan", "waktu", "output", "keterangan"];
  return fields.map((field) => setOp(sheet, ["kegiatan", id, field], row[field])).filter((op) => JSON.stringify(op.old) !== JSON.stringify(op.new));
}
