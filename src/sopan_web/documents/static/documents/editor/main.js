/** The editor page: makes the parts and ties them to one another; each part knows only what it is given here. */

import { hear } from "./grid/announcer.js";
import { Grid } from "./grid/grid.js";
import { Clipboard } from "./paste/clipboard.js";
import { ActorDialog } from "./forms/actor_dialog.js";
import { Comments } from "./panes/comments.js";
import { Drawing } from "./panes/drawing.js";
import { Findings } from "./panes/findings.js";
import { Identity } from "./forms/identity.js";
import { Messages } from "./panes/messages.js";
import { restFromTyping } from "./panes/quiet.js";
import { showReturned } from "./panes/returned.js";
import { RowMenu } from "./forms/row_menu.js";
import { Split } from "./panes/split.js";
import { Tabs } from "./panes/tabs.js";
import { bindToolbar } from "./panes/toolbar.js";
import { WaysDialog } from "./forms/ways_dialog.js";
import { Store } from "./sheet/store.js";
import { t } from "./strings.js";
import { Chooser } from "./symbols/chooser.js";
import { withConsequences } from "./symbols/consequences.js";
import { askConflicts } from "./sync/conflict.js";
import { Drafts } from "./sync/drafts.js";
import { DraftKeeper } from "./sync/draft_keeper.js";
import { Presence } from "./sync/presence.js";
import { Saver } from "./sync/saver.js";
import { Status } from "./sync/status.js";

const one = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];

async function start() {
  const data = JSON.parse(one("#data-editor").textContent);
  const root = one("#ed");
  const store = new Store(data.sheet, data.revision, withConsequences);
  store.readOnly = Boolean(data.frozen);
  const drafts = new Drafts(data.me.id, `${data.pk}:${data.edition}`);
  const draft = store.readOnly ? null : await drafts.find();
  hear(one("#ed-suara"));
  const messages = new Messages(one("#ed-pesan"), one("#ed-petunjuk"));
  const page = build(root, store, data, messages);
  connect(root, store, data, drafts, page);
  showReturned(one("#ed-dikembalikan"), () => page.grid.cursor.by(0, 0));
  restore(store, draft, page.saver, messages);
  page.drawing.fetch(store.revision);
  if (document.activeElement === document.body && !store.readOnly) page.grid.cursor.by(0, 0);
  root.dataset.ready = "1";
  root.editor = page; // for whoever looks from the console
}

function build(root, store, data, messages) {
  const page = {};
  const focusGrid = () => page.grid.cursor.by(0, 0);
  page.tabs = new Tabs(all("[role=tab]"));
  page.ways = new WaysDialog(root, store, focusGrid);
  page.actors = new ActorDialog(root, store, data.urls.pelaksana, (id) => {
    const { cursor, view } = page.grid;
    if (id) cursor.to(cursor.row, view.columnIndex(`p:${id}`));
    else focusGrid();
  });
  page.comments = new Comments(one("#utas"), { url: data.urls.utas, tabs: page.tabs });
  page.menu = new RowMenu(root, { ways: (row) => page.ways.open(row), comment: (row) => page.comments.open(row.id), actor: (id) => page.actors.open(id) });
  page.chooser = new Chooser(root);
  page.grid = new Grid(one("#ed-tabel"), store, {
    head: (what, id, anchor) => (what === "add" ? page.actors.add(anchor) : page.actors.open(id, anchor)),
    moved: () => {
      page.drawing?.light(page.grid.cursor.rowId);
      page.findings?.showHere(page.grid.cursor.rowId);
    },
    choose: (grid, how) => page.chooser.show(grid, how),
    ways: (row) => page.ways.open(row),
    menu: (grid, x, y) => page.menu.show(grid, x, y),
    complain: (sentence) => messages.complain(sentence),
    hint: (sentence) => messages.hint(sentence),
  });
  page.identity = new Identity(one("#ed-panel-identitas"), store, data.urls);
  const goTo = (row, key) => {
    page.tabs.show("tabel");
    page.grid.cursor.toRow(row, key);
  };
  page.findings = new Findings(one("#ed-panel-temuan"), {
    store, view: page.grid.view, here: one("#ed-di-sini"), counter: one("#ed-jumlah-temuan"),
    onGo: (finding, key) => (finding.row ? goTo(finding.row, key) : goToIdentity(page, finding)),
  });
  page.drawing = new Drawing(one("#ed-gambar"), {
    store, url: data.urls.gambar, current: page.grid.cursor.rowId, onGo: goTo,
    onDrawn: ({ findings, duration, threads }) => {
      page.findings.show(findings);
      one("#ed-lama").textContent = duration ? t("Lama: {waktu}", { waktu: duration }) : "";
      one("#ed-jumlah-komentar").textContent = threads || "";
    },
  });
  page.split = new Split(one("#ed-kerja"), one("#ed-batas"), all("[data-layout]").filter((item) => item.tagName === "BUTTON"), () => page.drawing.resize());
  page.clipboard = new Clipboard(page.grid, messages);
  keepFocus(one("#ed-panel-tabel"), focusGrid);
  bindToolbar(root, page, messages);
  return page;
}

/** A click on the empty paper beside the table leaves the keyboard in the table, as in a spreadsheet. */
function keepFocus(paper, focusGrid) {
  paper.addEventListener("click", ({ target }) => target.closest("table, textarea") || focusGrid());
}

function goToIdentity(page, { field, item, pelaksana }) {
  if (pelaksana) return page.actors.open(pelaksana);
  if (!field || ["kegiatan", "pelaksana"].includes(field)) return page.tabs.show("tabel");
  page.tabs.show("identitas");
  return page.identity.goTo(field, item);
}

function connect(root, store, data, drafts, page) {
  const status = new Status({ line: one("#ed-status"), banner: one("#ed-spanduk"), signIn: one("#ed-masuk") });
  page.saver = new Saver(store, data.urls, {
    state: (state, detail) => {
      status.show(state, detail, drafts);
      if (state === "frozen") store.rebase();
    },
    saved: (revision, drawing) => page.drawing.follow(revision, drawing),
    typed: restFromTyping,
    conflict: (conflicts, earlier) => askConflicts(root, earlier, conflicts),
  });
  new DraftKeeper(store, drafts, page.saver);
  new Presence(store, page.saver, page.grid.view, { url: data.urls.hadir, cursor: page.grid.cursor, list: one("#ed-orang") });
  if (store.readOnly) status.show("frozen", data.frozen, drafts);
  store.subscribe(() => nameThePage(store.sheet.identitas.judul));
}

/** What a closed tab left behind is put on top of what the server has now, and sent. */
function restore(store, draft, saver, messages) {
  if (!draft?.pending.length) return;
  store.pending = draft.pending;
  store.rebase();
  messages.tell(t("Perubahan yang belum terkirim dari kunjungan sebelumnya telah dipulihkan."));
  saver.now();
}

function nameThePage(title) {
  const place = one("#ed-judul");
  const said = title.trim() || t("(tanpa judul)");
  if (place.textContent !== said) place.textContent = said;
}

start();
