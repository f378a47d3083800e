/** The columns of the table in the order of the official form, with the ways on and the findings beside it. */

import { actorName } from "../sheet/model.js";
import { t } from "../strings.js";

export function columnsOf(sheet) {
  return [
    { key: "no", kind: "number", label: t("No") },
    { key: "uraian", kind: "text", label: t("Kegiatan") },
    ...(sheet.pelaksana.length ? actorColumns(sheet) : [{ key: "tanpa", kind: "none", label: t("Pelaksana") }]),
    { key: "ya", kind: "way", label: t("Ya / lanjut") },
    { key: "tidak", kind: "way", label: t("Tidak") },
    { key: "kelengkapan", kind: "text", label: t("Kelengkapan") },
    { key: "waktu", kind: "text", label: t("Waktu") },
    { key: "output", kind: "text", label: t("Output") },
    { key: "keterangan", kind: "text", label: t("Keterangan") },
    { key: "temuan", kind: "findings", label: t("Temuan") },
  ];
}

function actorColumns(sheet) {
  return sheet.pelaksana.map((actor) => ({
    key: `p:${actor.id}`, kind: "symbol", actor: actor.id, label: actorName(actor) || t("(belum bernama)"), title: actor.nama,
  }));
}
