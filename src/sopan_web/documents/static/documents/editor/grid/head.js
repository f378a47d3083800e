/** The heading of the table: two lines as on the official form; actor headings open their own small menu. */

import { button, el } from "../dom.js";
import { t } from "../strings.js";

export function headOf(columns, onHead) {
  const actors = columns.filter((column) => column.actor);
  const top = el("tr", { role: "row", "aria-rowindex": "1" }, topCells(columns, actors, onHead));
  const second = el("tr", { role: "row", "aria-rowindex": "2" }, secondCells(columns, onHead));
  return el("thead", { role: "rowgroup" }, top, second);
}

function topCells(columns, actors, onHead) {
  const span = Math.max(1, actors.length);
  const tall = (key) => heading(columns.find((column) => column.key === key), columns, { rowspan: 2 });
  return [
    tall("no"), tall("uraian"), group(actorGroup(onHead), span, 3, actors.length ? 1 : 2),
    group(t("Alur ke langkah"), 2, span + 3), group(t("Mutu baku"), 3, span + 5),
    tall("keterangan"), tall("temuan"),
  ];
}

function actorGroup(onHead) {
  return [t("Pelaksana"), " ", button("+", () => onHead("add"), {
    class: "ed-add", "aria-label": t("Tambah kolom pelaksana"), title: t("Tambah kolom pelaksana"), tabindex: "-1",
  })];
}

function group(content, span, start, depth = 1) {
  return el("th", {
    role: "columnheader", scope: "colgroup", colspan: span, rowspan: depth, class: "ed-group", "aria-colindex": start, "aria-colspan": span,
  }, content);
}

function secondCells(columns, onHead) {
  const below = columns.filter(({ kind, key }) => kind === "symbol" || kind === "way" || ["kelengkapan", "waktu", "output"].includes(key));
  return below.map((column) => (column.actor ? actorHeading(column, columns, onHead) : heading(column, columns)));
}

function heading(column, columns, attributes = {}) {
  return el("th", {
    role: "columnheader", scope: "col", class: `ed-head ed-head-${column.key}`,
    "aria-colindex": columns.indexOf(column) + 1, ...attributes,
  }, column.label);
}

function actorHeading(column, columns, onHead) {
  const open = button(column.label, (event) => onHead("edit", column.actor, event.currentTarget), {
    class: "ed-actor", title: t("{nama}: ubah nama, geser, atau hapus kolom", { nama: column.title || column.label }),
    "aria-haspopup": "dialog", tabindex: "-1",
  });
  return el("th", {
    role: "columnheader", scope: "col", class: "ed-head ed-head-actor", "data-actor": column.actor,
    "aria-colindex": columns.indexOf(column) + 1,
  }, open);
}
