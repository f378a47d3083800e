// What every page does once it stands: it moves the focus to an error summary, and clears drafts at sign-out.
document.querySelector("[data-focus]")?.focus();

const signOut = document.querySelector("[data-sign-out]");
signOut?.addEventListener("submit", async (event) => {
  if (signOut.dataset.wiped) return;
  event.preventDefault();
  if (!(await clearDrafts())) return;
  signOut.dataset.wiped = "1";
  signOut.requestSubmit();
});

/** False: the person would rather stay, because something is unsent. */
async function clearDrafts() {
  try {
    const { leave } = await import("../documents/editor/wipe.js");
    return await leave();
  } catch {
    indexedDB.deleteDatabase("sopan-draf"); // signing out must work even when that file doesn't come
    return true;
  }
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  document.querySelectorAll("details.person[open]").forEach((menu) => menu.removeAttribute("open"));
});
