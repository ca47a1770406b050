// Filters: the conditions of the command line, with the same meaning.

import { BOTH } from "./graph.js";
import { originNames, tieOf } from "./assessment.js";

/** A filter that keeps everything. Voices and actors stand by their places in the graph's lists. */
export function emptyFilter() {
  return {
    source: new Set(), publisher: new Set(), cited: new Set(), without: new Set(),
    actor: new Set(), focus: null, depth: 1, relation: new Set(), stance: new Set(),
    contested: false, confidence: 0, since: null, until: null, dated: false,
  };
}

function rests(voices, places) {
  return places.some((place) => voices.has(place));
}

function admitsDate(filter, date) {
  if (!filter.since && !filter.until) return !filter.dated || date !== null;
  if (!date) return !filter.dated;
  if (filter.since && (date.end ?? date.start).last < filter.since.first) return false;
  return !(filter.until && filter.until.last < date.start.first);
}

function admits(filter, claim) {
  if (filter.relation.size > 0 && !filter.relation.has(claim.relation)) return false;
  if (filter.actor.size > 0
    && !filter.actor.has(claim.subject.at) && !filter.actor.has(claim.object.at)) return false;
  if (!admitsDate(filter, claim.date)) return false;
  if (filter.source.size > 0 && !rests(filter.source, claim.printed)
    && !rests(filter.source, claim.cited)) return false;
  if (filter.publisher.size > 0 && !rests(filter.publisher, claim.printed)) return false;
  if (filter.cited.size > 0 && !rests(filter.cited, claim.cited)) return false;
  return filter.without.size === 0
    || (!rests(filter.without, claim.printed) && !rests(filter.without, claim.cited));
}

function admitsTie(filter, tie) {
  if (filter.contested && !tie.isContested) return false;
  if (tie.confidence < filter.confidence) return false;
  return filter.stance.size === 0 || tie.claims.some((claim) => filter.stance.has(claim.stance));
}

/** Ties of which one end is less than `depth` ties away from the actor in the middle. */
function around(ties, centre, depth) {
  const neighbours = new Map();
  const join = (a, b) => neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
  for (const tie of ties) {
    join(tie.subject.at, tie.object.at);
    join(tie.object.at, tie.subject.at);
  }
  const reached = new Set([centre]);
  let border = [centre];
  for (let step = 1; step < depth && border.length > 0; step += 1) {
    const next = new Set(border.flatMap((at) => [...(neighbours.get(at) ?? [])]));
    border = [...next].filter((at) => !reached.has(at));
    border.forEach((at) => reached.add(at));
  }
  return ties.filter((tie) => reached.has(tie.subject.at) || reached.has(tie.object.at));
}

/** Ties with the names of their origins; the names are looked up when somebody wants to read them. */
export class Selection {
  #names = null;

  constructor(ties, names = null) {
    this.ties = ties;
    this.#names = names;
  }

  get names() {
    this.#names ??= originNames(this.ties.flatMap((tie) => tie.claims));
    return typeof this.#names === "function" ? this.#names() : this.#names;
  }

  /** Some of the ties, with the names of all. */
  only(test) {
    return new Selection(this.ties.filter(test), () => this.names);
  }
}

/** The tie of all claims of a bundle; worked out once, since most filters leave most ties whole. */
function wholeTie(graph, id, bundle, side) {
  bundle.whole ??= tieOf(graph, id, bundle, side);
  return bundle.whole;
}

/**
 * Returns the ties that the claims of one side make when only those are told that the filter keeps:
 * voices, actors, relations and dates choose claims; stances, contradiction, confidence and focus
 * choose among the ties that these make. The surest tie comes first.
 */
export function applied(graph, filter, side = BOTH) {
  let ties = [];
  for (const [id, bundle] of graph.bundles[side]) {
    const claims = bundle.filter((claim) => admits(filter, claim));
    if (claims.length === bundle.length) ties.push(wholeTie(graph, id, bundle, side));
    else if (claims.length > 0) ties.push(tieOf(graph, id, claims, side));
  }
  ties = ties.filter((tie) => admitsTie(filter, tie));
  if (filter.focus !== null) ties = around(ties, filter.focus, filter.depth);
  ties.sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
  return new Selection(ties);
}

/** The same filter without some conditions, to count what they would keep. */
export function relaxed(filter, ...conditions) {
  const empty = emptyFilter();
  const rest = Object.fromEntries(conditions.map((condition) => [condition, empty[condition]]));
  return { ...filter, ...rest };
}

/** Whether a filter may drop anything. */
export function isActive(filter) {
  return ["source", "publisher", "cited", "without", "actor", "relation", "stance"]
    .some((condition) => filter[condition].size > 0)
    || filter.focus !== null || filter.contested || filter.confidence > 0
    || filter.since !== null || filter.until !== null || filter.dated;
}

/** The options of the command line that make the same filter, each as a list of words. */
export function options(graph, filter) {
  const words = [];
  for (const condition of ["source", "publisher", "cited", "without"]) {
    for (const at of filter[condition]) words.push([`--${condition}`, graph.voices[at].name]);
  }
  for (const at of filter.actor) words.push(["--actor", graph.actors[at].id]);
  if (filter.focus !== null) {
    words.push(["--focus", graph.actors[filter.focus].id]);
    if (filter.depth > 1) words.push(["--depth", `${filter.depth}`]);
  }
  for (const relation of filter.relation) words.push(["--relation", relation]);
  for (const stance of filter.stance) words.push(["--stance", stance]);
  if (filter.contested) words.push(["--contested"]);
  if (filter.confidence > 0) words.push(["--min-confidence", `${filter.confidence}`]);
  if (filter.since) words.push(["--since", filter.since.text]);
  if (filter.until) words.push(["--until", filter.until.text]);
  if (filter.dated) words.push(["--dated"]);
  return words;
}

/** The command that gives the same selection, fit for a shell. */
export function command(graph, filter) {
  const plain = /^[A-Za-z0-9_./=-]+$/;
  const quoted = (word) => (plain.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`);
  const rest = options(graph, filter).map((option) => option.map(quoted).join(" "));
  const start = graph.isDifference ? "sociogram diff OLD NEW" : "sociogram show GRAPH --evidence";
  return [start, ...graph.data.counting?.options ?? [], ...rest].join(" ");
}
