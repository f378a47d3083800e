/** Signing out leaves nothing of the person in this browser; loaded by the page's frame when somebody signs out. */

import { t } from "./strings.js";
import { countDrafts, eraseDrafts, tellWiped } from "./sync/drafts.js";

const OWN = "sopan-";
const PATIENCE = 1_500; // ms for an editor that is just sending its last words

/** Asks first if something is unsent; false means: stay. */
export async function leave() {
  const unsent = await unsentAfterAWhile();
  if (unsent && !confirm(t("Ada perubahan SOP yang belum terkirim. Keluar sekarang menghapusnya dari peramban ini. Tetap keluar?"))) return false;
  await wipe();
  return true;
}

export async function wipe() {
  tellWiped();
  for (const key of Object.keys(localStorage)) if (key.startsWith(OWN)) localStorage.removeItem(key);
  await eraseDrafts();
}

async function unsentAfterAWhile() {
  const until = Date.now() + PATIENCE;
  let count = await countDrafts();
  while (count && navigator.onLine && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    count = await countDrafts();
  }
  return count;
}
