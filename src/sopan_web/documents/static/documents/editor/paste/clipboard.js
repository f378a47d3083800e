/** Ctrl+C, Ctrl+X, Ctrl+V on the table: out as text and as a table, in from Word, Excel, text, or this table itself. */

import { announce } from "../grid/announcer.js";
import { t } from "../strings.js";
import { blockOps } from "./into_sheet.js";
import { cellOps, cellOut } from "./cells.js";
import { guessColumns } from "./guess.js";
import { readHtmlTable } from "./html_table.js";
import { readTsv, writeTsv } from "./text_table.js";

const OWN = "application/x-sopan-sel";

export class Clipboard {
  constructor(grid, messages) {
    this.grid = grid;
    this.messages = messages;
    for (const [name, act] of [["copy", (event) => this.#copy(event)], ["cut", (event) => this.#cut(event)], ["paste", (event) => this.#paste(event)]]) {
      document.addEventListener(name, (event) => this.#isMine(event) && act(event));
    }
  }

  /** Only while one moves about the table; a text field keeps its own copy and paste. */
  #isMine(event) {
    const { activeElement } = document;
    const typing = this.grid.editor.isOpen && !(event.type === "paste" && this.#emptyFieldMeetsBlock(event));
    return !typing && this.grid.surface.contains(activeElement) && !event.defaultPrevented;
  }

  /** A table pasted into a cell that was just opened is meant for the table. */
  #emptyFieldMeetsBlock(event) {
    const block = readBlock(event.clipboardData);
    return !this.grid.editor.field.value && block.length + (block[0]?.length ?? 0) > 2;
  }

  #copy(event) {
    const { sheet } = this.grid.store;
    const { top, bottom, left, right } = this.grid.cursor.range;
    const columns = this.grid.view.columns.slice(left, right + 1).filter(({ kind }) => kind !== "findings");
    const rows = sheet.kegiatan.slice(top, bottom + 1).map((row) => columns.map((column) => cellOut(sheet, row, column)));
    event.preventDefault();
    if (!rows.length) return;
    event.clipboardData.setData("text/plain", writeTsv(rows));
    event.clipboardData.setData("text/html", tableMarkup(rows));
    event.clipboardData.setData(OWN, JSON.stringify(rows));
    announce(t("{jumlah} baris disalin", { jumlah: rows.length }));
  }

  #cut(event) {
    this.#copy(event);
    this.grid.clear();
  }

  #paste(event) {
    event.preventDefault();
    if (this.grid.store.readOnly) return;
    const own = event.clipboardData.getData(OWN);
    if (own) return this.#onCells(JSON.parse(own));
    const block = readBlock(event.clipboardData);
    this.grid.editor.finish();
    if (block.length) this.#place(block);
  }

  /** A block with headings, or wide and pasted at the steps, is understood; anything else goes cell on cell. */
  #place(block) {
    const { cursor, view } = this.grid;
    const atSteps = ["no", "uraian"].includes(cursor.columnHere.key);
    const guess = guessColumns(block);
    const understood = guess.head > 0 || (atSteps && block[0].length > 1 && guess.columns.some(({ kind }) => kind === "uraian"));
    if (understood) return this.#block(block, guess);
    if (cursor.columnHere.kind === "number") cursor.to(cursor.row, view.columnIndex("uraian"));
    this.#onCells(block.map((row) => row.map(({ text, first }) => (first ? text : ""))));
  }

  #block(block, guess) {
    const { store, cursor, view } = this.grid;
    const { ops, rows, newActors } = blockOps(store.sheet, block, guess, view.rowAt(cursor.row)?.id ?? null);
    if (!rows.length || !store.commit(ops, t("Menempel {jumlah} baris", { jumlah: rows.length }))) return;
    cursor.by(0, 0);
    this.#tell(rows.length, guess, newActors);
  }

  #tell(count, { head, columns }, newActors) {
    const how = head ? t("kolom dikenali dari kepalanya") : t("kolom ditebak dari isinya");
    const facts = { jumlah: count, cara: how, kolom: columnsSaid(columns), baru: newActors };
    const sentence = newActors ? t("{jumlah} baris ditempel, {cara}: {kolom}. {baru} kolom pelaksana baru dibuat.", facts) : t("{jumlah} baris ditempel, {cara}: {kolom}.", facts);
    this.messages.tell(sentence, [[t("Batalkan"), () => this.grid.undo()]]);
  }

  #onCells(texts) {
    const { store, cursor, view } = this.grid;
    const { top, bottom, left, right } = cursor.range;
    const lone = texts.length === 1 && texts[0].length === 1;
    const filled = lone ? Array.from({ length: bottom - top + 1 }, () => Array(right - left + 1).fill(texts[0][0])) : texts;
    if (!store.commit(cellOps(store.sheet, view.columns, filled, top, left), t("Menempel sel"))) return;
    cursor.select({ top, bottom: top + filled.length - 1, left, right: Math.min(left + filled[0].length, view.columns.length) - 1 });
    announce(t("{baris} × {kolom} sel ditempel", { baris: filled.length, kolom: filled[0].length }));
  }
}

function readBlock(data) {
  return readHtmlTable(data.getData("text/html")) ?? readTsv(data.getData("text/plain"));
}

function columnsSaid(columns) {
  const names = { no: t("nomor"), uraian: t("kegiatan"), kelengkapan: t("kelengkapan"), waktu: t("waktu"), output: t("output"), keterangan: t("keterangan") };
  const actors = columns.filter(({ kind }) => kind === "actor").length;
  const said = columns.map(({ kind }) => kind).filter((kind) => kind in names).map((kind) => names[kind]);
  if (actors) said.splice(said.indexOf(names.uraian) + 1, 0, t("{jumlah} pelaksana", { jumlah: actors }));
  return said.join(", ");
}

function tableMarkup(rows) {
  const table = document.createElement("table");
  table.append(...rows.map((row) => {
    const line = document.createElement("tr");
    line.append(...row.map((text) => Object.assign(document.createElement("td"), { textContent: text })));
    return line;
  }));
  return table.outerHTML;
}
