/** The drawing beside the table: fetched after each save, clicked to go to a cell, the current row lit up in it. */

import { ask, Refused, SignedOut, Unreachable } from "../sync/api.js";
import { find } from "../sheet/model.js";
import { bentukName, symbolAt } from "../symbols/symbols.js";
import { t } from "../strings.js";
import { quiet } from "./quiet.js";
import { readSvg } from "./svg.js";

const REST = 140; // ms; longer than between two presses of a key that is held

export class Drawing {
  #newest = 0; // the revision that is to be shown
  #wanted = null; // the revision to fetch next
  #busy = false;
  #svg = null;
  #full = null; // the whole sheet as a view box
  #source = ""; // the drawing as it came, to know whether the next one differs
  #lit = [];
  #timer = 0;
  #wide = 0; // the sheet's own width in CSS pixels

  constructor(pane, { store, url, current, onGo, onDrawn }) {
    Object.assign(this, { pane, store, url, current, onGo, onDrawn });
    this.zoom = "flow";
    pane.addEventListener("click", (event) => this.#go(event.target));
    pane.addEventListener("keydown", (event) => this.#key(event));
  }

  /** The sheet is at that revision now; its drawing may have come along with the save. */
  async follow(revision, drawn) {
    if (!drawn) return this.fetch(revision);
    this.#newest = revision;
    this.#wanted = null;
    await this.#take(drawn, revision);
  }

  /** One request at a time; while it is under way only the newest wish counts, so that the server never lags behind. */
  async fetch(revision) {
    this.#newest = this.#wanted = revision;
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#wanted !== null) await this.#fetchWanted();
    } finally {
      this.#busy = false;
    }
  }

  async #fetchWanted() {
    const revision = this.#wanted;
    this.#wanted = null;
    try {
      await this.#take(await ask(`${this.url}?revisi=${revision}`), revision);
    } catch (error) {
      this.#mute(error);
    }
  }

  async #take(drawn, revision) {
    await quiet();
    if (this.#newest !== revision) return; // a newer one is wanted already
    this.rows = this.store.confirmed.kegiatan.map((row) => row.id);
    this.#show(drawn.svg, drawn.why);
    this.onDrawn(drawn);
  }

  /** The drawing that stands is older than the table: it pales. */
  #mute(error) {
    if (!(error instanceof Unreachable || error instanceof Refused || error instanceof SignedOut)) throw error;
    this.pane.dataset.stale = "1";
  }

  #show(source, why) {
    delete this.pane.dataset.stale;
    if (source && source === this.#source) return this.#symbols().forEach((symbol) => this.#label(symbol));
    this.#source = source;
    const svg = source ? readSvg(source) : null;
    this.#svg = svg;
    if (!svg) return this.pane.replaceChildren(note(why || emptyNote()));
    this.#wide = svg.viewBox.baseVal.width * (96 / 72);
    this.#full = { ...boxOf(svg) };
    for (const symbol of this.#symbols()) this.#label(symbol);
    this.#symbols()[0]?.setAttribute("tabindex", "0");
    const { scrollTop, scrollLeft, clientWidth } = this.pane;
    this.resize(); // before it is in the page, so that it is laid out once
    this.pane.replaceChildren(svg);
    if (this.pane.clientWidth !== clientWidth) this.resize();
    Object.assign(this.pane, { scrollTop, scrollLeft });
    this.#lightNow();
  }

  #symbols() {
    return this.#svg ? [...this.#svg.querySelectorAll("[data-simpul][data-kegiatan]")] : [];
  }

  #placeOf(symbol) {
    const row = find(this.store.sheet, "kegiatan", this.rows[Number(symbol.dataset.kegiatan)] ?? symbol.dataset.kegiatan);
    const column = symbol.dataset.pelaksana;
    const actor = this.store.sheet.pelaksana[Number(column)] ?? find(this.store.sheet, "pelaksana", column);
    return { row, actor };
  }

  #label(symbol) {
    const { row, actor } = this.#placeOf(symbol);
    if (!row) return;
    const shape = bentukName(symbolAt(row, actor?.id)?.bentuk);
    const number = this.store.sheet.kegiatan.indexOf(row) + 1;
    symbol.setAttribute("role", "button");
    if (!symbol.hasAttribute("tabindex")) symbol.setAttribute("tabindex", "-1");
    symbol.setAttribute("aria-label", t("Langkah {nomor}, {nama}: {simbol}. Ke barisnya", { nomor: number, nama: actor?.nama ?? "", simbol: shape }));
  }

  #go(target) {
    const symbol = target.closest("[data-simpul], [data-kegiatan]");
    if (!symbol) return;
    const { row, actor } = this.#placeOf(symbol);
    if (row) this.onGo(row.id, actor && symbol.dataset.simpul ? `p:${actor.id}` : "uraian");
  }

  #key(event) {
    const symbols = this.#symbols();
    const here = symbols.indexOf(document.activeElement);
    if (here < 0) return;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step) this.#rove(symbols, here, symbols[here + step]);
    else if (event.key === "Enter" || event.key === " ") this.#go(symbols[here]);
    else return;
    event.preventDefault();
  }

  #rove(symbols, here, next) {
    if (!next) return;
    symbols[here].setAttribute("tabindex", "-1");
    next.setAttribute("tabindex", "0");
    next.focus();
  }

  /** Lights up the row that is being worked on and brings it into sight, once the cursor rests. */
  light(rowId) {
    this.current = rowId;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#lightNow(), REST);
  }

  #lightNow() {
    for (const lit of this.#lit) lit.classList.remove("ed-lit");
    this.#lit = [];
    if (!this.#svg) return;
    const index = this.rows.indexOf(this.current);
    const [band, ...parts] = ["baris", "simbol", "alur"].flatMap((room) => [...this.#svg.querySelectorAll(`.${room} > [data-kegiatan="${index}"], .${room} > [data-kegiatan-dari="${index}"]`)]);
    this.#lit = band ? [band, ...parts] : [];
    for (const part of this.#lit) part.classList.add("ed-lit");
    if (band) this.#bringIntoSight(band);
  }

  #bringIntoSight(band) {
    const own = band.getBoundingClientRect();
    const frame = this.pane.getBoundingClientRect();
    if (own.top < frame.top) this.pane.scrollTop -= frame.top - own.top + 24;
    else if (own.bottom > frame.bottom) this.pane.scrollTop += own.bottom - frame.bottom + 24;
  }

  /** "flow": the columns up to the last actor fill the pane; "sheet": the whole sheet does; "full": 100 %. */
  setZoom(zoom) {
    this.zoom = zoom;
    this.resize();
    this.#lightNow();
  }

  resize() {
    if (!this.#svg) return;
    const shown = this.zoom === "flow" ? this.#flowPart() : this.#full;
    this.#svg.setAttribute("viewBox", `${shown.x} ${shown.y} ${shown.width} ${shown.height}`);
    const natural = shown.width * (96 / 72);
    const room = this.pane.clientWidth - 16;
    this.#svg.style.width = this.zoom === "full" ? `${this.#wide}px` : `${Math.min(room, natural * 1.25)}px`;
    this.#svg.style.height = "auto";
  }

  /** The table without title and mutu baku: its upright rules tell where it lies and where the last actor ends. */
  #flowPart() {
    const { xs, top, bottom } = uprightRules(this.#svg);
    const right = xs[2 + this.store.sheet.pelaksana.length];
    if (!right) return this.#full;
    return { x: xs[0] - 2, y: top - 2, width: right - xs[0] + 3, height: bottom - top + 4 };
  }
}

function boxOf(svg) {
  const { x, y, width, height } = svg.viewBox.baseVal;
  return { x, y, width, height };
}

function uprightRules(svg) {
  const paths = [...svg.querySelectorAll("path:not([data-dari])")].map((path) => path.getAttribute("d"));
  const rules = [...(paths.find((d) => /^M[\d.]+ [\d.]+V/.test(d)) ?? "").matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)].map((found) => found.slice(1).map(Number));
  const xs = [...new Set(rules.map(([x]) => x))].sort((one, other) => one - other);
  return { xs, top: Math.min(...rules.map(([, top]) => top)), bottom: Math.max(...rules.map(([, , bottom]) => bottom)) };
}

function note(sentence) {
  const paragraph = document.createElement("p");
  paragraph.className = "ed-empty";
  paragraph.textContent = sentence;
  return paragraph;
}

function emptyNote() {
  return t("Ketik langkah pertama di tabel, atau tempel (Ctrl+V) tabel dari Word atau Excel. Gambarnya muncul di sini begitu ada langkah dengan simbol.");
}
