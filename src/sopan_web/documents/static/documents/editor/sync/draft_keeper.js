/** Keeps the draft in the browser in step with what is unsent, and warns before leaving only if it can't. */

import { onWiped } from "./drafts.js";

const PAUSE = 150; // ms

export class DraftKeeper {
  #timer = 0;
  #over = false; // signed out: nothing may be kept any more
  #had = false; // whether a draft may lie in the browser now

  constructor(store, drafts, saver) {
    Object.assign(this, { store, drafts, saver });
    store.subscribe(({ origin }) => origin === "local" && this.#later());
    onWiped(() => { this.#over = true; });
    addEventListener("pagehide", () => this.#keep());
    document.addEventListener("visibilitychange", () => document.hidden && this.#keep());
    addEventListener("beforeunload", (event) => this.#warn(event));
    const after = saver.on.saved;
    saver.on.saved = (...what) => {
      if (this.store.pending.length) this.#later();
      else this.#keep(); // at once: whoever leaves now must not find here again what the server has
      after(...what);
    };
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), PAUSE);
  }

  #keep() {
    clearTimeout(this.#timer);
    if (this.#over) return;
    const { pending, revision } = this.store;
    if (!pending.length && !this.#had) return;
    this.#had = pending.length > 0;
    this.drafts.keep(revision, pending);
  }

  #warn(event) {
    if (this.store.pending.length && !this.drafts.kept) event.preventDefault();
  }
}
