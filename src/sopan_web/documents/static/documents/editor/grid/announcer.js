/** Says to a screen reader what happened: one polite live region, the same sentence twice is said twice. */

let region = null;

export function hear(element) {
  region = element;
}

export function announce(sentence) {
  if (!region) return;
  region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence;
}
