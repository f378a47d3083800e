/** Loaded by the page with the sign-out button: signing out leaves nothing of the person in this browser. */

import { t } from "./strings.js";
import { countDrafts, eraseDrafts } from "./sync/drafts.js";

const OWN = "sopan-";

export async function wipe() {
  for (const key of Object.keys(localStorage)) if (key.startsWith(OWN)) localStorage.removeItem(key);
  sessionStorage.clear();
  await eraseDrafts();
}

async function mayGo() {
  const unsent = await countDrafts().catch(() => 0);
  return !unsent || confirm(t("Ada perubahan SOP yang belum terkirim. Keluar sekarang menghapusnya dari peramban ini. Tetap keluar?"));
}

export function wipeOnSignOut(form) {
  form.addEventListener("submit", async (event) => {
    if (form.dataset.wiped) return;
    event.preventDefault();
    if (!(await mayGo())) return;
    await wipe();
    form.dataset.wiped = "1";
    form.requestSubmit();
  });
}

for (const form of document.querySelectorAll("form[data-sign-out], form[action$='/keluar/']")) wipeOnSignOut(form);
