/** The sheet as this person sees it: what the server has confirmed, plus the changes still on their way. */

import { History, possible } from "./history.js";
import { same } from "./model.js";
import { apply, applyAll, touches } from "./ops.js";

export class Store {
  history = new History();
  pending = []; // batches {batch, ops}: the first may be under way, the last still grows
  readOnly = false;
  #listeners = [];

  constructor(sheet, revision) {
    this.confirmed = structuredClone(sheet);
    this.sheet = structuredClone(sheet);
    this.revision = revision;
  }

  /** `listen({ops, origin})`: origin "local" carries ops to patch; "remote" means: anything may have changed. */
  subscribe(listen) {
    this.#listeners.push(listen);
  }

  /** Does a deed of the person; false when nothing may be changed. */
  commit(ops, label, key = null) {
    if (this.readOnly || !ops.length) return false;
    const inverse = applyAll(this.sheet, ops);
    this.history.record(inverse, label, key);
    this.#queue(ops);
    this.#tell(ops, "local");
    return true;
  }

  undo() {
    return this.readOnly ? null : this.history.undo((ops) => this.#replay(ops));
  }

  redo() {
    return this.readOnly ? null : this.history.redo((ops) => this.#replay(ops));
  }

  #replay(ops) {
    const inverse = [];
    const done = ops.filter((op) => {
      const back = possible(this.sheet, op) ? apply(this.sheet, op) : null;
      if (back) inverse.unshift(back);
      return Boolean(back);
    });
    this.#queue(done);
    this.#tell(done, "local");
    return inverse;
  }

  #queue(ops) {
    if (!ops.length) return;
    const last = this.pending.at(-1);
    if (!last || last.sent) this.pending.push({ batch: crypto.randomUUID(), ops: [...ops], sent: false });
    else for (const op of ops) join(last.ops, op);
  }

  get unsent() {
    return this.pending.reduce((sum, { ops }) => sum + ops.length, 0);
  }

  /** Takes changes of others; what this person has not sent yet stays on top. */
  receive(revision, changes) {
    if (revision <= this.revision && !changes.length) return;
    for (const change of changes) if (change.revision > this.revision) applyAll(this.confirmed, change.ops);
    this.revision = revision;
    if (changes.length) this.rebase();
  }

  /** The server has taken the first batch: it goes into the gap that the others' revisions leave. */
  acknowledge(revision, changes) {
    const mine = this.pending.shift();
    const others = new Map(changes.map((change) => [change.revision, change.ops]));
    for (let number = this.revision + 1; number <= revision; number++) {
      applyAll(this.confirmed, others.get(number) ?? mine.ops);
    }
    this.revision = revision;
    if (changes.length) this.rebase();
  }

  /** Settles a refused batch: `choices` tells for each index of its ops whether "mine" or "theirs" stays. */
  settle(choices) {
    const [first] = this.pending;
    first.ops = first.ops.filter((op, index) => choices.get(index) !== "theirs");
    first.batch = crypto.randomUUID();
    first.sent = false;
    this.#renewOld(first.ops);
    if (!first.ops.length) this.pending.shift();
    this.rebase();
  }

  #renewOld(ops) {
    const trial = structuredClone(this.confirmed);
    for (const op of ops) {
      if (op.op === "set") {
        const [inverse] = applyAll(trial, [op]);
        if (inverse) op.old = inverse.new;
      } else applyAll(trial, [op]);
    }
  }

  rebase() {
    this.sheet = structuredClone(this.confirmed);
    for (const { ops } of this.pending) applyAll(this.sheet, ops);
    this.#tell([], "remote");
  }

  #tell(ops, origin) {
    for (const listen of this.#listeners) listen({ ops, origin });
  }
}

/** Adds a change to an unsent batch; a cell that is set again keeps its first `old` and its last `new`. */
function join(ops, op) {
  const index = op.op === "set" ? ops.findLastIndex((other) => touches(other, op)) : -1;
  const earlier = ops[index];
  if (earlier?.op !== "set") return void ops.push(op);
  if (same(earlier.old, op.new)) ops.splice(index, 1);
  else ops[index] = { ...earlier, new: op.new };
}
