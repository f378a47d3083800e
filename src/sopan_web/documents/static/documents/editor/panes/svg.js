/** Lets a drawing into the page: only shapes and texts come through, never script, handlers, or outside links. */

const ELEMENTS = new Set(["svg", "title", "desc", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "image", "use", "clippath"]);
const LINK = /^(#|data:image\/(png|jpeg|svg\+xml);base64,)/;

export function readSvg(source) {
  const parsed = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
  if (parsed.localName !== "svg") return null;
  clean(parsed);
  const svg = document.importNode(parsed, true);
  svg.setAttribute("role", "group");
  svg.removeAttribute("width");
  svg.removeAttribute("height");
  return svg;
}

function clean(element) {
  for (const child of [...element.children]) {
    if (ELEMENTS.has(child.localName.toLowerCase())) clean(child);
    else child.remove();
  }
  for (const { name, value } of [...element.attributes]) {
    const link = name === "href" || name === "xlink:href";
    if (name.startsWith("on") || name === "style" || (link && !LINK.test(value))) element.removeAttribute(name);
  }
}
