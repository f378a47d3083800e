// What every page does once it stands: it moves the focus to an error summary, and clears drafts at sign-out.
document.querySelector("[data-focus]")?.focus();

const signOut = document.querySelector("[data-sign-out]");
signOut?.addEventListener("submit", () => {
  for (const name of ["sopan-draf"]) indexedDB.deleteDatabase(name);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  document.querySelectorAll("details.person[open]").forEach((menu) => menu.removeAttribute("open"));
});
