/** How table and drawing share the window: one below the other, side by side, or the table alone; the bar between moves. */

const KEY = "sopan-tata-letak";
const SMALLEST = 15; // % of the window for either side

export class Split {
  constructor(frame, bar, buttons, onResize) {
    Object.assign(this, { frame, bar, buttons, onResize });
    const kept = readKept();
    this.share = kept.share ?? 60;
    for (const choice of buttons) choice.addEventListener("click", () => this.set(choice.dataset.layout));
    bar.addEventListener("pointerdown", (event) => this.#drag(event));
    bar.addEventListener("keydown", (event) => this.#key(event));
    addEventListener("resize", () => this.onResize());
    this.set(kept.layout ?? (innerWidth >= 1100 ? "side" : "below"));
  }

  set(layout) {
    this.layout = layout;
    this.frame.dataset.layout = layout;
    for (const choice of this.buttons) choice.setAttribute("aria-pressed", String(choice.dataset.layout === layout));
    this.bar.setAttribute("aria-orientation", layout === "side" ? "vertical" : "horizontal");
    this.#apply();
  }

  #apply() {
    this.share = Math.max(SMALLEST, Math.min(100 - SMALLEST, this.share));
    this.frame.style.setProperty("--ed-share", `${this.share}%`);
    this.bar.setAttribute("aria-valuenow", String(Math.round(this.share)));
    keep({ layout: this.layout, share: this.share });
    this.onResize();
  }

  #drag(event) {
    event.preventDefault();
    this.bar.setPointerCapture(event.pointerId);
    const box = this.frame.getBoundingClientRect();
    const follow = (move) => {
      const part = this.layout === "side" ? (move.clientX - box.left) / box.width : (move.clientY - box.top) / box.height;
      this.share = part * 100;
      this.#apply();
    };
    this.bar.addEventListener("pointermove", follow);
    this.bar.addEventListener("pointerup", () => this.bar.removeEventListener("pointermove", follow), { once: true });
  }

  #key(event) {
    const step = { ArrowUp: -3, ArrowLeft: -3, ArrowDown: 3, ArrowRight: 3 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.share += step;
    this.#apply();
  }
}

function readKept() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

function keep(choice) {
  try {
    localStorage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // a browser that keeps nothing starts with the usual layout each time
  }
}
