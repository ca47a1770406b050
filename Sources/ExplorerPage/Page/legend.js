// The legend: only what is present, with counts.

import { el, svg } from "./dom.js";
import { lookOf } from "./lines.js";

function sample(kind, dash, points, array) {
  const line = svg("path", { d: "M1 6H33", class: `line ${kind}`, "stroke-width": points, fill: "none" });
  if (array) {
    line.setAttribute("stroke-dasharray", array);
    line.setAttribute("stroke-linecap", "round");
  }
  return svg("svg", { viewBox: "0 0 34 12", class: "sample", "aria-hidden": "true" }, line);
}

function group(title, entries) {
  const present = entries.filter(([, , count]) => count > 0);
  if (present.length === 0) return null;
  return el("div", {}, el("h4", {}, title), el("ul", {}, present.map(([mark, word, count]) => el(
    "li", {}, mark, el("span", {}, word), el("span", { class: "count" }, count)))));
}

/** The legend of the shown ties. */
export function legend(app, words, ties) {
  const { data } = app.graph;
  const looks = ties.map((tie) => lookOf(app.graph, tie));
  const count = (test) => looks.filter(test).length;
  const widths = data.widths;
  const middle = widths[1]?.points ?? 2;
  const actors = new Set(ties.flatMap((tie) => [tie.subject, tie.object]));
  const shapes = [...new Set(Object.values(data.shapes))];
  return el("section", { class: "legend" }, el("h3", {}, words.legend),
    group(words.kindsOf, Object.entries(words.kinds).map(([kind, word]) => [
      sample(kind, "asserted", middle), word, count((look) => look.kind === kind)])),
    group(words.dashesOf, [
      ...Object.entries(words.dashes).map(([dash, word]) => [
        sample("plain", dash, middle, data.dashes.find((entry) => entry.dash === dash && entry.width === widths[1].name)?.array),
        word, count((look) => look.dash === dash)]),
      [el("span", { class: "sample denial", "aria-hidden": "true" }, "✕"), words.mark.deniedMark, count((look) => look.isDenied)],
    ]),
    group(words.widthsOf, widths.map((step) => [
      sample("plain", "asserted", step.points), words.widths[step.name], count((look) => look.width === step.name)])),
    group(words.shapesOf, shapes.map((shape) => [
      el("span", { class: `sample shape ${shape}`, "aria-hidden": "true" }), words.shapes[shape],
      [...actors].filter((actor) => data.shapes[actor.kind] === shape).length])),
    ties.some((tie) => tie.witnesses.length > 1) ? el("p", { class: "note" }, words.originsMark) : null);
}
