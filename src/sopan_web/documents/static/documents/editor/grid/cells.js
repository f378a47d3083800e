/** What stands in one cell: text, a symbol, a way on, a row number with its findings. */

import { button, el } from "../dom.js";
import { find } from "../sheet/model.js";
import { bentukName, KEY_OF, symbolAt } from "../symbols/symbols.js";
import { waySaid, wayShown } from "../symbols/ways.js";
import { t } from "../strings.js";
import { shapeOf } from "./shapes.js";

const FILL = { number: fillNumber, text: fillText, symbol: fillSymbol, none: fillNone, way: fillWay, findings: fillFindings };

const ENDS = ["mulai", "selesai"]; // the same capsule

/** What stands there already is not put there again: a cell that changes costs a layout of the table. */
export function fillCell(cell, sheet, row, column, findings) {
  FILL[column.kind](cell, sheet, row, column, findings);
}

/** The cell in words: "Langkah 3, Sekretaris: Keputusan". */
export function labelOf(sheet, row, index, column, findings) {
  const place = row ? t("Langkah {nomor}", { nomor: index + 1 }) : t("Langkah baru");
  const name = column.actor ? find(sheet, "pelaksana", column.actor)?.nama || column.label : column.label;
  return `${place}, ${name}: ${row ? valueSaid(sheet, row, column, findings) : t("kosong")}`;
}

function valueSaid(sheet, row, column, findings) {
  if (column.kind === "symbol") return bentukName(symbolAt(row, column.actor)?.bentuk);
  if (column.kind === "way") return waySaid(sheet, row, column.key);
  if (column.kind === "text") return row[column.key] || t("kosong");
  const count = findings.get(row.id)?.length ?? 0;
  return count ? t("{jumlah} temuan", { jumlah: count }) : t("tanpa temuan");
}

function fillNumber(cell, sheet, row, column, findings) {
  const number = row.id ? sheet.kegiatan.indexOf(row) + 1 : 0;
  const worst = findings.get(row.id)?.[0]?.severity;
  if (worst) cell.dataset.severity = worst;
  else delete cell.dataset.severity;
  if (number && cell.textContent === String(number)) return;
  cell.replaceChildren(number ? el("span", { class: "ed-handle", title: t("Seret untuk memindahkan; klik untuk memilih baris") }, String(number)) : "+");
}

function fillText(cell, sheet, row, column) {
  const blankHint = !row.id && column.key === "uraian" ? t("Ketik langkah berikutnya di sini…") : "";
  cell.classList.toggle("ed-hint", Boolean(blankHint));
  cell.textContent = row[column.key] || blankHint;
}

function fillSymbol(cell, sheet, row, column) {
  const bentuk = symbolAt(row, column.actor)?.bentuk ?? "";
  const { left, right } = joins(sheet, row, column.actor);
  cell.classList.toggle("ed-join-left", left);
  cell.classList.toggle("ed-join-right", right);
  if (cell.dataset.bentuk === bentuk) return;
  cell.dataset.bentuk = bentuk;
  cell.replaceChildren(bentuk ? shapeOf(bentuk, ENDS.includes(bentuk) ? KEY_OF[bentuk] : "") : "");
}

/** Before there is any actor, the empty column says how to get one. */
function fillNone(cell, sheet, row) {
  cell.textContent = row === sheet.kegiatan[0] || (!row.id && !sheet.kegiatan.length) ? t("+ Pelaksana") : "";
}

/** Several symbols of one kind are one step done together: a plain line runs through the cells from first to last. */
function joins(sheet, row, actor) {
  if (row.alur || row.simbol.length < 2) return { left: false, right: false };
  const order = sheet.pelaksana.map(({ id }) => id);
  const places = row.simbol.map(({ pelaksana }) => order.indexOf(pelaksana));
  const place = order.indexOf(actor);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return { left: place > first && place <= last, right: place >= first && place < last };
}

function fillWay(cell, sheet, row, column) {
  const { text = "", faint, missing, opens } = row.id ? wayShown(sheet, row, column.key) : {};
  cell.classList.toggle("ed-faint", Boolean(faint));
  cell.classList.toggle("ed-missing", Boolean(missing));
  cell.classList.toggle("ed-opens", Boolean(opens));
  cell.title = missing ? t("Tulis nomor langkah tujuannya, atau tekan = lalu klik langkahnya.") : "";
  if (cell.dataset.way === text) return;
  cell.dataset.way = text;
  cell.textContent = text;
}

function fillFindings(cell, sheet, row, column, findings) {
  const here = findings.get(row.id) ?? [];
  cell.replaceChildren(...(here.length ? [el("div", { class: "ed-notes" }, here.map((finding) => findingNote(finding)))] : []));
}

/** A finding beside its row. The buttons carry what they do in `data-`; the pane listens for them. */
export function findingNote(finding) {
  const cure = finding.fix?.length ? button(finding.fix_label || t("Perbaiki"), null, { class: "ed-cure", "data-cure": finding.key, tabindex: "-1" }) : null;
  return el("div", { class: "ed-note", "data-severity": finding.severity, title: [finding.message, finding.remedy, finding.clause].filter(Boolean).join("\n") },
    el("span", { class: "ed-note-text" }, finding.message), cure);
}
