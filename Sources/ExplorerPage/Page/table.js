// The ties as a table.

import { button, el, fill, set } from "./dom.js";
import { STANCES, shownDate } from "./assessment.js";
import { meter, stanceBadge } from "./evidence.js";
import { nameOf } from "./labels.js";

/** The rows that are shown at once; more on demand, since a browser is slow over thousands. */
const PAGE = 100;

const KEYS = {
  subject: (tie) => tie.subject.name, relation: (tie) => tie.relation,
  object: (tie) => tie.object.name, stance: (tie) => -STANCES.indexOf(tie.stance),
  confidence: (tie) => tie.confidence, reading: (tie) => tie.reading,
  credibility: (tie) => -tie.credibility, origins: (tie) => tie.witnesses.length,
  date: (tie) => tie.dates?.start.first ?? -Infinity,
};

/** Which way a column falls when it is first sorted by: names rise. */
const RISING = new Set(["subject", "object", "relation"]);

export class TableView {
  constructor(app, element) {
    this.app = app;
    this.element = element;
    this.count = PAGE;
    this.rows = new Map();
    this.caption = el("caption", { class: "unseen" });
    this.head = el("thead");
    this.body = el("tbody");
    this.scroll = el("div", { class: "scroll", tabindex: "0", role: "region" },
      el("table", { class: "ties" }, this.caption, this.head, this.body));
    this.more = button("", () => {
      this.count += PAGE;
      this.update(this.app.result, this.app.words);
    }, { class: "more" });
    this.nothing = el("p", { class: "note nothing" });
    fill(element, this.scroll, this.nothing);
  }

  update(result, words) {
    const { state, graph } = this.app;
    const { sort, falling } = state;
    const key = KEYS[sort];
    const compare = (a, b) => {
      const [x, y] = [key(a), key(b)];
      const order = typeof x === "string" ? x.localeCompare(y, words.locale) : x - y;
      return (falling ? -order : order) || b.confidence - a.confidence || (a.id < b.id ? -1 : 1);
    };
    const ties = result.ties.filter((tie) => state.negated || tie.stance !== "negated").sort(compare);
    const isDifference = graph.isDifference && state.version === "difference";
    const focused = this.element.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    set(this.scroll, { "aria-label": words.table });
    this.caption.textContent = `${words.table}${words.colon}${words.ties(ties.length)}`;
    fill(this.head, el("tr", {}, isDifference ? el("th", { scope: "col" }, words.columns.change) : null,
      Object.keys(KEYS).map((name) => this.heading(name, words))));
    this.lay(ties.slice(0, this.count), words, isDifference);
    const further = Math.min(PAGE, ties.length - this.count);
    if (further > 0) {
      this.more.textContent = words.more(further);
      if (!this.more.isConnected) this.scroll.after(this.more);
    } else this.more.remove();
    this.nothing.hidden = ties.length > 0;
    this.nothing.textContent = words.nothing;
    if (focused) this.element.querySelector(`[data-key="${focused}"]`)?.focus();
  }

  /** Brings the rows into the order of the ties; those that stay are not moved, which would cost a layout. */
  lay(ties, words, isDifference) {
    const { state } = this.app;
    const rows = new Map();
    for (const tie of ties) {
      // A tie that the filter leaves whole is the same value as before, and so is its row.
      const key = `${words.language} ${isDifference} ${state.tie === tie.id}`;
      const kept = this.rows.get(tie);
      rows.set(tie, kept?.key === key ? kept : { key, row: this.row(tie, words, isDifference) });
    }
    for (const [tie, { row }] of this.rows) if (rows.get(tie)?.row !== row) row.remove();
    this.rows = rows;
    let place = this.body.firstChild;
    for (const { row } of rows.values()) {
      if (row === place) place = place.nextSibling;
      else this.body.insertBefore(row, place);
    }
  }

  heading(name, words) {
    const { sort, falling } = this.app.state;
    const isSorted = sort === name;
    return el("th", {
      scope: "col", class: name, "aria-sort": isSorted ? (falling ? "descending" : "ascending") : null,
    }, button([words.columns[name], el("span", { class: "arrow", "aria-hidden": "true" }, isSorted ? (falling ? "↓" : "↑") : "")],
      () => this.app.set({ sort: name, falling: isSorted ? !falling : !RISING.has(name) }),
      { "data-key": `sort-${name}`, title: words.sortBy(words.columns[name]) }));
  }

  row(tie, words, isDifference) {
    const { graph, state } = this.app;
    const isChosen = state.tie === tie.id;
    const cell = (name, ...content) => el("td", { class: name, "data-label": words.columns[name] }, content);
    return el("tr", { class: isChosen ? "chosen" : "", "data-tie": tie.id, onclick: () => this.app.select({ tie: tie.id }) },
      isDifference ? el("td", { class: "change", "data-label": words.columns.change }, el("span", { class: `sign ${tie.operation}` }, words.operations[tie.operation])) : null,
      el("th", { scope: "row", class: "subject", "data-label": words.columns.subject },
        button(el("bdi", {}, nameOf(words, tie.subject)), (event) => {
          event.stopPropagation();
          this.app.select({ tie: tie.id });
        }, {
          "data-key": tie.id, "aria-pressed": `${isChosen}`,
          "aria-label": words.open(`${nameOf(words, tie.subject)} ${words.phrases[tie.relation]} ${nameOf(words, tie.object)}`),
        })),
      cell("relation", el("span", { class: `swatch ${graph.kinds[tie.relation]} ${tie.stance}`, "aria-hidden": "true" }), words.relations[tie.relation]),
      cell("object", el("bdi", {}, nameOf(words, tie.object))),
      cell("stance", stanceBadge(words, tie.stance), tie.isContested ? el("span", { class: "denial" }, ` ✕ ${words.mark.denied}`) : null),
      cell("confidence", meter(words, tie.confidence, words.confidence)),
      cell("reading", words.figure(tie.reading)),
      cell("credibility", el("span", { title: words.credibilityOf[tie.credibility] }, tie.credibility)),
      cell("origins", tie.witnesses.length),
      cell("date", tie.dates ? shownDate(tie.dates) : "–"));
  }
}
