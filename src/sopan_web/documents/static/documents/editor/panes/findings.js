/** The findings: sorted beside their rows and in one list, each with its clause, its remedy, and a one-click cure. */

import { button, el } from "../dom.js";
import { announce } from "../grid/announcer.js";
import { find, numberOf, same } from "../sheet/model.js";
import { setOp } from "../sheet/ops.js";
import { t } from "../strings.js";

const WEIGHT = { galat: 0, peringatan: 1, saran: 2 };

export class Findings {
  list = [];
  #listed = null;
  #hereShown = null;
  #hereList = null;

  constructor(pane, { here, store, view, counter, onGo }) {
    Object.assign(this, { pane, here, store, view, counter, onGo });
    for (const place of [pane, here, view.table]) place.addEventListener("click", (event) => this.#click(event.target));
  }

  show(findings) {
    this.list = findings.map((finding) => ({ ...finding, key: keyOf(finding) })).sort((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity]);
    const byRow = new Map();
    for (const finding of this.list) if (finding.row) byRow.set(finding.row, [...(byRow.get(finding.row) ?? []), finding]);
    this.view.showFindings(byRow);
    this.#count();
    this.showHere(this.#hereShown);
    const ordered = this.#inOrder();
    if (same(ordered, this.#listed)) return;
    this.#listed = ordered;
    const list = () => el("ul", { class: "ed-findings", lang: "id" }, ordered.map((finding) => this.#item(finding)));
    this.pane.replaceChildren(...(this.list.length ? [...tongue(), list()] : [praise()]));
  }

  /** The findings of the row one works on, beside it under the drawing. */
  showHere(rowId) {
    const found = this.view.findings.get(rowId) ?? [];
    const ordered = [...found].sort((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity] || curable(other) - curable(one));
    if (this.#hereShown === rowId && this.#hereList === found) return;
    this.#hereShown = rowId;
    this.#hereList = found;
    this.here.hidden = !found.length;
    this.here.replaceChildren(el("ul", { class: "ed-findings" }, ordered.map((finding) => this.#item(finding))));
  }

  #inOrder() {
    const place = (finding) => (finding.row ? numberOf(this.store.sheet, finding.row) : 0);
    return [...this.list].sort((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity] || place(one) - place(other));
  }

  #count() {
    const errors = this.list.filter(({ severity }) => severity === "galat").length;
    this.counter.textContent = String(this.list.length);
    this.counter.dataset.severity = errors ? "galat" : this.list.length ? "peringatan" : "";
    this.counter.title = t("{galat} harus diperbaiki, {lain} lainnya", { galat: errors, lain: this.list.length - errors });
  }

  #item(finding) {
    return el("li", { class: "ed-finding", "data-severity": finding.severity },
      el("p", { class: "ed-finding-head" }, el("span", { class: "ed-severity" }, severityName(finding.severity)), " ",
        button(this.placeSaid(finding), null, { class: "ed-link", "data-go": finding.key })),
      el("p", {}, finding.message),
      finding.remedy ? el("p", { class: "ed-remedy" }, finding.remedy) : null,
      finding.clause ? el("p", { class: "ed-clause" }, finding.clause) : null,
      finding.fix?.length && !this.store.readOnly ? button(finding.fix_label || t("Perbaiki"), null, { class: "ed-cure", "data-cure": finding.key }) : null);
  }

  placeSaid(finding) {
    const number = finding.row && numberOf(this.store.sheet, finding.row);
    if (number) return t("Langkah {nomor}", { nomor: number });
    const actor = finding.pelaksana && find(this.store.sheet, "pelaksana", finding.pelaksana);
    if (actor) return t("Kolom {nama}", { nama: actor.nama });
    return finding.label || t("Seluruh SOP");
  }

  #click(target) {
    const control = target.closest?.("[data-cure], [data-go]");
    if (!control) return;
    const { cure, go } = control.dataset;
    const finding = this.list.find(({ key }) => key === (cure ?? go));
    if (!finding) return;
    if (cure === undefined) this.#goTo(finding);
    else this.#cure(finding);
  }

  #goTo(finding) {
    const column = finding.row ? this.#columnOf(finding) : null;
    this.onGo(finding, column);
  }

  #columnOf({ field = "", pelaksana }) {
    if (this.view.columnIndex(field) >= 0) return field;
    if (["lanjut", "cabang"].includes(field)) return "ya";
    const actor = pelaksana ?? this.store.sheet.pelaksana[0]?.id;
    return field === "simbol" && actor ? `p:${actor}` : "uraian";
  }

  #cure(finding) {
    const ops = finding.fix.map((op) => (op.op === "set" ? setOp(this.store.sheet, op.path, op.new) : op));
    if (!this.store.commit(ops, finding.fix_label || t("Perbaikan temuan"))) return;
    this.#goTo(finding);
    announce(t("Diperbaiki. Ctrl+Z mengembalikannya."));
  }
}

/** The same finding keeps its key from one drawing to the next, so that only what changed is drawn anew. */
function keyOf({ rule, row, pelaksana, field, item, message }) {
  return JSON.stringify([rule, row, pelaksana, field, item, message]);
}

/** What can be cured at a click comes first: it is often the cause of its neighbours. */
function curable({ fix }) {
  return fix?.length ? 1 : 0;
}

function severityName(severity) {
  const names = { galat: t("Harus diperbaiki"), peringatan: t("Peringatan"), saran: t("Saran") };
  return names[severity] ?? severity;
}

/** Says why a reader of another language meets Indonesian here. */
function tongue() {
  if (document.documentElement.lang === "id") return [];
  return [el("p", { class: "quiet" }, t("Temuan ditulis dalam bahasa Indonesia, bahasa peraturan yang dikutipnya."))];
}

function praise() {
  return el("p", { class: "ed-empty" }, t("Tidak ada temuan. SOP ini memenuhi semua aturan yang diperiksa."));
}
