/** Knows when nobody is typing just now, so that heavy work on the page does not stand in a key's way. */

const QUIET = 100; // ms since the last key
const REST = 700; // ms since the last key: whoever looks up from a word
const LONGEST = 3_000; // ms; then the work is done between two keys all the same

let lastKey = 0;
addEventListener("keydown", () => { lastKey = performance.now(); }, true);

/** Resolves once nobody has typed for a while, to whether anybody did until then. */
export async function restFromTyping() {
  const typing = () => performance.now() - lastKey < REST;
  if (!typing()) return false;
  while (typing()) await new Promise((resolve) => setTimeout(resolve, QUIET));
  return true;
}

export async function quiet() {
  const until = performance.now() + LONGEST;
  while (performance.now() - lastKey < QUIET && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, QUIET / 4));
  }
}
