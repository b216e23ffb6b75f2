// A calendar that hangs on a date field: a grid of the days of one Jalali month, after the pattern
// of the ARIA date picker. Arrows move by a day and a week, Page Up and Down by a month (a year with Shift), Home and
// End to the ends of the week; Enter takes the day, Escape closes.
import { fromDay, monthLength, names, read, toDay, today, weekday, written } from "./jalali.js";

const make = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
};

const icon = (source, name) => {
  const copy = source.cloneNode(true);
  const use = copy.querySelector("use");
  use.setAttribute("href", use.getAttribute("href").replace(/#.*/, `#${name}`));
  return copy;
};

const STEPS = [
  ["-12", "backYear", "previous-year"],
  ["-1", "back", "previous"],
  ["1", "forth", "next"],
  ["12", "forthYear", "next-year"],
];

class Calendar {
  constructor(control) {
    this.control = control;
    this.input = control.querySelector("input");
    this.words = control.dataset;
    this.persian = document.documentElement.lang.startsWith("fa");
    this.names = names(this.persian ? "fa-IR" : "en");
    this.opener = make("button", { type: "button", class: "button button-plain picker-open", "aria-label": this.words.open, "aria-haspopup": "dialog", "aria-expanded": "false" });
    this.opener.append(icon(control.querySelector("template").content.querySelector("svg"), "calendar"));
    this.opener.addEventListener("click", () => (this.panel ? this.close() : this.open()));
    control.append(this.opener);
  }

  open() {
    const typed = read(this.input.value);
    this.chosen = typed ? toDay(typed) : null;
    this.at = this.chosen ?? today();
    this.panel = make("div", { class: "picker", role: "dialog", "aria-label": this.words.open });
    this.panel.addEventListener("keydown", (event) => this.key(event));
    this.panel.addEventListener("click", (event) => this.press(event.target.closest("button")));
    this.away = (event) => this.control.contains(event.target) || this.close(false);
    document.addEventListener("pointerdown", this.away);
    document.addEventListener("focusin", this.away);
    this.control.append(this.panel);
    this.opener.setAttribute("aria-expanded", "true");
    this.draw();
  }

  close(back = true) {
    document.removeEventListener("pointerdown", this.away);
    document.removeEventListener("focusin", this.away);
    this.panel?.remove();
    this.panel = null;
    this.opener.setAttribute("aria-expanded", "false");
    if (back) this.opener.focus();
  }

  button(action, label, name) {
    const sign = icon(this.opener.querySelector("svg"), name);
    sign.classList.add("icon-turns");
    return make("button", { type: "button", class: "button button-quiet button-small", "data-do": action, "aria-label": label }, sign);
  }

  draw(focus = true) {
    const { year, month } = fromDay(this.at);
    const title = make("span", { "aria-live": "polite" }, `${this.names.months[month - 1]} ${written(year, this.persian)}`);
    const ways = STEPS.map(([by, word, sign]) => this.button(by, this.words[word], sign));
    const head = make("div", { class: "picker-head" }, ways[0], ways[1], title, ways[2], ways[3]);
    const grid = make("table", { role: "grid", "aria-label": title.textContent }, this.week(), make("tbody", {}, ...this.rows(year, month)));
    const foot = make("div", { class: "picker-foot" }, this.text("today", this.words.today), this.text("close", this.words.close));
    this.panel.replaceChildren(head, grid, foot);
    if (focus) this.panel.querySelector("[tabindex='0']").focus();
  }

  text(action, label) {
    return make("button", { type: "button", class: "button button-quiet button-small", "data-do": action }, label);
  }

  week() {
    const cells = this.names.letters.map((letter, i) => make("th", { scope: "col", abbr: this.names.days[i], "aria-label": this.names.days[i] }, letter));
    return make("thead", {}, make("tr", {}, ...cells));
  }

  rows(year, month) {
    const first = toDay({ year, month, day: 1 });
    const cells = Array.from({ length: weekday(first) }, () => make("td"));
    for (let day = 1; day <= monthLength(year, month); day++) cells.push(this.cell(first + day - 1, day));
    const rows = [];
    while (cells.length) rows.push(make("tr", {}, ...cells.splice(0, 7)));
    return rows;
  }

  cell(days, day) {
    const attributes = { type: "button", "data-day": days, tabindex: days === this.at ? "0" : "-1" };
    if (days === today()) attributes["aria-current"] = "date";
    if (weekday(days) === 6) attributes.class = "weekend";
    const { month } = fromDay(days);
    attributes["aria-label"] = `${this.names.days[weekday(days)]} ${written(day, this.persian)} ${this.names.months[month - 1]}`;
    return make("td", { "aria-selected": String(days === this.chosen) }, make("button", attributes, written(day, this.persian)));
  }

  month(by) {
    let { year, month, day } = fromDay(this.at);
    const months = year * 12 + month - 1 + by;
    [year, month] = [Math.floor(months / 12), (months % 12) + 1];
    return toDay({ year, month, day: Math.min(day, monthLength(year, month)) });
  }

  key(event) {
    if (event.key === "Escape") return event.stopPropagation(), this.close();
    if (!event.target.dataset.day) return;
    const ahead = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const behind = ahead === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const place = weekday(this.at);
    const moves = { [ahead]: this.at + 1, [behind]: this.at - 1, ArrowDown: this.at + 7, ArrowUp: this.at - 7, Home: this.at - place, End: this.at + 6 - place, PageUp: this.month(event.shiftKey ? -12 : -1), PageDown: this.month(event.shiftKey ? 12 : 1) };
    if (!(event.key in moves)) return;
    event.preventDefault();
    this.at = moves[event.key];
    this.draw();
  }

  press(button) {
    if (!button) return;
    if (button.dataset.day) return this.take(Number(button.dataset.day));
    const action = button.dataset.do;
    if (action === "close") return this.close();
    if (action === "today") return this.take(today());
    this.at = this.month(Number(action));
    this.draw(false);
    this.panel.querySelector(`[data-do="${action}"]`).focus();
  }

  take(days) {
    const { year, month, day } = fromDay(days);
    this.input.value = [written(year, this.persian), written(month, this.persian, 2), written(day, this.persian, 2)].join("/");
    this.input.dispatchEvent(new Event("input", { bubbles: true }));
    this.input.dispatchEvent(new Event("change", { bubbles: true }));
    this.close();
  }
}

export function hangCalendars(root) {
  for (const control of root.querySelectorAll("[data-picker]:not([data-live])")) {
    control.dataset.live = "";
    new Calendar(control);
  }
}
