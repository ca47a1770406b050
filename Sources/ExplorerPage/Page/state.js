// What the reader sees at the moment, and how an address tells it.

import { partialDate } from "./graph.js";
import { emptyFilter } from "./filters.js";
import { OPERATIONS } from "./changes.js";

export const VIEWS = ["map", "table", "matrix"];
const SETS = { source: "voices", publisher: "voices", cited: "voices", without: "voices", actor: "actors" };

/** The state of a page that was just opened. */
export function firstState(graph) {
  return {
    filter: emptyFilter(), view: graph.data.view, version: "difference", only: new Set(),
    tie: null, actor: null, negated: false, ui: graph.data.ui, theme: "auto",
    sort: "confidence", falling: true,
  };
}

/** Returns the fragment of an address that tells a state; empty for the first one. */
export function fragment(graph, state) {
  const parts = new URLSearchParams();
  const { filter } = state;
  for (const [name, list] of Object.entries(SETS)) {
    for (const at of filter[name]) parts.append(name, graph[list][at].id);
  }
  if (filter.focus !== null) {
    parts.set("focus", graph.actors[filter.focus].id);
    if (filter.depth > 1) parts.set("depth", filter.depth);
  }
  for (const relation of filter.relation) parts.append("relation", relation);
  for (const stance of filter.stance) parts.append("stance", stance);
  if (filter.contested) parts.set("contested", "1");
  if (filter.confidence > 0) parts.set("min-confidence", filter.confidence);
  if (filter.since) parts.set("since", filter.since.text);
  if (filter.until) parts.set("until", filter.until.text);
  if (filter.dated) parts.set("dated", "1");
  const first = firstState(graph);
  for (const name of ["view", "version", "ui", "theme", "sort"]) {
    if (state[name] !== first[name]) parts.set(name, state[name]);
  }
  if (!state.falling) parts.set("order", "rising");
  if (state.negated) parts.set("negated", "1");
  for (const operation of state.only) parts.append("only", operation);
  if (state.tie) parts.set("tie", state.tie);
  if (state.actor) parts.set("of", state.actor);
  return parts.toString();
}

/** Reads the state that a fragment tells; what it does not understand is passed over. */
export function readFragment(graph, text) {
  const parts = new URLSearchParams(text.replace(/^#/, ""));
  const state = firstState(graph);
  const { filter } = state;
  for (const [name, list] of Object.entries(SETS)) {
    for (const id of parts.getAll(name)) {
      const found = graph[list].find((entry) => entry.id === id);
      if (found) filter[name].add(found.at);
    }
  }
  const focus = graph.actorsByID.get(parts.get("focus"));
  if (focus) filter.focus = focus.at;
  const depth = Number(parts.get("depth"));
  if (depth >= 1 && depth <= 9) filter.depth = Math.floor(depth);
  for (const relation of parts.getAll("relation")) {
    if (Object.hasOwn(graph.kinds, relation)) filter.relation.add(relation);
  }
  const stances = graph.data.words.fr.stances;
  for (const stance of parts.getAll("stance")) {
    if (Object.hasOwn(stances, stance)) filter.stance.add(stance);
  }
  filter.contested = parts.get("contested") === "1";
  const least = Number(parts.get("min-confidence"));
  if (least > 0 && least <= 1) filter.confidence = least;
  filter.since = partialDate(parts.get("since"));
  filter.until = partialDate(parts.get("until"));
  filter.dated = parts.get("dated") === "1";
  const choose = (name, choices) => {
    if (choices.includes(parts.get(name))) state[name] = parts.get(name);
  };
  choose("view", VIEWS);
  choose("version", ["before", "difference", "after"]);
  choose("ui", ["fr", "en"]);
  choose("theme", ["auto", "light", "dark"]);
  choose("sort", ["subject", "relation", "object", "stance", "confidence", "reading",
    "credibility", "origins", "date"]);
  state.falling = parts.get("order") !== "rising";
  state.negated = parts.get("negated") === "1";
  for (const operation of parts.getAll("only")) {
    if (OPERATIONS.includes(operation)) state.only.add(operation);
  }
  if (/^t-[0-9a-f]{20}$/.test(parts.get("tie") ?? "")) state.tie = parts.get("tie");
  else if (graph.actorsByID.has(parts.get("of"))) state.actor = parts.get("of");
  return state;
}
