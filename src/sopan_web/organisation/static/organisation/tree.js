// Folds the tree of units; without this script the table simply shows everything.
const sprite = document.querySelector("svg.icon use").getAttribute("href").split("#")[0];

function makeButton(label, onClick, className) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = className;
  button.addEventListener("click", onClick);
  if (className === "link") button.textContent = label;
  else button.setAttribute("aria-label", label);
  return button;
}

function makeArrow() {
  const [svg, use] = ["svg", "use"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name));
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `${sprite}#next`);
  svg.append(use);
  return svg;
}

class Tree {
  constructor(section) {
    this.words = section.dataset;
    this.rows = [...section.querySelectorAll("tr[data-unit]")];
    this.below = new Map(this.rows.map((row) => [row.dataset.unit, []]));
    for (const row of this.rows) this.below.get(row.dataset.parent)?.push(row);
    this.folders = this.rows.filter((row) => this.below.get(row.dataset.unit).length);
    if (!this.folders.length) return;
    this.folders.forEach((row) => this.addFold(row));
    this.open = "open" in this.words;
    this.all = makeButton("", () => { this.open = !this.open; this.setAll(); }, "link");
    section.querySelector(".table-top").append(this.all);
    this.setAll();
  }

  addFold(row) {
    const name = row.querySelector("a").textContent;
    const button = makeButton(this.words.expand.replace("%s", name), () => this.set(row, !this.isOpen(row)), "fold");
    button.append(makeArrow());
    row.querySelector("th").prepend(button);
  }

  isOpen(row) {
    return row.querySelector(".fold")?.getAttribute("aria-expanded") === "true";
  }

  set(row, open) {
    row.querySelector(".fold").setAttribute("aria-expanded", open);
    this.show(row, open);
  }

  show(row, visible) {
    for (const child of this.below.get(row.dataset.unit)) {
      child.hidden = !visible;
      this.show(child, visible && this.isOpen(child));
    }
  }

  setAll() {
    for (const row of [...this.folders].reverse()) this.set(row, this.open);
    this.all.textContent = this.open ? this.words.none : this.words.all;
  }
}

const grow = () => document.querySelectorAll("[data-tree]:not(:has(.fold))").forEach((section) => new Tree(section));
grow();
document.addEventListener("htmx:afterSettle", grow);
