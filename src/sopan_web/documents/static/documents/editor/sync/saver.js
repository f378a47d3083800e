/** Sends what is pending, one request at a time, and keeps trying; tells the page in which state it stands. */

import { ask, Refused, SignedOut, Unreachable } from "./api.js";

const PAUSE = 120; // ms after the last change: with saving and drawing within 300
const RETRY = [1_000, 2_000, 5_000, 10_000, 15_000]; // ms

export class Saver {
  state = "saved"; // saved, waiting, saving, offline, signed-out, conflict, frozen, refused
  #timer = 0;
  #failures = 0;
  #lock = Promise.resolve();

  /** `on.state(state, detail)`, `on.saved(revision)`, `on.conflict(answer)` → Promise of choices. */
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
    while (this.store.pending.length && !this.isStuck) {
      if (!(await this.#send())) return;
    }
  }

  async #send() {
    const [first] = this.store.pending;
    first.sent = true;
    if (this.state !== "offline") this.#tell("saving");
    try {
      const answer = await ask(this.urls.ubah, { body: { base: this.store.revision, batch: first.batch, ops: first.ops } });
      this.#failures = 0;
      this.store.acknowledge(answer.revision, answer.changes ?? []);
      if (!this.store.pending.length) this.#tell("saved");
      this.on.saved(answer.revision);
      return true;
    } catch (error) {
      return this.#failed(error);
    }
  }

  async #failed(error) {
    if (error instanceof SignedOut || (error instanceof Refused && error.status === 403)) return this.#later("signed-out");
    if (error instanceof Unreachable || error.name === "TimeoutError" || error.status >= 500 || error.status === 429) return this.#later("offline");
    if (error.status === 409) return this.#settle(error.body);
    if (error.status === 423) this.store.readOnly = true;
    this.#tell(error.status === 423 ? "frozen" : "refused", error.message);
    return false;
  }

  #later(state) {
    this.#tell(state);
    this.#after(RETRY[Math.min(this.#failures++, RETRY.length - 1)]);
    return false;
  }

  /** The same cell was changed elsewhere: others' changes come in, and the person says what stays. */
  async #settle(answer) {
    this.#tell("conflict");
    this.store.receive(answer.revision, answer.changes ?? []);
    const choices = await this.on.conflict(answer.conflicts ?? []);
    this.store.settle(choices);
    this.#tell("waiting");
    return true;
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
