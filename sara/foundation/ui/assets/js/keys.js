// The keys of the desk: "/" to the search field, F2 and F9 and their like to whatever carries
// data-key, arrows through the rows of a table that carries data-keys="rows".

const FIELD = "input:not([type=radio],[type=checkbox],[type=button],[type=submit]),select,textarea,[contenteditable]";
const INSIDE = "a[href],button:not([disabled]),input:not([type=hidden])";

const shown = (node) => node.getClientRects().length > 0;

function find(event) {
  const field = [...document.querySelectorAll("[data-find]")].find(shown);
  if (!field || event.target.matches(FIELD)) return;
  event.preventDefault();
  field.focus();
  field.select();
}

function press(event) {
  const wanted = [...document.querySelectorAll(`[data-key="${CSS.escape(event.key)}"]`)].find(shown);
  if (!wanted) return;
  event.preventDefault();
  wanted.click();
}

function walk(event) {
  const lists = [...document.querySelectorAll("[data-keys=rows]")].filter(shown);
  const list = event.target.closest("[data-keys=rows]") ?? (event.target.matches("[data-find]") ? lists[0] : null);
  if (!list) return;
  const rows = [...list.querySelectorAll("tbody tr, li")].filter((row) => row.querySelector(INSIDE));
  const here = rows.indexOf(event.target.closest("tr, li"));
  const next = rows[here + (event.key === "ArrowDown" ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  const target = next.querySelector(INSIDE);
  target.focus();
  if (target.matches("[type=radio]")) target.click();
}

export function listenForKeys(root) {
  root.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
    if (event.key === "/" || event.code === "Slash" && !event.shiftKey) return find(event);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") return walk(event);
    if (/^F\d+$/.test(event.key)) press(event);
  });
}
