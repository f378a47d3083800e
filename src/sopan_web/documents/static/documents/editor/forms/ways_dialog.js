/** The window for ways on that do not fit a number: branches with labels of their own, and the flow inside a row. */

import { button, el, showDialog } from "../dom.js";
import { find, numberOf } from "../sheet/model.js";
import { setOp } from "../sheet/ops.js";
import { bentukName, isDecision, isFlow } from "../symbols/symbols.js";
import { rowChoices } from "../symbols/ways.js";
import { t } from "../strings.js";

export class WaysDialog {
  #serial = 0; // ids of the selects

  constructor(host, store, onClosed) {
    Object.assign(this, { host, store, onClosed });
  }

  open(row) {
    this.row = structuredClone(row);
    this.box = el("dialog", { class: "ed-dialog", "aria-labelledby": "ed-ways-title" });
    this.#draw();
    this.close = showDialog(this.host, this.box, this.onClosed);
  }

  #draw() {
    const number = numberOf(this.store.sheet, this.row.id);
    const parts = isFlow(this.row) ? this.#flow() : isDecision(this.row) ? this.#branches() : [this.#plain()];
    this.box.replaceChildren(el("form", { method: "dialog", onsubmit: () => this.#save() },
      el("h2", { id: "ed-ways-title" }, t("Arah alur dari langkah {nomor}", { nomor: number })),
      el("p", { class: "ed-quiet" }, this.row.uraian), ...parts,
      el("div", { class: "ed-actions" }, button(t("Batal"), () => this.close()), el("button", { class: "ed-primary" }, t("Simpan")))));
  }

  #save() {
    const now = find(this.store.sheet, "kegiatan", this.row.id);
    const fields = ["simbol", "ya", "tidak", "lanjut", "cabang"];
    const ops = now ? fields.map((field) => setOp(this.store.sheet, ["kegiatan", now.id, field], this.row[field])) : [];
    this.store.commit(ops.filter((op) => JSON.stringify(op.old) !== JSON.stringify(op.new)), t("Arah alur"));
  }

  #flow() {
    const symbols = this.row.simbol;
    return [el("p", {}, t("Baris ini memuat beberapa simbol yang berbeda. Tentukan urutannya dan ke mana masing-masing menuju.")),
      el("ol", { class: "ed-flow" }, symbols.map((symbol, index) => this.#symbol(symbol, index)))];
  }

  #symbol(symbol, index) {
    const actor = find(this.store.sheet, "pelaksana", symbol.pelaksana);
    const exits = symbol.bentuk === "keputusan" ? [this.#exit(symbol, "ya", t("Ya")), this.#exit(symbol, "tidak", t("Tidak"))]
      : symbol.bentuk === "selesai" ? [] : [this.#next(symbol)];
    return el("li", {}, el("fieldset", {}, el("legend", {}, `${bentukName(symbol.bentuk)} · ${actor?.nama ?? ""}`), exits,
      index ? button(t("Dahulukan"), () => this.#earlier(index), { class: "ed-link" }) : null));
  }

  #earlier(index) {
    const [symbol] = this.row.simbol.splice(index, 1);
    this.row.simbol.splice(index - 1, 0, symbol);
    this.#draw();
  }

  #exit(symbol, way, label) {
    return this.#select(label, symbol[way] ?? "", t("(belum dipilih)"), (id) => this.#put(symbol, way, id));
  }

  #next(symbol) {
    return this.#select(t("Lanjut ke"), symbol.lanjut?.[0] ?? "", t("(simbol atau langkah berikutnya)"), (id) => this.#put(symbol, "lanjut", id ? [id] : []));
  }

  #put(holder, way, value) {
    if (value.length) holder[way] = value;
    else delete holder[way];
  }

  #select(label, value, none, onPick) {
    const inRow = isFlow(this.row) ? this.row.simbol.map(({ pelaksana }) => ({ id: pelaksana, text: find(this.store.sheet, "pelaksana", pelaksana)?.nama ?? "?" })) : [];
    const choices = [...inRow, ...rowChoices(this.store.sheet)];
    const id = `ed-arah-${this.#serial++}`;
    const select = el("select", { id, onchange: (event) => onPick(event.target.value) }, el("option", { value: "" }, none),
      choices.map(({ id, text }) => el("option", { value: id }, text)));
    select.value = value;
    return el("div", { class: "ed-line" }, el("label", { for: id }, label), select);
  }

  #branches() {
    const { row } = this;
    if (!row.cabang.length) {
      return [this.#exit(row, "ya", t("Ya")), this.#exit(row, "tidak", t("Tidak")),
        button(t("Pakai cabang berlabel sendiri"), () => this.#turnIntoBranches(), { class: "ed-link" })];
    }
    return [...row.cabang.map((exit, index) => this.#branch(exit, index)),
      el("p", {}, button(t("+ Tambah cabang"), () => this.#addBranch(), { class: "ed-link" }), " ",
        button(t("Kembali ke Ya dan Tidak"), () => this.#turnBack(), { class: "ed-link" }))];
  }

  #branch(exit, index) {
    const label = el("input", { value: exit.label, "aria-label": t("Kata pada anak panah"), oninput: (event) => { exit.label = event.target.value; } });
    return el("fieldset", { class: "ed-branch" }, el("legend", {}, t("Cabang {nomor}", { nomor: index + 1 })), label,
      this.#select(t("ke"), exit.tujuan, t("(belum dipilih)"), (id) => { exit.tujuan = id; }),
      button(t("Hapus"), () => { this.row.cabang.splice(index, 1); this.#draw(); }, { class: "ed-link" }));
  }

  #turnIntoBranches() {
    this.row.cabang = [{ label: t("Ya"), tujuan: this.row.ya }, { label: t("Tidak"), tujuan: this.row.tidak }];
    Object.assign(this.row, { ya: "", tidak: "" });
    this.#draw();
  }

  #turnBack() {
    const [first, second] = this.row.cabang;
    Object.assign(this.row, { ya: first?.tujuan ?? "", tidak: second?.tujuan ?? "", cabang: [] });
    this.#draw();
  }

  #addBranch() {
    this.row.cabang.push({ label: "", tujuan: "" });
    this.#draw();
  }

  #plain() {
    return this.#select(t("Lanjut ke"), this.row.lanjut[0] ?? "", t("(langkah berikutnya)"), (id) => { this.row.lanjut = id ? [id] : []; });
  }
}
