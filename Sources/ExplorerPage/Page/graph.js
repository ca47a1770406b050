// The graph of the page: claims with what they refer to, instead of places in lists.

import { byteCount, folded } from "./order.js";

/** The bits of `sides`. */
export const OLD = 1;
export const NEW = 2;
export const BOTH = 3;

/** Reads a partial date; days are counted so that dates compare. */
export function partialDate(text) {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text ?? "");
  if (!match) return null;
  const [year, month, day] = match.slice(1).map((part) => (part ? Number(part) : null));
  if (year < 1 || (month !== null && (month < 1 || month > 12))) return null;
  const lastMonth = month ?? 12;
  const lastDay = new Date(Date.UTC(2000, 0, 1));
  lastDay.setUTCFullYear(year, lastMonth, 0);
  if (day !== null && (day < 1 || day > lastDay.getUTCDate())) return null;
  const number = (m, d) => {
    const date = new Date(Date.UTC(2000, 0, 1));
    date.setUTCFullYear(year, m - 1, d);
    return Math.round(date.getTime() / 86_400_000);
  };
  return {
    text, first: number(month ?? 1, day ?? 1),
    last: number(lastMonth, day ?? lastDay.getUTCDate()),
  };
}

/** Orders dates by the first day meant, the less precise first. */
export function byDate(a, b) {
  return a.first - b.first || b.last - a.last;
}

/** Turns the data of the page into a graph. */
export function readGraph(data) {
  const articles = data.articles;
  const actors = data.actors.map((actor, at) => ({
    ...actor, at, search: [actor.name, ...actor.names].map(folded),
  }));
  const actorsByID = new Map(actors.map((actor) => [actor.id, actor]));
  const voices = data.voices.map((voice, at) => ({ ...voice, at }));
  // Sorted by id: the first place of an id orders origins as their ids do.
  const ranks = new Map();
  data.origins.forEach((origin, at) => {
    if (!ranks.has(origin.id)) ranks.set(origin.id, at);
  });
  const origins = data.origins.map((origin) => ({
    ...origin, rank: ranks.get(origin.id), bytes: byteCount(origin.name),
  }));
  const claims = data.claims.map((claim) => {
    const chain = claim.chain.map((step) => ({ ...step, name: step.name ?? voices[step.voice].name }));
    const last = chain[chain.length - 1];
    const start = partialDate(claim.start);
    const origin = origins[claim.origin];
    return {
      ...claim, chain, origin, article: articles[claim.article],
      subject: actors[claim.subject], object: actors[claim.object],
      date: start && { start, end: partialDate(claim.end) },
      // What tells the last voice from others; one without a name also by whom it spoke to.
      voiceKey: last.anonymous ? `${last.voice}/${origin.rank}` : `${last.voice}`,
      lastVoice: last.name,
    };
  });
  const relays = data.relays.map((relay) => ({ ...relay, origin: origins[relay.origin] }));
  return {
    data, articles, actors, actorsByID, voices, origins, claims,
    symmetric: new Set(data.symmetric),
    kinds: data.kinds,
    credibility: new Map(data.credibility.map((level) => [level.level, level])),
    isDifference: data.versions.length > 1,
    relays: { [BOTH]: related(relays, BOTH), [OLD]: related(relays, OLD), [NEW]: related(relays, NEW) },
    grading: {
      [OLD]: gradesOf(data.grading[0]), [NEW]: gradesOf(data.grading.at(-1)),
      [BOTH]: gradesOf(data.grading.at(-1)),
    },
    reliability: new Map(data.reliability.map((grade) => [grade.grade, grade])),
    bundles: { [BOTH]: bundled(claims, BOTH), [OLD]: bundled(claims, OLD), [NEW]: bundled(claims, NEW) },
  };
}

/** The voices of each tie that have it from elsewhere only. */
function related(relays, side) {
  const ties = new Map();
  for (const relay of relays) {
    if ((relay.sides & side) !== 0) ties.set(relay.tie, [...(ties.get(relay.tie) ?? []), relay]);
  }
  return ties;
}

/** How reliable the voices of a version are held to be. */
function gradesOf({ graded, weighed, grades }) {
  return { graded, weighed, grades: new Map(grades) };
}

/** The claims of each tie, both in the order of their ids. */
function bundled(claims, side) {
  const bundles = new Map();
  for (const claim of claims) {
    if ((claim.sides & side) === 0) continue;
    const bundle = bundles.get(claim.tie);
    if (bundle) bundle.push(claim);
    else bundles.set(claim.tie, [claim]);
  }
  return [...bundles].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
