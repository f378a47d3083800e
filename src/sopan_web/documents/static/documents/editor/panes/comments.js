/** Remarks beside the drawing: the server's own fragments, of the whole SOP or of one row. */

export class Comments {
  #shown = null;

  constructor(panel, { url, tabs }) {
    Object.assign(this, { panel, url, tabs });
    document.querySelector("[data-tab=komentar]").addEventListener("click", () => this.#fetch(""));
  }

  /** `place` is a row's id; "" are all remarks. */
  open(place) {
    this.tabs.show("komentar");
    this.#fetch(place);
  }

  #fetch(place) {
    if (place === this.#shown) return;
    this.#shown = place;
    const query = place ? `?tempat=${encodeURIComponent(place)}` : "";
    globalThis.htmx.ajax("GET", this.url + query, this.panel);
  }
}
