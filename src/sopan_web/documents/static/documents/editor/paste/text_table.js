/** Reads and writes tab-separated text as spreadsheets do: quotes around cells with breaks, doubled quotes inside. */

import { LONGEST } from "../sheet/model.js";

export function readTsv(text) {
  const rows = [];
  let row = [];
  let cell = "";
  let quoted = false;
  const source = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  for (let index = 0; index < source.length; index++) {
    const letter = source[index];
    if (quoted && letter === '"' && source[index + 1] === '"') cell += source[index++];
    else if (letter === '"' && (quoted || (!cell && closes(source, index)))) quoted = !quoted;
    else if (!quoted && letter === "\t") (row.push(cell), (cell = ""));
    else if (!quoted && letter === "\n") (row.push(cell), rows.push(row), (row = []), (cell = ""));
    else cell += letter;
  }
  rows.push([...row, cell]);
  return level(rows);
}

/** What a sheet can hold: no control characters, no halves of a character, not without end. */
export function clean(text) {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "").trim().slice(0, LONGEST);
}

/** A quotation mark opens a cell only if another ends it before a tab, a break, or the end. */
function closes(source, start) {
  return /^"(?:[^"]|"")*"(?:[\t\n]|$)/.test(source.slice(start));
}

function level(rows) {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => ({ text: clean(row[column] ?? ""), first: true })));
}

export function writeTsv(rows) {
  return rows.map((row) => row.map(quote).join("\t")).join("\r\n");
}

function quote(text) {
  return /[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Lines of a plain text as steps: old numbers and bullets go. */
export function bareLine(text) {
  return text.replace(/^\s*(?:\d{1,3}[.)]|[a-z][.)]|[-–•·*▪●])\s+/i, "").trim();
}
