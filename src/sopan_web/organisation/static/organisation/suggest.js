// Suggests names while one types; without this script the field takes the full text.
for (const input of document.querySelectorAll("input[data-suggest]")) {
  const list = document.createElement("datalist");
  list.id = input.getAttribute("list");
  input.after(list);
  let timer = 0;
  let asked = "";
  const ask = async () => {
    const text = input.value.trim();
    if (text.length < 2 || text === asked) return;
    asked = text;
    const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(text)}`, { headers: { Accept: "application/json" } });
    if (!answer.ok || text !== asked) return;
    const { items } = await answer.json();
    list.replaceChildren(...items.map((item) => new Option(item, item)));
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 200);
  });
}
