/** Tabs of one page: a tab shows its panel and hides those of its neighbours; arrows move between tabs. */

export class Tabs {
  constructor(tabs) {
    this.tabs = tabs;
    for (const tab of tabs) {
      tab.addEventListener("click", () => this.show(tab.dataset.tab));
      tab.addEventListener("keydown", (event) => this.#key(event, tab));
    }
  }

  show(name) {
    const chosen = this.tabs.find((tab) => tab.dataset.tab === name);
    for (const tab of this.#row(chosen)) {
      const on = tab === chosen;
      tab.setAttribute("aria-selected", String(on));
      tab.tabIndex = on ? 0 : -1;
      document.getElementById(tab.getAttribute("aria-controls")).hidden = !on;
    }
    document.getElementById("ed").dataset[chosen.closest("[role=tablist]").dataset.slot] = name;
  }

  #row(tab) {
    const list = tab.closest("[role=tablist]");
    return this.tabs.filter((other) => other.closest("[role=tablist]") === list);
  }

  #key(event, tab) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const row = this.#row(tab);
    const next = row[(row.indexOf(tab) + step + row.length) % row.length];
    this.show(next.dataset.tab);
    next.focus();
    event.preventDefault();
  }
}
