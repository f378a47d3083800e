/** Short words to the person: what happened, what is wrong with what was typed, what to do next. */

import { button, el } from "../dom.js";
import { t } from "../strings.js";

const STAYS = 9_000; // ms

export class Messages {
  #timer = 0;

  constructor(place, hintPlace) {
    Object.assign(this, { place, hintPlace });
  }

  /** `actions`: pairs of label and function, shown as buttons ("Batalkan"). */
  tell(sentence, actions = []) {
    this.#show(sentence, "", actions);
  }

  complain(sentence) {
    this.#show(sentence, "bad", []);
  }

  hint(sentence) {
    this.hintPlace.textContent = sentence;
    this.hintPlace.hidden = !sentence;
  }

  #show(sentence, tone, actions) {
    clearTimeout(this.#timer);
    const close = button("×", () => this.hide(), { class: "ed-icon", "aria-label": t("Tutup pesan") });
    const acts = actions.map(([label, act]) => button(label, () => (this.hide(), act()), { class: "ed-link" }));
    this.place.dataset.tone = tone;
    this.place.replaceChildren(el("p", {}, sentence), ...acts, close);
    this.place.hidden = false;
    this.#timer = setTimeout(() => this.hide(), STAYS);
  }

  hide() {
    this.place.hidden = true;
  }
}
