// What changed between two versions, under whatever filter the reader has chosen.

import { BOTH, NEW, OLD } from "./graph.js";
import { applied } from "./filters.js";
import { shownDate } from "./assessment.js";

/** What can happen to a tie. */
export const OPERATIONS = ["added", "removed", "changed", "unchanged"];

/** How far a confidence may move without counting as a change; as in SociogramDifference. */
const TOLERANCE = 0.05;

const FIELDS = {
  stance: (tie) => tie.stance,
  contested: (tie) => tie.isContested,
  origins: (tie) => tie.witnesses.map((witness) => witness.origin.id).join("\n"),
  credibility: (tie) => tie.credibility,
  reliability: (tie) => tie.reliability,
  dates: (tie) => (tie.dates ? shownDate(tie.dates) : ""),
};

/** The names of the figures in which two versions of a tie differ. */
export function changedFields(before, after) {
  const fields = Object.keys(FIELDS).filter((name) => FIELDS[name](before) !== FIELDS[name](after));
  const moved = Math.round(Math.abs(before.confidence - after.confidence) * 10_000) / 10_000;
  if (moved > TOLERANCE) fields.push("confidence");
  return fields;
}

/**
 * Returns the ties of one version, or for the difference those of both: each as it is now or last
 * was, with what happened to it.
 */
export function compared(graph, filter, version) {
  if (version === "before") return applied(graph, filter, OLD);
  if (version === "after") return applied(graph, filter, NEW);
  if (!graph.isDifference) return applied(graph, filter, BOTH);
  const before = applied(graph, filter, OLD);
  const after = applied(graph, filter, NEW);
  const old = new Map(before.ties.map((tie) => [tie.id, tie]));
  const ties = after.ties.map((tie) => {
    const earlier = old.get(tie.id);
    old.delete(tie.id);
    if (!earlier) return { ...tie, operation: "added", fields: [] };
    const fields = changedFields(earlier, tie);
    return { ...tie, before: earlier, operation: fields.length > 0 ? "changed" : "unchanged", fields };
  });
  for (const tie of old.values()) ties.push({ ...tie, operation: "removed", fields: [] });
  ties.sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
  return { ties, names: new Map([...before.names, ...after.names]) };
}

/** The articles that caused changes, each with the ties that it changed. */
export function causes(graph, ties) {
  const shown = new Map(ties.map((tie) => [tie.id, tie]));
  const found = new Map();
  for (const operation of graph.data.operations ?? []) {
    const tie = shown.get(operation.id);
    if (!tie || tie.operation === "unchanged") continue;
    for (const { cause, article } of operation.causes) {
      const key = `${cause}\n${article}`;
      if (!found.has(key)) found.set(key, { cause, article: record(graph, article), ties: [] });
      found.get(key).ties.push(tie);
    }
  }
  return [...found.values()];
}

/** The causes of one tie. */
export function causesOf(graph, tie) {
  const operation = (graph.data.operations ?? []).find((entry) => entry.id === tie.id);
  return (operation?.causes ?? [])
    .map(({ cause, article }) => ({ cause, article: record(graph, article) }));
}

/** The record of an article, the later one where it was edited. */
function record(graph, id) {
  const records = graph.articles.filter((article) => article.id === id);
  return records[records.length - 1] ?? { id };
}
