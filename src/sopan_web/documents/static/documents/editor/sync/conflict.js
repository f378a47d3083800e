/** The question when two people changed the same cell: both texts stand side by side, nothing is lost unseen. */

import { el } from "../dom.js";
import { bentukName } from "../symbols/symbols.js";
import { find, numberOf } from "../sheet/model.js";
import { t } from "../strings.js";

/** `sheet` is as it was before their changes came, so that a deleted row can still be named. Resolves to "mine" or
 * "theirs" for each conflict; those of one deleted row are asked as one question. */
export function askConflicts(host, sheet, conflicts) {
  return new Promise((resolve) => {
    const dialog = el("dialog", { class: "ed-dialog ed-conflict", "aria-labelledby": "ed-conflict-title" });
    dialog.append(...content(sheet, conflicts, (choices) => {
      dialog.close();
      dialog.remove();
      resolve(choices);
    }));
    dialog.addEventListener("cancel", (event) => event.preventDefault()); // the question wants an answer
    host.append(dialog);
    dialog.showModal();
  });
}

function content(sheet, conflicts, done) {
  const form = el("form", { method: "dialog" });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    done(choicesOf(form, conflicts));
  });
  form.append(
    el("h2", { id: "ed-conflict-title" }, t("Dua orang mengubah bagian yang sama")),
    el("p", {}, t("Pilih yang dipakai. Perubahan lain sudah digabungkan.")),
    ...conflicts.flatMap((conflict, order) => (leader(conflicts, order) === order ? [question(sheet, conflict, order)] : [])),
    el("div", { class: "ed-actions" }, el("button", { type: "submit", class: "ed-primary" }, t("Lanjutkan"))),
  );
  return [form];
}

function choicesOf(form, conflicts) {
  const answers = new FormData(form);
  return conflicts.map((_, order) => answers.get(`c${leader(conflicts, order)}`));
}

/** The first conflict about the same deleted row; any other conflict leads itself. */
function leader(conflicts, order) {
  const { kind, path } = conflicts[order];
  if (kind !== "hilang") return order;
  return conflicts.findIndex((other) => other.kind === kind && other.path[0] === path[0] && other.path[1] === path[1]);
}

function question(sheet, conflict, order) {
  const { theirs, mine } = sides(sheet, conflict);
  const nama = conflict.by || t("rekan");
  return el("fieldset", { class: "ed-question" },
    el("legend", {}, placeSaid(sheet, conflict)),
    side(order, "theirs", t("Versi {nama}", { nama }), theirs, false),
    side(order, "mine", t("Versi saya"), mine, true));
}

function side(order, value, label, text, checked) {
  const radio = el("input", { type: "radio", name: `c${order}`, value, checked, required: true });
  return el("label", { class: "ed-side" }, el("span", { class: "ed-side-head" }, radio, " ", label), el("span", { class: "ed-side-text" }, text));
}

function sides(sheet, { kind, path, theirs, mine }) {
  if (kind === "hilang") return { theirs: t("(dihapus)"), mine: shown(sheet, find(sheet, path[0], path[1]) ?? mine) };
  if (kind === "hapus") return { theirs: shown(sheet, theirs), mine: t("(hapus)") };
  return { theirs: shown(sheet, theirs), mine: shown(sheet, mine) };
}

/** A value of any field in words: symbols by name and column, references as row numbers. */
function shown(sheet, value) {
  if (value === null || value === undefined || value === "" || value?.length === 0) return t("(kosong)");
  if (Array.isArray(value)) return value.map((item) => shown(sheet, item)).join("; ");
  if (value.bentuk) return `${bentukName(value.bentuk)} (${find(sheet, "pelaksana", value.pelaksana)?.nama ?? "?"})`;
  if (value.singkatan !== undefined) return value.nama;
  if (value.uraian !== undefined) return value.uraian || t("(baris tanpa uraian)");
  if (typeof value === "object") return Object.values(value).filter((part) => typeof part === "string").join(" ");
  const number = numberOf(sheet, value);
  return number ? t("langkah {nomor}", { nomor: number }) : String(value);
}

function placeSaid(sheet, { path = [] }) {
  const [room, id, field] = path;
  if (room === "kegiatan") return t("Langkah {nomor}, {bagian}", { nomor: numberOf(sheet, id) || "?", bagian: fieldName(field) });
  if (room === "pelaksana") return t("Kolom pelaksana {nama}", { nama: find(sheet, "pelaksana", id)?.nama ?? "" });
  return t("Identitas, {bagian}", { bagian: fieldName(path.at(-1)) });
}

function fieldName(field = "") {
  const names = { uraian: t("Kegiatan"), simbol: t("simbol"), ya: t("arah Ya"), tidak: t("arah Tidak"), lanjut: t("arah lanjut"), nama: t("nama") };
  return names[field] ?? field.replaceAll("_", " ");
}
