/** The working sheet as plain data: empty items, finding by id, and row numbers. */

export const TEXT_FIELDS = ["uraian", "kelengkapan", "waktu", "output", "keterangan"];
export const BENTUK = ["mulai", "proses", "keputusan", "selesai"];

export const LONGEST = 10_000; // letters of a text, as the server takes it

export function newId(prefix) {
  const letters = crypto.getRandomValues(new Uint8Array(8));
  return prefix + Array.from(letters, (byte) => (byte % 36).toString(36)).join("");
}

export function newRow(fields = {}) {
  return {
    id: newId("k"), uraian: "", simbol: [], alur: false, ya: "", tidak: "", lanjut: [], cabang: [],
    kelengkapan: "", waktu: "", output: "", keterangan: "", ...fields,
  };
}

export function newActor(nama = "", singkatan = "") {
  return { id: newId("p"), nama, singkatan };
}

export function find(sheet, list, id) {
  return sheet[list].find((item) => item.id === id);
}

/** The id of the item before `id`, or null when it comes first: the `after` of an insert or move. */
export function before(sheet, list, id) {
  const index = sheet[list].findIndex((item) => item.id === id);
  return index > 0 ? sheet[list][index - 1].id : null;
}

/** The number a person sees for a row, from 1; 0 when the row is gone. */
export function numberOf(sheet, id) {
  return sheet.kegiatan.findIndex((row) => row.id === id) + 1;
}

export function actorName(actor) {
  return actor.singkatan || actor.nama;
}

export function isEmptyRow(row) {
  return !row.simbol.length && TEXT_FIELDS.every((field) => !row[field]);
}

export function same(one, other) {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
