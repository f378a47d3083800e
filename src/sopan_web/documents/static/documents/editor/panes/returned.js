/** The note with which the SOP came back: above the table until the person has read it and puts it away. */

const KEY = "sopan-dikembalikan"; // wiped on signing out, as all that begins so

export function showReturned(strip, onClose) {
  if (!strip || kept() === strip.dataset.key) return;
  strip.hidden = false;
  strip.querySelector("button").addEventListener("click", () => {
    strip.hidden = true;
    keep(strip.dataset.key);
    onClose();
  });
}

function kept() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(key) {
  try {
    localStorage.setItem(KEY, key);
  } catch {
    // a browser that keeps nothing shows the note again
  }
}
