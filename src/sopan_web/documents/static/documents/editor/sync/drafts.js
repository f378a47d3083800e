/** The draft in this browser (IndexedDB): what the server has not confirmed survives a closed tab and a dead line. */

const DATABASE = "sopan-draf";
const STORE = "draf";

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: "key" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function within(mode, work) {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

export class Drafts {
  kept = true; // whether the last attempt to keep the draft worked
  #queue = Promise.resolve();

  /** One draft per account and edition: another person at the same machine never meets it. */
  constructor(account, document) {
    this.account = String(account);
    this.key = `${account}:${document}`;
  }

  async find() {
    try {
      await this.#forgetOthers();
      return (await within("readonly", (store) => store.get(this.key))) ?? null;
    } catch {
      this.kept = false;
      return null;
    }
  }

  keep(revision, pending) {
    this.#queue = this.#queue.then(() => this.#write(revision, pending));
    return this.#queue;
  }

  async #write(revision, pending) {
    try {
      const draft = { key: this.key, account: this.account, revision, pending: structuredClone(pending), at: Date.now() };
      await within("readwrite", (store) => (pending.length ? store.put(draft) : store.delete(this.key)));
      this.kept = true;
    } catch {
      this.kept = false;
    }
  }

  async #forgetOthers() {
    const all = await within("readonly", (store) => store.getAll());
    for (const draft of all) if (draft.account !== this.account) await within("readwrite", (store) => store.delete(draft.key));
  }
}

/** How many drafts still wait to be sent, of whomever. */
export async function countDrafts() {
  try {
    return (await within("readonly", (store) => store.count())) ?? 0;
  } catch {
    return 0; // a browser that keeps nothing has nothing to lose here
  }
}

/** Every editor in this browser stops keeping drafts: whoever was signed in is so no more. */
export function tellWiped() {
  new BroadcastChannel(DATABASE).postMessage("wiped");
}

export function onWiped(act) {
  new BroadcastChannel(DATABASE).onmessage = act;
}

export function eraseDrafts() {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}
