// One claim as evidence: the quote, who says it, how sure, and where it was printed.

import { el, link } from "./dom.js";
import { nameOf } from "./labels.js";

const CLASSES = ["subject", "object", "trigger", "cue"];

/** A small sign of a stance: the pattern that its line has. */
export function stanceBadge(words, stance) {
  return el("span", { class: `badge ${stance}` }, words.stances[stance]);
}

/** A figure between 0 and 1 as a bar with its number. */
export function meter(words, value, name) {
  const level = value < 0.4 ? "low" : value < 0.7 ? "middle" : "high";
  const bar = el("span", { class: "bar", "aria-hidden": "true" }, el("span", { class: level }));
  bar.firstChild.style.width = `${Math.round(value * 100)}%`;
  return el("span", { class: "meter", title: name }, bar, el("span", { class: "number" }, words.figure(value)));
}

function quote(claim, words) {
  const parts = [];
  let at = 0;
  for (const [start, end, kind] of claim.marks) {
    if (start > at) parts.push(claim.quote.slice(at, start));
    parts.push(el("mark", { class: CLASSES[kind], title: words.marks[kind] }, claim.quote.slice(start, end)));
    at = end;
  }
  parts.push(claim.quote.slice(at));
  return el("blockquote", { lang: "fr", dir: "auto" }, el("bdi", {}, parts));
}

function chain(claim, words) {
  const steps = claim.chain.map((step, at) => el(
    "li", { class: at === claim.chain.length - 1 ? "last" : "" },
    el("bdi", { class: "voice" }, step.anonymous && step.name === "anonymous" ? words.anonymous : step.name),
    " ", el("span", { class: "role" }, words.roles[step.role])));
  return el("ol", { class: "chain", "aria-label": words.chain }, steps);
}

function place(claim, words) {
  const { article } = claim;
  const title = el("bdi", {}, article.title ?? words.untitled);
  return el(
    "p", { class: "place" },
    article.url ? link(article.url, title) : title,
    el("span", { class: "by" },
      " ", el("bdi", {}, article.publisher ?? words.unknownPublisher),
      article.date ? [", ", el("time", { datetime: article.date }, date(article.date, words))] : null),
    article.archive ? [" · ", link(article.archive, words.archived)] : null);
}

/** A date as people write it. */
export function date(text, words) {
  const [year, month, day] = text.split("-").map(Number);
  const style = { year: "numeric", month: month ? "short" : undefined, day: day ? "numeric" : undefined, timeZone: "UTC" };
  const value = new Date(Date.UTC(2000, 0, 1));
  value.setUTCFullYear(year, (month || 1) - 1, day || 1);
  return new Intl.DateTimeFormat(words.locale, style).format(value);
}

/** When something happened, as people write it: a date, or the first and the last. */
export function spokenDate({ start, end }, words) {
  return end ? words.period(date(start.text, words), date(end.text, words)) : date(start.text, words);
}

/** The card of a claim. */
export function evidence(claim, words) {
  return el(
    "article", { class: `claim ${claim.stance}`, "data-claim": claim.id },
    quote(claim, words),
    claim.cut ? el("p", { class: "note" }, words.cut) : null,
    chain(claim, words),
    place(claim, words),
    el("p", { class: "facts" },
      stanceBadge(words, claim.stance),
      el("span", { class: "predicate" }, `« ${claim.predicate} »`),
      claim.date ? el("span", {}, `${words.event} ${spokenDate(claim.date, words)}`) : null),
    el("details", { class: "grounds" },
      el("summary", {}, `${words.reading} ${words.figure(claim.reading)}`),
      el("ul", {}, claim.reasons.map((reason) => el("li", {}, el("bdi", {}, words.reason(reason)))))));
}

/** Two actors and what stands between them, as a sentence. */
export function tieHeading(words, tie, verb) {
  return [
    el("bdi", { class: "end" }, nameOf(words, tie.subject)),
    el("span", { class: "verb" }, ` ${verb} `),
    el("bdi", { class: "end" }, nameOf(words, tie.object)),
  ];
}
