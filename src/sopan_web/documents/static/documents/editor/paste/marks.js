/** Marks that offices put into pelaksana columns, and the symbol each stands for. */

const SHAPES = [
  ["mulai", /^(m|mulai|start|awal)$/i],
  ["selesai", /^(s|selesai|akhir|berakhir|end|finish)$/i],
  ["keputusan", /^(k|keputusan|decision|belah ketupat|[◆◇❖⬥⬦♦♢])$/i],
  ["proses", /^(p|proses|process|kotak|[■□▪▫▭▬])$/i],
  ["kapsul", /^(kapsul|terminator)$/i],
  ["tanda", /^([√✓✔☑✅vx×✗✘☒●○•◉⚫⚪*]|1|ya|ada)$/i],
];

/** "mulai", "proses", "keputusan", "selesai", "kapsul" (one of the ends), "tanda" (a bare tick), or null. */
export function markOf(text) {
  const trimmed = text.trim();
  return trimmed.length > 15 ? null : SHAPES.find(([, pattern]) => pattern.test(trimmed))?.[0] ?? null;
}

/** Symbol fonts of Word and Excel carry ticks as letters of another alphabet. */
const SYMBOL_FONT = {
  "\u00fc": "√", "\u00fb": "x", "\u00fe": "√", "\u00fd": "x", l: "●", n: "■", u: "◆", P: "√", R: "√",
  "\uf0fc": "√", "\uf0fb": "x", "\uf0fe": "√", "\uf06c": "●", "\uf06e": "■", "\uf075": "◆", "\uf050": "√",
};

export function fromSymbolFont(text) {
  return [...text].map((letter) => SYMBOL_FONT[letter] ?? letter).join("");
}

export function fromPrivateUse(text) {
  return text.replace(/[\uf000-\uf0ff]/g, (letter) => SYMBOL_FONT[letter] ?? letter);
}

/** Word's and Excel's drawn shapes: the flowchart shapes by their number, plain ones by their name. */
export function shapeInMarkup(markup) {
  if (/_x0000_t110\b|_x0000_t4\b|v:diamond/.test(markup)) return "keputusan";
  if (/_x0000_t116\b|_x0000_t2\b|v:roundrect/.test(markup)) return "kapsul";
  if (/_x0000_t109\b|_x0000_t1\b|v:rect\b/.test(markup)) return "proses";
  return "";
}
