/** The buttons above the table, the zoom, the help, and the keys that work on the whole page. */

import { bentukOfKey } from "../symbols/symbols.js";

export function bindToolbar(root, page) {
  const { grid } = page;
  const deeds = {
    undo: () => grid.undo(),
    redo: () => grid.redo(),
    above: () => grid.rows.insertAbove(),
    below: () => grid.rows.insertBelow(),
    duplicate: () => grid.rows.duplicate(),
    up: () => grid.rows.shift(-1),
    down: () => grid.rows.shift(1),
    remove: () => grid.rows.remove(),
    actor: () => page.actors.add(),
    pick: () => page.grid.pickWay(),
    help: () => document.querySelector("#ed-bantuan").showModal(),
    "help-close": () => document.querySelector("#ed-bantuan").close(),
  };
  root.addEventListener("mousedown", (event) => event.target.closest("[data-do], [data-symbol]") && event.preventDefault());
  root.addEventListener("click", ({ target }) => press(target.closest("[data-do], [data-symbol]"), deeds, grid));
  bindZoom(root, page.drawing);
  document.addEventListener("keydown", (event) => pageKey(event, root, page));
}

/** The table keeps the keyboard while its buttons are clicked. */
function press(control, deeds, grid) {
  if (!control) return;
  if (control.dataset.symbol) grid.place(bentukOfKey(control.dataset.symbol));
  else deeds[control.dataset.do]();
}

function bindZoom(root, drawing) {
  const choices = [...root.querySelectorAll("[data-zoom]")];
  for (const choice of choices) {
    choice.addEventListener("click", () => {
      drawing.setZoom(choice.dataset.zoom);
      for (const other of choices) other.setAttribute("aria-pressed", String(other === choice));
    });
  }
}

/** F6 goes round the parts of the page, as in Excel; undo works wherever no field of its own undoes. */
function pageKey(event, root, page) {
  if (event.key === "F6") return void nextPart(event, root, page);
  const undoes = (event.ctrlKey || event.metaKey) && ["z", "y"].includes(event.key.toLowerCase());
  if (!undoes || event.defaultPrevented || event.target.closest("dialog")) return;
  event.preventDefault();
  if (event.key.toLowerCase() === "y" || event.shiftKey) page.grid.redo();
  else page.grid.undo();
}

function nextPart(event, root, page) {
  event.preventDefault();
  const parts = [...root.querySelectorAll("[data-part]")].filter((part) => part.offsetParent !== null);
  const here = parts.findIndex((part) => part.contains(document.activeElement));
  const next = parts[(here + (event.shiftKey ? parts.length - 1 : 1)) % parts.length];
  if (next.contains(page.grid.view.table)) page.grid.cursor.by(0, 0);
  else next.querySelector("[tabindex='0'], button, input, select, textarea, a")?.focus();
}
