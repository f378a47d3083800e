/** The ways on of a row (Ya, Tidak, lanjut): showing them as row numbers, and reading what a person types. */

import { insertOps } from "../sheet/row_ops.js";
import { newRow, numberOf } from "../sheet/model.js";
import { setOp } from "../sheet/ops.js";
import { t } from "../strings.js";
import { isDecision, isFlow } from "./symbols.js";

const AHEAD = 3; // who writes from top to bottom may point at steps that are not written yet: they are made, empty

/** What stands in the cell: {text, faint, missing}. `faint`: understood, not written; `missing`: wants an answer. */
export function wayShown(sheet, row, key) {
  if (isFlow(row)) return key === "ya" ? { text: t("alur…"), opens: "flow" } : {};
  if (isDecision(row)) return decisionShown(sheet, row, key);
  if (key === "tidak") return {};
  if (row.lanjut.length) return { text: row.lanjut.map((id) => numberText(sheet, id)).join(", ") };
  return followShown(sheet, row);
}

function decisionShown(sheet, row, key) {
  if (row.cabang.length) {
    const labels = row.cabang.map(({ label, tujuan }) => `${label || "…"} → ${numberText(sheet, tujuan)}`);
    return key === "ya" ? { text: labels.join("\n"), opens: "branches" } : {};
  }
  return row[key] ? { text: numberText(sheet, row[key]) } : { text: "?", missing: true };
}

function followShown(sheet, row) {
  const ends = row.simbol.some((symbol) => symbol.bentuk === "selesai");
  const last = sheet.kegiatan.at(-1) === row;
  return ends || last || !row.simbol.length ? {} : { text: String(numberOf(sheet, row.id) + 1), faint: true };
}

function numberText(sheet, id) {
  return id ? String(numberOf(sheet, id) || "?") : "?";
}

/** What the text field opens with. */
export function wayTyped(sheet, row, key) {
  const shown = wayShown(sheet, row, key);
  return shown.faint || shown.missing || shown.opens ? "" : shown.text ?? "";
}

/** Whether the row has such a way at all; a plain step has no Tidak. */
export function takesWay(row, key) {
  return key === "ya" || isDecision(row);
}

/** Reads row numbers ("3", "3, 5"; "" clears). Returns {ops} or {fault}, a sentence for the person. */
export function readWay(sheet, row, key, typed) {
  const numbers = typed.match(/\d+/g)?.map(Number) ?? [];
  const wrong = numbers.find((number) => number < 1 || number > sheet.kegiatan.length + AHEAD);
  if (wrong !== undefined) return { fault: t("Tidak ada langkah {nomor}.", { nomor: wrong }) };
  if (typed.trim() && !numbers.length) return { fault: t("Tulis nomor langkah, misalnya 3.") };
  const missing = Math.max(0, ...numbers) - sheet.kegiatan.length;
  const fresh = Array.from({ length: Math.max(0, missing) }, () => newRow());
  const ids = [...sheet.kegiatan, ...fresh].map(({ id }) => id);
  const ways = wayOps(sheet, row, key, numbers.map((number) => ids[number - 1]));
  return { ops: [...(ways.length ? insertOps(fresh, sheet.kegiatan.at(-1)?.id ?? null) : []), ...ways] };
}

export function wayOps(sheet, row, key, ids) {
  const path = (field) => ["kegiatan", row.id, field];
  if (isFlow(row)) return [];
  if (isDecision(row)) return [setOp(sheet, path(key), ids[0] ?? "")];
  return key === "ya" ? [setOp(sheet, path("lanjut"), ids)] : [];
}

/** The same cell's way in words, for the announcer. */
export function waySaid(sheet, row, key) {
  const { text = "", missing, faint } = wayShown(sheet, row, key);
  if (missing) return t("belum diisi");
  if (!text) return t("tidak ada");
  return faint ? t("langkah berikutnya, {nomor}", { nomor: text }) : t("ke langkah {nomor}", { nomor: text });
}

export function rowChoices(sheet) {
  return sheet.kegiatan.map((row, index) => ({ id: row.id, text: `${index + 1}. ${row.uraian.slice(0, 60)}` }));
}
