/** What a person does to the chosen rows: each deed commits, moves the cursor along, and is told to the ear. */

import { announce } from "./announcer.js";
import { t } from "../strings.js";
import { deleteOps, duplicateOps, insertAbove, insertBelow, moveOps, shiftOps } from "../sheet/row_ops.js";

export class RowDeeds {
  constructor(grid) {
    this.grid = grid;
  }

  get #chosen() {
    return this.grid.cursor.rows;
  }

  get #sheet() {
    return this.grid.store.sheet;
  }

  insertAbove() {
    const [first] = this.#chosen;
    const ops = first ? insertAbove(this.#sheet, first.id) : insertBelow(this.#sheet.kegiatan.at(-1)?.id ?? null);
    this.#insert(ops);
  }

  insertBelow() {
    this.#insert(insertBelow((this.#chosen.at(-1) ?? this.#sheet.kegiatan.at(-1))?.id ?? null));
  }

  #insert(ops) {
    if (!this.grid.store.commit(ops, t("Menyisipkan baris"))) return;
    const { id } = ops[0].item;
    this.grid.cursor.toRow(id, "uraian");
    announce(t("Baris baru, langkah {nomor}", { nomor: this.grid.view.indexOf(id) + 1 }));
  }

  duplicate() {
    const rows = this.#chosen;
    if (!rows.length) return;
    const ops = duplicateOps(rows);
    if (!this.grid.store.commit(ops, t("Menggandakan baris"))) return;
    this.grid.cursor.toRow(ops[0].item.id);
    announce(t("{jumlah} baris digandakan", { jumlah: rows.length }));
  }

  remove() {
    const rows = this.#chosen;
    const { cursor, store, view } = this.grid;
    const { top } = cursor.range;
    if (!rows.length || !store.commit(deleteOps(rows), t("Menghapus baris"))) return;
    cursor.to(Math.min(top, view.rowCount - 1), Math.max(1, cursor.column));
    announce(t("{jumlah} baris dihapus. Ctrl+Z mengembalikannya.", { jumlah: rows.length }));
  }

  shift(step) {
    this.#move(shiftOps(this.#sheet, this.#chosen, step));
  }

  /** Drops the chosen rows below the row at this index (-1: at the top). */
  moveAfter(index) {
    const rows = this.#chosen;
    const after = this.#sheet.kegiatan[index]?.id ?? null;
    if (rows.length) this.#move(moveOps(this.#sheet, rows, after));
  }

  #move(ops) {
    const { cursor, store, view } = this.grid;
    if (!ops.length || !store.commit(ops, t("Memindahkan baris"))) return;
    cursor.cell?.focus({ preventScroll: true });
    cursor.cell?.scrollIntoView({ block: "nearest" });
    announce(t("Sekarang langkah {nomor} dari {jumlah}", { nomor: cursor.row + 1, jumlah: view.store.sheet.kegiatan.length }));
  }
}
