/** Sends what is pending, one request at a time, and keeps trying; tells the page in which state it stands. */

import { ask, Refused, SignedOut, Unreachable } from "./api.js";

const PAUSE = 120; // ms after the last change: with saving and drawing within 300
const RETRY = [1_000, 2_000, 5_000, 10_000, 15_000]; // ms

export class Saver {
  state = "saved"; // saved, waiting, saving, offline, signed-out, conflict, frozen, refused
  #timer = 0;
  #failures = 0;
  #lock = Promise.resolve();

  /** `on.state(state, detail)`, `on.saved(revision, drawing)`, `on.conflict(answer)` → Promise of choices,
   * `on.typed()` → Promise of whether anything was typed until now, told once nobody types any more. */
  constructor(store, urls, on) {
    this.store = store;
    this.urls = urls;
    this.on = on;
    store.subscribe(({ origin }) => origin === "local" && this.#changed());
    addEventListener("online", () => this.now());
  }

  get isStuck() {
    return ["conflict", "frozen", "refused"].includes(this.state);
  }

  #changed() {
    if (this.state === "saved") this.#tell("waiting");
    if (this.state === "offline" || this.state === "signed-out") return;
    this.#after(PAUSE);
  }

  #after(delay) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), delay);
  }

  /** One thing at a time goes to the server that may bring changes of others: saving, and asking who is here. */
  alone(work) {
    const turn = this.#lock.then(work, work);
    this.#lock = turn.catch(() => {});
    return turn;
  }

  now() {
    clearTimeout(this.#timer);
    return this.alone(() => this.#sendAll());
  }

  async #sendAll() {
    if (!this.store.pending.length || this.isStuck) return;
    const sent = await this.#send();
    if (sent && this.store.pending.length) this.#after(PAUSE); // typing went on meanwhile: again after a pause
  }

  async #send() {
    const [first] = this.store.pending;
    first.sent = true;
    if (this.state !== "offline") this.#tell("saving");
    try {
      const answer = await ask(this.urls.ubah, { body: { base: this.store.revision, batch: first.batch, ops: first.ops, draw: true } });
      this.#failures = 0;
      this.store.acknowledge(answer.revision, answer.changes);
      if (answer.changes.length) await this.#adopt();
      if (!this.store.pending.length) this.#tell("saved");
      this.on.saved(answer.revision, answer.changes.length ? undefined : answer.drawing);
      return true;
    } catch (error) {
      return this.#failed(error);
    }
  }

  async #failed(error) {
    if (isSignedOut(error)) return this.#later("signed-out");
    if (error instanceof Unreachable || error.name === "TimeoutError" || error.status >= 500 || error.status === 429) return this.#later("offline");
    if (error.status === 409) return this.#settle(error.body);
    if (error.status === 423) return this.freeze(error.message);
    this.#tell("refused", error.message);
    return false;
  }

  #later(state) {
    this.#tell(state);
    this.#after(RETRY[Math.min(this.#failures++, RETRY.length - 1)]);
    return false;
  }

  /** The same cell was changed elsewhere: others' changes come in, and the person says what stays.
   *
   * Whoever is in mid-word is not asked yet: a question would swallow the keys. What was typed meanwhile goes along. */
  async #settle(answer) {
    if ((await this.on.typed()) || this.store.pending.length > 1) {
      this.store.joinPending();
      return this.#goOn();
    }
    const earlier = structuredClone(this.store.confirmed);
    this.store.receive(answer.revision, answer.changes);
    this.#tell("conflict");
    const choices = await this.on.conflict(answer.conflicts, earlier);
    this.store.settle(answer.conflicts, choices, earlier);
    return this.#goOn();
  }

  #goOn() {
    this.#tell(this.store.pending.length ? "waiting" : "saved");
    return true;
  }

  /** Others' changes were merged with mine by the server: its sheet is the one that counts. */
  async #adopt() {
    const { revision, sheet } = await ask(this.urls.lembar);
    this.store.adopt(revision, sheet);
  }

  /** The edition is locked: what is unsent stays in this browser and on the screen, but nothing more can be typed. */
  freeze(reason) {
    this.store.readOnly = true;
    this.#tell("frozen", reason);
    return false;
  }

  #tell(state, detail = "") {
    this.state = state;
    this.on.state(state, detail);
  }

  /** Called by whoever else found the server (not) answering. */
  heard(reachable) {
    if (!reachable && this.state === "saved") this.#tell("offline");
    if (reachable && this.state === "offline") return void this.#resume();
  }

  #resume() {
    this.#failures = 0;
    this.#tell(this.store.pending.length ? "waiting" : "saved");
    this.#after(0);
  }
}

/** 401, a redirect to the sign-in page, or a CSRF refusal (403 without our JSON) after signing in anew. */
function isSignedOut(error) {
  return error instanceof SignedOut || (error instanceof Refused && error.status === 403 && !error.body);
}
