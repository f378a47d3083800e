/** Reads the table that Word, Excel, or a web page put on the clipboard as HTML. */

import { clean } from "./text_table.js";
import { fromPrivateUse, fromSymbolFont, shapeInMarkup } from "./marks.js";

const BLOCK = /^(P|DIV|LI|H[1-6]|TR)$/;

/** Rows of cells {text, first}; `first` is false where a merged cell only reaches over. Null without a table. */
export function readHtmlTable(html) {
  const page = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  const tables = [...page.querySelectorAll("table")].filter((table) => !table.parentElement.closest("table"));
  if (!tables.length) return null;
  const rows = tables.flatMap((table) => spread([...table.rows].filter((row) => row.closest("table") === table)));
  return rows.filter((row) => row.some(({ text }) => text));
}

/** Styles are looked at, never applied: the page's content security policy refuses them even in a page that isn't shown. */
function withoutStyles(html) {
  return html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/(<[^>]*?)\sstyle\s*=/gi, "$1 data-style=");
}

/** Merged cells are spread over every place they cover. */
function spread(lines) {
  const grid = lines.map(() => []);
  lines.forEach((line, index) => {
    let column = 0;
    for (const cell of line.cells) {
      while (grid[index][column]) column++;
      cover(grid, index, column, cell);
      column += cell.colSpan;
    }
  });
  const width = Math.max(...grid.map((row) => row.length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? { text: "", first: true }));
}

function cover(grid, top, left, cell) {
  const text = cellText(cell);
  for (let row = top; row < Math.min(top + cell.rowSpan, grid.length); row++) {
    for (let column = left; column < left + cell.colSpan; column++) grid[row][column] = { text, first: row === top && column === left };
  }
}

function cellText(cell) {
  const words = fromPrivateUse(gather(cell, false)).replace(/[ \t\u00a0]+/g, " ").replace(/ ?\n ?/g, "\n").replace(/\n{2,}/g, "\n").trim();
  return clean(words || listNumber(cell) || shapeInMarkup(cell.innerHTML));
}

/** Text as it is read: source line breaks are spaces, paragraphs and <br> are line breaks. */
function gather(node, symbol) {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = node.data.replace(/\s+/g, " ");
    return symbol ? fromSymbolFont(text) : text;
  }
  if (node.nodeType !== Node.ELEMENT_NODE || isHidden(node)) return "";
  if (node.tagName === "BR") return "\n";
  const style = node.getAttribute("data-style") ?? "";
  const inSymbols = /wingdings|webdings/i.test(style) || /wingdings/i.test(node.getAttribute("face") ?? "") || (symbol && !/font-family/i.test(style));
  const inner = [...node.childNodes].map((child) => gather(child, inSymbols)).join("");
  return BLOCK.test(node.tagName) ? `${inner}\n` : inner;
}

function isHidden(element) {
  return /mso-list:\s*ignore|display:\s*none/i.test(element.getAttribute("data-style") ?? "") || element.tagName === "STYLE";
}

/** A cell that holds nothing but Word's automatic number. */
function listNumber(cell) {
  const numbers = [...cell.querySelectorAll("[data-style]")].filter((item) => /mso-list:\s*ignore/i.test(item.getAttribute("data-style")));
  return numbers[0]?.textContent.replace(/\s+/g, "") ?? "";
}
