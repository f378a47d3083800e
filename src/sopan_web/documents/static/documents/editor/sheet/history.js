/** Undo and redo: each step is one deed of the person, however many changes it took. */

import { find, same } from "./model.js";
import { valueAt } from "./ops.js";

const DEEPEST = 500;

export class History {
  past = [];
  future = [];

  /** `key` joins a deed to the step before it when that carries the same key (typing in one cell is one step). */
  record(inverse, label, key = null) {
    const last = this.past.at(-1);
    this.future = [];
    if (key && last?.key === key) last.inverse = joined(inverse, last.inverse);
    else this.past.push({ inverse, label, key });
    if (this.past.length > DEEPEST) this.past.shift();
  }

  /** Ends the running step: the next deed is a step of its own. */
  seal() {
    const last = this.past.at(-1);
    if (last) last.key = null;
  }

  undo(perform) {
    return this.#step(this.past, this.future, perform);
  }

  redo(perform) {
    return this.#step(this.future, this.past, perform);
  }

  #step(from, to, perform) {
    const step = from.pop();
    if (!step) return null;
    to.push({ inverse: perform(step.inverse), label: step.label, key: null });
    return step.label;
  }
}

/** Typing on in one cell needs one way back, however many keys it took. */
function joined(newer, older) {
  const [one] = newer;
  const [other] = older;
  const typing = newer.length === 1 && one.op === "set" && other?.op === "set" && same(one.path, other.path);
  return typing ? [{ ...other, old: one.old }, ...older.slice(1)] : [...newer, ...older];
}

/** Whether a change of an old step can still be done: what somebody else has changed since then stays theirs. */
export function possible(sheet, op) {
  if (op.op === "insert") return !find(sheet, op.list, op.item.id);
  if (op.op === "set") return same(valueAt(sheet, op.path), op.old);
  return Boolean(find(sheet, op.list, op.id));
}
