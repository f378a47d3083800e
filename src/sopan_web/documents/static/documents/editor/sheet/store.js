/** The sheet as this person sees it: what the server has confirmed, plus the changes still on their way. */

import { History, possible } from "./history.js";
import { find, same } from "./model.js";
import { insisting, without } from "./conflicts.js";
import { apply, applyAll, touches } from "./ops.js";

export class Store {
  history = new History();
  pending = []; // batches {batch, ops}: the first may be under way, the last still grows
  readOnly = false;
  #listeners = [];

  /** `complete(sheet, ops)` adds to a deed what goes with it, so that one undo takes back both. */
  constructor(sheet, revision, complete = (_, ops) => ops) {
    this.complete = complete;
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
    const whole = this.complete(this.sheet, ops);
    this.history.record(applyAll(this.sheet, whole), label, key);
    this.#queue(whole);
    this.#tell(whole, "local");
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
    const done = [];
    for (const op of ops.filter((wanted) => possible(this.sheet, wanted))) {
      const now = asItStands(this.sheet, op);
      const back = apply(this.sheet, now);
      if (back) (inverse.unshift(back), done.push(now));
    }
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

  /** What was typed after a batch was refused goes along with it, as one batch that was never sent. */
  joinPending() {
    const ops = [];
    for (const batch of this.pending) for (const op of batch.ops) join(ops, op);
    this.pending = ops.length ? [{ batch: crypto.randomUUID(), ops, sent: false }] : [];
  }

  /** Settles a refused batch: for each conflict "mine" or "theirs" stays; `earlier` is the sheet before theirs came. */
  settle(conflicts, choices, earlier) {
    const [first] = this.pending;
    conflicts.forEach((conflict, index) => {
      first.ops = choices[index] === "theirs" ? without(first.ops, conflict) : insisting(first.ops, conflict, earlier);
    });
    Object.assign(first, { batch: crypto.randomUUID(), sent: false });
    if (!first.ops.length) this.pending.shift();
    this.rebase();
  }

  /** Takes the server's whole sheet: after a merge its word counts, row order and all. */
  adopt(revision, sheet) {
    if (revision < this.revision) return;
    this.confirmed = sheet;
    this.revision = revision;
    this.rebase();
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

/** What is deleted goes along as it is now, not as it was when the step was recorded. */
function asItStands(sheet, op) {
  return op.op === "delete" ? { ...op, item: structuredClone(find(sheet, op.list, op.id)) } : op;
}

/** Adds a change to an unsent batch; a cell that is set again keeps its first `old` and its last `new`. */
function join(ops, op) {
  const index = op.op === "set" ? ops.findLastIndex((other) => touches(other, op)) : -1;
  const earlier = ops[index];
  if (earlier?.op !== "set") return void ops.push(op);
  if (same(earlier.old, op.new)) ops.splice(index, 1);
  else ops[index] = { ...earlier, new: op.new };
}
