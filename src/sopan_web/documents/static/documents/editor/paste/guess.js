/** Which column of a pasted block is what: by its heading if it has one, else by what stands in it. */

import { markOf } from "./marks.js";

const NAMES = [
  ["no", /^(no|nomor|nomer|no\.? ?urut)\.?$/i],
  ["uraian", /^(uraian|kegiatan|aktivitas|langkah|prosedur|tahap)/i],
  ["kelengkapan", /^((per)?syaratan|(per|ke)lengkapan|input|bahan)/i],
  ["waktu", /^(waktu|durasi|lama|jangka waktu)/i],
  ["output", /^(out ?put|keluaran|hasil)/i],
  ["keterangan", /^(keterangan|ket\.?$)/i],
];
const GROUP = { actors: /^(pelaksana|aktor|pelaku|pelaksana kegiatan)$/i, measure: /^mutu ?baku$/i };
const DURATION = /^(±|kurang lebih|maks(imal)?\.?)?\s*\d+([.,]\d+)?(\s*[-–/]\s*\d+([.,]\d+)?)?\s*(menit|mnt|min|jam|hari( kerja)?|hk|minggu|bulan|tahun|detik|'|")/i;
const NUMBER = /^\d{1,3}[.)]?$/;
const HEAD_DEPTH = 4;

/** {head, columns}: `head` is how many lines are heading; columns are {kind, name} with kind "no", a field, "actor", "skip". */
export function guessColumns(rows) {
  return readHeading(rows) ?? { head: 0, columns: guessByContent(rows) };
}

function nameKind(text) {
  return NAMES.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? null;
}

function readHeading(rows) {
  const telling = rows.slice(0, HEAD_DEPTH).map((row) => row.filter(({ text, first }) => first && (nameKind(text) || isGroup(text))).length);
  const first = telling.findIndex((count) => count >= 2);
  if (first < 0) return null;
  const last = lastHeadLine(rows, first, telling);
  const lines = rows.slice(first, last + 1);
  const columns = rows[0].map((_, column) => headColumn(lines, column));
  if (!columns.some(({ kind }) => kind === "uraian")) return null;
  markActors(columns);
  return { head: last + 1 + (isCounting(rows[last + 1]) ? 1 : 0), columns };
}

function isGroup(text) {
  return GROUP.actors.test(text.trim()) || GROUP.measure.test(text.trim());
}

/** Under a line with "Pelaksana" or "Mutu Baku" stands the line with the actors' names. */
function lastHeadLine(rows, first, telling) {
  const grouped = rows[first].some(({ text }) => isGroup(text));
  const below = rows[first + 1];
  if (!grouped || !below) return first;
  const kegiatan = rows[first].findIndex(({ text }) => nameKind(text) === "uraian");
  const stepHere = below[kegiatan]?.first && below[kegiatan].text && !nameKind(below[kegiatan].text);
  return stepHere && !telling[first + 1] ? first : first + 1;
}

function headColumn(lines, column) {
  const texts = lines.map((line) => line[column].text.trim().replace(/\s+/g, " ")).filter(Boolean);
  const own = texts.at(-1) ?? "";
  const group = groupOf(lines[0], column);
  const actor = GROUP.actors.test(group) && texts.length > 0;
  const kind = actor ? "other" : nameKind(own) ?? nameKind(texts[0] ?? "") ?? "other";
  return { kind, name: isGroup(own) ? "" : own, group };
}

/** In text from a spreadsheet a merged heading stands over its first column only: it reaches on to the right. */
function groupOf(line, column) {
  for (let place = column; place >= 0; place--) {
    const text = line[place].text.trim();
    if (text) return text;
  }
  return "";
}

function markActors(columns) {
  const start = columns.findIndex(({ kind }) => kind === "uraian");
  const end = columns.findIndex(({ kind }, index) => index > start && ["kelengkapan", "waktu", "output", "keterangan"].includes(kind));
  columns.forEach((column, index) => {
    if (column.kind !== "other") return;
    const between = index > start && (end < 0 || index < end);
    column.kind = GROUP.actors.test(column.group) || (between && column.name) ? "actor" : "skip";
  });
}

/** The line "1 2 3 4 ..." that some forms print under the heading. */
function isCounting(row) {
  const texts = row?.filter(({ first }) => first).map(({ text }) => text.replace(/[()]/g, "")).filter(Boolean) ?? [];
  return texts.length > 3 && texts.every((text, index) => Number(text) === index + 1);
}

function guessByContent(rows) {
  const columns = rows[0].map((_, column) => rows.map((row) => (row[column].first ? row[column].text : "")).filter(Boolean));
  const kinds = columns.map((texts) => contentKind(texts));
  const uraian = pickUraian(columns, kinds);
  const waktu = kinds.indexOf("waktu");
  nameTexts(kinds, uraian, waktu);
  fillActors(kinds, uraian);
  return kinds.map((kind) => ({ kind, name: "" }));
}

function contentKind(texts) {
  if (!texts.length) return "empty";
  const share = (test) => texts.filter(test).length / texts.length;
  if (isRunning(texts)) return "no";
  if (share((text) => markOf(text)) === 1) return "actor";
  if (share((text) => DURATION.test(text)) >= 0.6) return "waktu";
  return "text";
}

function isRunning(texts) {
  const numbers = texts.map((text) => (NUMBER.test(text) ? parseInt(text, 10) : NaN));
  return numbers.length > 1 && numbers.every((number, index) => !index || number > numbers[index - 1]);
}

/** The steps: the first text column of which most cells start with a verb in me-, else the first text column. */
function pickUraian(columns, kinds) {
  const texts = kinds.flatMap((kind, index) => (kind === "text" ? [index] : []));
  const verbs = texts.find((index) => columns[index].filter((text) => /^(me|di|ber)[a-z]{3,}/i.test(text)).length >= columns[index].length / 2);
  return verbs ?? texts[0] ?? -1;
}

function nameTexts(kinds, uraian, waktu) {
  const rest = kinds.flatMap((kind, index) => (kind === "text" && index > uraian ? [index] : []));
  const before = rest.filter((index) => waktu >= 0 && index < waktu);
  const after = rest.filter((index) => waktu < 0 || index > waktu);
  kinds.forEach((kind, index) => { if (kind === "text") kinds[index] = "skip"; });
  if (uraian >= 0) kinds[uraian] = "uraian";
  if (before.length) kinds[before.at(-1)] = "kelengkapan";
  const names = waktu >= 0 ? ["output", "keterangan"] : ["kelengkapan", "output", "keterangan"];
  after.slice(0, names.length).forEach((index, place) => { kinds[index] = names[place]; });
}

/** Empty columns between ticks are actors without a tick in this block. */
function fillActors(kinds, uraian) {
  const last = kinds.lastIndexOf("actor");
  kinds.forEach((kind, index) => {
    if (kind === "empty") kinds[index] = index > uraian && index < last ? "actor" : "skip";
  });
}
