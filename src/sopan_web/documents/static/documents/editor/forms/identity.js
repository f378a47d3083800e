/** The identity form: one field after the other as on the printed form, lists as one item a line. */

import { el } from "../dom.js";
import { LONGEST, same } from "../sheet/model.js";
import { setOp, valueAt } from "../sheet/ops.js";
import { t } from "../strings.js";
import { ItemList } from "./item_list.js";

const CHOICES = {
  sifat: ["teknis", "administratif"], cakupan_besaran: ["makro", "mikro"],
  cakupan_kelengkapan: ["final", "parsial"], cakupan_jenis: ["generik", "spesifik"],
  jenis_kegiatan: ["pelayanan", "rutin", "penugasan"],
};

function groups() {
  return [
    [t("Naskah"), [
      [["judul"], t("Nama SOP"), { wide: true }], [["nomor"], t("Nomor SOP")],
      [["tanggal_pembuatan"], t("Tanggal pembuatan")], [["tanggal_revisi"], t("Tanggal revisi")], [["tanggal_efektif"], t("Tanggal efektif")],
    ], t("Nomor dan tanggal efektif diisikan sendiri oleh SOPAN ketika SOP disahkan.")],
    [t("Disahkan oleh"), [
      [["disahkan_oleh", "sebutan"], t("Sebutan (Plt., Plh., a.n.)")], [["disahkan_oleh", "jabatan"], t("Jabatan"), { wide: true }],
      [["disahkan_oleh", "atas_nama"], t("Atas nama jabatan")], [["disahkan_oleh", "nama"], t("Nama dengan gelar")],
      [["disahkan_oleh", "nip"], t("NIP")], [["disahkan_oleh", "pangkat"], t("Pangkat, golongan")],
    ], t("Boleh kosong: ketika SOP disahkan, bagian ini diisi menurut jabatan yang mengesahkan.")],
    [t("Jenis SOP"), [
      [["klasifikasi", "sifat"], t("Sifat")], [["klasifikasi", "cakupan_besaran"], t("Cakupan dan besaran")],
      [["klasifikasi", "cakupan_kelengkapan"], t("Cakupan dan kelengkapan")], [["klasifikasi", "cakupan_jenis"], t("Cakupan dan jenis")],
      [["jenis_kegiatan"], t("Asal pekerjaan")],
    ]],
  ];
}

function lists() {
  return [
    ["dasar_hukum", t("Dasar hukum"), "dasarHukum"], ["kualifikasi_pelaksana", t("Kualifikasi pelaksana")],
    ["keterkaitan", t("Keterkaitan dengan SOP lain"), "keterkaitan"], ["peralatan", t("Peralatan dan perlengkapan")],
    ["peringatan", t("Peringatan")], ["pencatatan", t("Pencatatan dan pendataan")],
  ];
}

export class Identity {
  #fields = []; // {path, control}
  #lists = [];

  constructor(pane, store, urls) {
    Object.assign(this, { pane, store, urls });
    pane.append(...groups().map((group) => this.#group(...group)), this.#listGroup(), this.#notes());
    store.subscribe(({ ops, origin }) => this.#follow(ops, origin));
  }

  #group(title, fields, hint) {
    return el("fieldset", { class: "ed-form" }, el("legend", {}, title, hint && [el("br"), el("small", { class: "quiet" }, hint)]), fields.map(([path, label, how]) => this.#field(path, label, how)));
  }

  #listGroup() {
    return el("div", { class: "ed-lists" }, lists().map(([name, label, source]) => {
      const list = new ItemList(this.store, name, label, source && this.urls[source]);
      this.#lists.push(list);
      return list.box;
    }));
  }

  #notes() {
    const field = this.#field(["catatan"], t("Catatan penyusun (tidak dicetak)"), { tall: true, wide: true });
    return el("div", { class: "ed-form" }, field);
  }

  #field(path, label, { wide, tall } = {}) {
    const id = `ed-id-${path.join("-")}`;
    const choices = CHOICES[path.at(-1)];
    const control = choices ? this.#select(id, choices) : el(tall ? "textarea" : "input", { id, autocomplete: "off", maxlength: tall ? LONGEST : 500 });
    control.value = valueAt(this.store.sheet, ["identitas", ...path]) ?? "";
    control.disabled = this.store.readOnly;
    control.addEventListener("input", () => this.#write(path, control.value));
    control.addEventListener("blur", () => this.store.history.seal());
    this.#fields.push({ path: ["identitas", ...path], control });
    return el("div", { class: wide ? "ed-input ed-wide" : "ed-input" }, el("label", { for: id }, label), control);
  }

  #select(id, choices) {
    return el("select", { id }, el("option", { value: "" }, t("(belum dipilih)")), choices.map((choice) => el("option", { value: choice }, choice)));
  }

  #write(path, value) {
    const op = setOp(this.store.sheet, ["identitas", ...path], value);
    if (!same(op.old, value)) this.store.commit([op], t("Mengisi identitas"), `identitas:${path.join(".")}`);
  }

  #follow(ops, origin) {
    if (origin === "local" && !ops.some((op) => op.path?.[0] === "identitas")) return;
    for (const { path, control } of this.#fields) {
      const value = valueAt(this.store.sheet, path) ?? "";
      if (control.value !== value) control.value = value;
      control.disabled = this.store.readOnly;
    }
    for (const list of this.#lists) list.follow();
  }

  /** Brings the field of a finding into focus; `item` counts the entries of a list. */
  goTo(field, item) {
    const control = this.#fields.find(({ path }) => path.slice(1).join(".") === field)?.control
      ?? this.#fields.find(({ path }) => path[1] === field)?.control ?? this.#lists.find((list) => list.name === field)?.open(item ?? 0);
    control?.scrollIntoView({ block: "center" });
    control?.focus();
    return Boolean(control);
  }
}
