/** The small window of one actor column: its name with suggestions, its short name, its place, and away with it. */

import { button, el, placeBeside, showDialog } from "../dom.js";
import { announce } from "../grid/announcer.js";
import { addActorOps, deleteActorOps, moveActorOps, symbolCount } from "../sheet/actor_ops.js";
import { find } from "../sheet/model.js";
import { setOp } from "../sheet/ops.js";
import { t } from "../strings.js";
import { Suggest } from "./suggest.js";

export class ActorDialog {
  close = () => {};

  /** `onClosed(id)`: the column that was just made; null after any other visit. */
  constructor(host, store, url, onClosed) {
    Object.assign(this, { host, store, url, onClosed });
  }

  add(anchor) {
    const ops = addActorOps(this.store.sheet);
    if (this.store.commit(ops, t("Menambah kolom pelaksana"), `kolom:${ops[0].item.id}`)) this.open(ops[0].item.id, anchor, true);
  }

  open(id, anchor, fresh = false) {
    if (this.store.readOnly) return;
    this.close();
    this.id = id;
    this.key = `kolom:${id}`;
    this.fresh = fresh;
    this.box = el("dialog", { class: "ed-popup ed-actor-dialog", "aria-label": t("Kolom pelaksana") }, this.#form());
    this.box.addEventListener("click", (event) => event.target === this.box && this.close());
    this.close = showDialog(this.host, this.box, () => this.#closed());
    placeBeside(this.box, document.querySelector(`[data-actor="${id}"]`) ?? anchor ?? this.host);
    this.box.querySelector("input").select();
  }

  #closed() {
    const actor = find(this.store.sheet, "pelaksana", this.id);
    const kept = actor?.nama.trim();
    if (this.fresh && actor && !kept) this.store.commit(deleteActorOps(this.store.sheet, this.id), t("Menambah kolom pelaksana"), this.key);
    this.store.history.seal();
    this.onClosed(this.fresh && kept ? this.id : null);
  }

  #form() {
    const actor = find(this.store.sheet, "pelaksana", this.id);
    const name = el("input", { id: "ed-actor-nama", maxlength: 500, value: actor.nama, oninput: (event) => this.#write("nama", event.target.value) });
    const short = el("input", { id: "ed-actor-singkatan", maxlength: 500, value: actor.singkatan ?? "", oninput: (event) => this.#write("singkatan", event.target.value) });
    const form = el("form", { method: "dialog" },
      el("label", { for: name.id }, t("Nama jabatan atau peran")), name,
      el("label", { for: short.id }, t("Singkatan (dicetak bila kolom sempit)")), short,
      el("div", { class: "ed-actions" },
        button(t("← Geser kiri"), () => this.#move(-1)), button(t("Geser kanan →"), () => this.#move(1)),
        button(t("Hapus kolom"), () => this.#delete(), { class: "ed-danger" }),
        el("button", { class: "ed-primary" }, t("Selesai"))));
    new Suggest(name, this.url);
    return form;
  }

  #write(field, value) {
    this.store.commit([setOp(this.store.sheet, ["pelaksana", this.id, field], value.trimStart())], t("Nama pelaksana"), this.key);
  }

  #move(step) {
    this.store.commit(moveActorOps(this.store.sheet, this.id, step), t("Menggeser kolom"), this.key);
    placeBeside(this.box, document.querySelector(`[data-actor="${this.id}"]`));
    announce(t("Kolom {nomor} dari {jumlah}", { nomor: this.store.sheet.pelaksana.findIndex(({ id }) => id === this.id) + 1, jumlah: this.store.sheet.pelaksana.length }));
  }

  #delete() {
    const count = symbolCount(this.store.sheet, this.id);
    this.store.history.seal();
    this.store.commit(deleteActorOps(this.store.sheet, this.id), t("Menghapus kolom"));
    this.close();
    announce(count ? t("Kolom dihapus bersama {jumlah} simbol. Ctrl+Z mengembalikannya.", { jumlah: count }) : t("Kolom dihapus."));
  }
}
