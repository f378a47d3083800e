/** The one door for text that a person reads: Indonesian source, translated by Django's JavaScript catalogue if loaded. */

export function t(text, facts = {}) {
  const found = typeof globalThis.gettext === "function" ? globalThis.gettext(text) : text;
  return found.replace(/\{(\w+)\}/g, (whole, name) => (name in facts ? String(facts[name]) : whole));
}
