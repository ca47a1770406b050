// What changed between two versions, under whatever filter the reader has chosen.

import { BOTH, NEW, OLD } from "./graph.js";
import { Selection, applied } from "./filters.js";
import { shownDate } from "./assessment.js";

/** What can happen to a tie. */
export const OPERATIONS = ["added", "removed", "changed", "merged", "renamed", "unchanged"];

/** How far two versions of a tie are apart in what is a quantity; as in TieComparison. */
const DISTANCES = {
  origins: (a, b) => Math.abs(a.witnesses.length - b.witnesses.length),
  credibility: (a, b) => Math.abs(a.credibility - b.credibility),
  confidence: (a, b) => Math.round(Math.abs(a.confidence - b.confidence) * 10_000) / 10_000,
  dates: ({ dates: a }, { dates: b }) => (a && b ? Math.max(
    Math.abs(a.start.first - b.start.first),
    Math.abs((a.end ?? a.start).last - (b.end ?? b.start).last)) : Infinity),
};

const FIELDS = {
  stance: (tie) => tie.stance,
  contested: (tie) => tie.isContested,
  origins: (tie) => tie.witnesses.map((witness) => witness.origin.id).join("\n"),
  credibility: (tie) => tie.credibility,
  reliability: (tie) => tie.reliability,
  dates: (tie) => (tie.dates ? shownDate(tie.dates) : ""),
  confidence: (tie) => tie.confidence,
};

/** The names of the figures in which two versions of a tie differ, of those that count. */
export function changedFields(before, after, counting) {
  return Object.keys(FIELDS).filter((name) => {
    if (counting.ignored.includes(name)) return false;
    if (FIELDS[name](before) === FIELDS[name](after)) return false;
    const threshold = counting.thresholds[name] ?? 0;
    return threshold === 0 || !DISTANCES[name] || DISTANCES[name](before, after) > threshold;
  });
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
  const told = new Map((graph.data.operations ?? []).map((operation) => [operation.id, operation]));
  const { counting } = graph.data;
  const isTold = (operation, id) => counting.kinds.includes(operation)
    && (!counting.isByCause || told.has(id));
  // An actor may go by another id now, and ties may have become one with it.
  const successors = new Map(graph.data.successors);
  const old = new Map();
  for (const tie of before.ties) {
    const id = successors.get(tie.id) ?? tie.id;
    old.set(id, [...(old.get(id) ?? []), tie]);
  }
  const ties = after.ties.flatMap((tie) => {
    const own = (earlier) => (earlier.id === tie.id ? 0 : 1);
    const earlier = (old.get(tie.id) ?? []).sort((a, b) => own(a) - own(b)
      || b.confidence - a.confidence);
    old.delete(tie.id);
    if (earlier.length === 0) return isTold("added", tie.id) ? [{ ...tie, operation: "added", fields: [] }] : [];
    const fields = changedFields(earlier[0], tie, counting);
    // Positions and modes are compared where the whole tie is known.
    if (told.get(tie.id)?.fields.includes("label")) fields.push("label");
    const operation = earlier.length > 1 ? "merged" : earlier[0].id !== tie.id ? "renamed"
      : fields.length > 0 ? "changed" : "unchanged";
    return isTold(operation, tie.id) ? [{ ...tie, before: earlier[0], operation, fields }]
      : [{ ...tie, before: earlier[0], operation: "unchanged", fields: [] }];
  });
  for (const tie of [...old.values()].flat()) {
    if (isTold("removed", tie.id)) ties.push({ ...tie, operation: "removed", fields: [] });
  }
  ties.sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
  return new Selection(ties, () => new Map([...before.names, ...after.names]));
}

/** The articles that caused changes, each with the ties that it changed. */
export function causes(graph, ties) {
  const shown = new Map(ties.map((tie) => [tie.id, tie]));
  const found = new Map();
  for (const operation of graph.data.operations ?? []) {
    const tie = shown.get(operation.id);
    if (!tie || tie.operation === "unchanged") continue;
    for (const { cause, article, actor } of operation.causes) {
      const key = `${cause}\n${article}\n${actor}`;
      if (!found.has(key)) found.set(key, { cause, ...named(graph, article, actor), ties: [] });
      found.get(key).ties.push(tie);
    }
  }
  return [...found.values()];
}

/** The causes of one tie. */
export function causesOf(graph, tie) {
  const operation = (graph.data.operations ?? []).find((entry) => entry.id === tie.id);
  return (operation?.causes ?? [])
    .map(({ cause, article, actor }) => ({ cause, ...named(graph, article, actor) }));
}

/** What is to blame: an article, an actor, or neither. */
function named(graph, article, actor) {
  const known = article ? record(graph, article) : null;
  return { article: known, title: known?.title ?? article ?? graph.actorsByID.get(actor)?.name ?? actor ?? "" };
}

/** The record of an article, the later one where it was edited. */
function record(graph, id) {
  const records = graph.articles.filter((article) => article.id === id);
  return records[records.length - 1] ?? { id };
}
