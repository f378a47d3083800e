/** Building page elements from data: text is always text, never markup. */

export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) put(made, key, value);
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

function put(target, key, value) {
  if (value === null || value === undefined || value === false) return;
  if (key.startsWith("on") && typeof value === "function") target.addEventListener(key.slice(2), value);
  else if (key === "class") target.className = value;
  else if (key === "value" || key === "checked") target[key] = value;
  else target.setAttribute(key, value === true ? "" : value);
}

export function button(label, onclick, attributes = {}) {
  return el("button", { type: "button", onclick, ...attributes }, label);
}

/** Keeps a popup of `place: fixed` inside the window, under (or above) the thing it belongs to. */
export function placeBeside(popup, anchor) {
  const from = anchor.getBoundingClientRect();
  const size = popup.getBoundingClientRect();
  const below = from.bottom + 4;
  const top = below + size.height <= innerHeight ? below : Math.max(4, from.top - size.height - 4);
  popup.style.top = `${top}px`;
  popup.style.left = `${Math.max(4, Math.min(from.left, innerWidth - size.width - 8))}px`;
}

/** Shows a window over the page; gives back the deed that closes it. What follows is done with the closing itself:
 * the browser's own word of it comes later, when the person may already be typing elsewhere. */
export function showDialog(host, box, onClosed) {
  const close = () => {
    if (!box.isConnected) return;
    box.close();
    box.remove();
    onClosed();
  };
  for (const kind of ["submit", "cancel"]) {
    box.addEventListener(kind, (event) => {
      event.preventDefault();
      close();
    });
  }
  box.addEventListener("close", close);
  host.append(box);
  box.showModal();
  return close;
}
