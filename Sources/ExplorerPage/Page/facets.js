// Lists of boxes with counts, of which some are kept.

import { button, el, fill, set } from "./dom.js";

/** The most entries that a list shows before it is asked for more. */
const SHORT = 8;

/**
 * A list of boxes that follows a filter. `isOn` says whether an entry is kept, `toggle` changes it,
 * `only` keeps it alone, `without` drops it where the filter knows that.
 */
export class Facet {
  constructor(title, handlers) {
    this.handlers = handlers;
    this.list = el("ul", { class: "facet" });
    this.more = button("", () => {
      this.isLong = !this.isLong;
      this.update(this.entries, this.words);
    }, { class: "quiet more" });
    this.element = el("div", { role: "group", "aria-label": title }, this.list, this.more);
    this.isLong = false;
    this.rows = new Map();
  }

  /** Shows entries `{key, name, count, isOn, isOnly, isOut, mark}`; rows are kept, so is the focus. */
  update(entries, words) {
    this.entries = entries;
    this.words = words;
    const isHidden = (entry, at) => !this.isLong && at >= SHORT && entry.isOn && !entry.isOnly;
    const shown = entries.filter((entry, at) => entries.length <= SHORT + 2 || !isHidden(entry, at));
    const greatest = Math.max(1, ...entries.map((entry) => entry.count));
    const rows = shown.map((entry) => this.row(entry, words, greatest));
    if (rows.length !== this.list.children.length || rows.some((row, at) => row !== this.list.children[at])) {
      const focused = document.activeElement;
      fill(this.list, rows);
      if (this.list.contains(focused)) focused.focus();
    }
    const hidden = entries.length - shown.length;
    this.more.hidden = hidden === 0 && !this.isLong;
    this.more.textContent = this.isLong ? words.fewer : words.moreVoices(hidden);
    this.more.setAttribute("aria-expanded", `${this.isLong}`);
  }

  row(entry, words, greatest) {
    let row = this.rows.get(entry.key);
    if (!row) {
      const box = el("input", { type: "checkbox", onchange: () => this.handlers.toggle(entry.key) });
      const name = el("bdi", { class: "name" });
      const count = el("span", { class: "count" });
      const only = button("", () => this.handlers.only(entry.key), { class: "quiet pick" });
      const without = this.handlers.without
        ? button("", () => this.handlers.without(entry.key), { class: "quiet pick" }) : null;
      row = el("li", {}, el("label", {}, box, el("span", { class: "mark", "aria-hidden": "true" }), name, count),
        el("span", { class: "picks" }, only, without));
      Object.assign(row, { box, name, count, only, without });
      this.rows.set(entry.key, row);
    }
    row.box.checked = entry.isOn;
    const key = JSON.stringify([entry, words.language, greatest]);
    if (key === row.key) return row;
    row.key = key;
    fill(row.name, entry.name);
    set(row.name, { title: entry.name });
    row.count.textContent = entry.count;
    row.style.setProperty("--share", `${(100 * entry.count) / greatest}%`);
    row.classList.toggle("out", Boolean(entry.isOut));
    row.classList.toggle("empty", entry.count === 0);
    row.querySelector(".mark").className = `mark ${entry.mark ?? ""}`;
    row.only.textContent = words.only;
    set(row.only, { "aria-label": words.onlyOf(entry.name), "aria-pressed": `${Boolean(entry.isOnly)}` });
    if (row.without) {
      row.without.textContent = words.without;
      set(row.without, { "aria-label": words.withoutOf(entry.name), "aria-pressed": `${Boolean(entry.isOut)}` });
    }
    return row;
  }
}

/** Changes a set of kept keys where an empty one keeps all: taking one away keeps the others. */
export function toggled(kept, key, all) {
  const next = new Set(kept.size === 0 ? all : kept);
  if (next.has(key)) next.delete(key);
  else next.add(key);
  return next.size === all.length || next.size === 0 ? new Set() : next;
}
