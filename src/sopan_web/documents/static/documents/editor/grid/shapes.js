/** The symbols as small drawings: capsule, box, diamond (PermenPANRB 35/2012, Lampiran). */

const SVG = "http://www.w3.org/2000/svg";
const PATH = {
  mulai: "M9 3H27A7 7 0 0 1 27 17H9A7 7 0 0 1 9 3Z",
  selesai: "M9 3H27A7 7 0 0 1 27 17H9A7 7 0 0 1 9 3Z",
  proses: "M4 3H32V17H4Z",
  keputusan: "M18 1L34 10L18 19L2 10Z",
};

/** `letter` stands in the symbol where two kinds look alike. */
export function shapeOf(bentuk, letter = "") {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("viewBox", "0 0 36 20");
  picture.setAttribute("class", `ed-shape ed-shape-${bentuk}`);
  picture.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATH[bentuk]);
  picture.append(path);
  if (letter) picture.append(letterOf(letter));
  return picture;
}

function letterOf(letter) {
  const text = document.createElementNS(SVG, "text");
  text.setAttribute("x", "18");
  text.setAttribute("y", "13.5");
  text.textContent = letter;
  return text;
}
