// When events took place: a histogram with two handles.

import { el, fill } from "./dom.js";
import { partialDate } from "./graph.js";

const DAY = 86_400_000;

/** Cuts the time between two days into at most about forty equal spans of calendar time. */
function spans(first, last) {
  const days = last - first + 1;
  const unit = days <= 45 ? "day" : days <= 300 ? "week" : days <= 1400 ? "month" : days <= 5000 ? "quarter" : "year";
  const result = [];
  let at = new Date(first * DAY);
  if (unit === "month" || unit === "quarter") at.setUTCDate(1);
  if (unit === "quarter") at.setUTCMonth(Math.floor(at.getUTCMonth() / 3) * 3);
  if (unit === "year") at = new Date(Date.UTC(at.getUTCFullYear(), 0, 1));
  while (at.getTime() / DAY <= last && result.length < 400) {
    const next = new Date(at);
    if (unit === "day") next.setUTCDate(next.getUTCDate() + 1);
    if (unit === "week") next.setUTCDate(next.getUTCDate() + 7);
    if (unit === "month") next.setUTCMonth(next.getUTCMonth() + 1);
    if (unit === "quarter") next.setUTCMonth(next.getUTCMonth() + 3);
    if (unit === "year") next.setUTCFullYear(next.getUTCFullYear() + 1);
    result.push({ first: at.getTime() / DAY, last: next.getTime() / DAY - 1 });
    at = next;
  }
  return result;
}

function iso(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export class Timeline {
  constructor(app) {
    this.app = app;
    const dated = app.graph.claims.filter((claim) => claim.date).map((claim) => claim.date);
    this.isEmpty = dated.length === 0;
    this.element = el("div", { class: "timeline" });
    if (this.isEmpty) return;
    const first = Math.min(...dated.map((date) => date.start.first));
    const last = Math.max(...dated.map((date) => (date.end ?? date.start).last));
    this.spans = spans(first, last);
    this.bars = this.spans.map(() => el("span", { class: "column" }, el("span")));
    const handle = (name) => el("input", {
      type: "range", min: 0, max: this.spans.length, step: 1, class: `handle ${name}`,
      oninput: () => this.moved(),
    });
    this.since = handle("since");
    this.until = handle("until");
    this.field = (name) => el("input", {
      type: "text", inputmode: "numeric", maxlength: 10, placeholder: "2016-10", size: 10, spellcheck: "false",
      pattern: "\\d{4}(-\\d\\d(-\\d\\d)?)?", autocomplete: "off", onchange: (event) => this.typed(name, event.target),
    });
    this.fields = { since: this.field("since"), until: this.field("until") };
    this.labels = { since: el("span"), until: el("span") };
    this.dated = el("input", { type: "checkbox", onchange: () => app.filter({ dated: this.dated.checked }) });
    this.datedLabel = el("span");
    this.undated = el("p", { class: "note" });
    this.chart = el("div", { class: "chart", role: "img" }, this.bars);
    this.ends = el("p", { class: "ends", "aria-hidden": "true" }, el("span"), el("span"));
    fill(this.element, el("div", { class: "slot" }, this.chart, this.since, this.until), this.ends,
      el("div", { class: "fields" },
        el("label", {}, this.labels.since, this.fields.since),
        el("label", {}, this.labels.until, this.fields.until)),
      el("label", { class: "check" }, this.dated, this.datedLabel), this.undated);
  }

  moved() {
    let [from, to] = [Number(this.since.value), Number(this.until.value)];
    if (from > to) [from, to] = [to, from];
    const all = this.spans.length;
    const start = Math.min(from, all - 1);
    const end = Math.max(start, to - 1);
    this.app.filter({
      since: from === 0 ? null : partialDate(iso(this.spans[start].first)),
      until: to === all ? null : partialDate(iso(this.spans[end].last)),
    });
  }

  typed(name, field) {
    const date = partialDate(field.value.trim());
    const isBad = field.value.trim() !== "" && !date;
    field.setAttribute("aria-invalid", `${isBad}`);
    if (!isBad) this.app.filter({ [name]: date });
  }

  /** Shows how many ties have an event in each span; `ties` are those without a limit of dates. */
  update(ties, words) {
    if (this.isEmpty) {
      fill(this.element, el("p", { class: "note" }, words.noDates));
      return;
    }
    const { filter } = this.app.state;
    const counts = this.spans.map((span) => ties.filter((tie) => tie.claims.some(
      ({ date }) => date && date.start.first <= span.last && (date.end ?? date.start).last >= span.first)).length);
    const greatest = Math.max(1, ...counts);
    const place = (day) => this.spans.findIndex((span) => day <= span.last);
    const from = filter.since ? Math.max(0, place(filter.since.first)) : 0;
    const until = filter.until ? place(filter.until.last) : this.spans.length - 1;
    const to = (until === -1 ? this.spans.length - 1 : until) + 1;
    counts.forEach((count, at) => {
      this.bars[at].firstChild.style.height = `${(100 * count) / greatest}%`;
      this.bars[at].title = words.histogram(iso(this.spans[at].first), iso(this.spans[at].last), count);
      this.bars[at].classList.toggle("out", at < from || at >= to);
    });
    this.since.value = from;
    this.until.value = to;
    for (const [name, input] of [["since", this.since], ["until", this.until]]) {
      input.setAttribute("aria-label", words[name]);
      input.setAttribute("aria-valuetext", name === "since"
        ? iso(this.spans[Math.min(from, this.spans.length - 1)].first) : iso(this.spans[Math.max(0, to - 1)].last));
      fill(this.labels[name], words[name]);
      if (document.activeElement !== this.fields[name]) this.fields[name].value = filter[name]?.text ?? "";
    }
    this.chart.setAttribute("aria-label", counts
      .map((count, at) => (count > 0 ? words.histogram(iso(this.spans[at].first), iso(this.spans[at].last), count) : null))
      .filter(Boolean).slice(0, 24).join(" ; ") || words.noDates);
    fill(this.ends.firstChild, iso(this.spans[0].first).slice(0, 7));
    fill(this.ends.lastChild, iso(this.spans.at(-1).last).slice(0, 7));
    this.dated.checked = filter.dated;
    fill(this.datedLabel, words.dated);
    fill(this.undated, words.undated(ties.filter((tie) => tie.claims.every((claim) => !claim.date)).length));
  }
}
