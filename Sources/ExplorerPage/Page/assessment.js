// The rule that makes a tie of claims, as the program's GraphAnalysis has it: the page works ties out
// anew from the claims that its reader keeps. A browser test compares both.

import { byScalars } from "./order.js";
import { byDate } from "./graph.js";

/** The stances from the strongest commitment to the weakest. */
export const STANCES = ["asserted", "reported", "hedged", "hypothetical", "denied", "negated"];
const RANK = Object.fromEntries(STANCES.map((stance, rank) => [stance, rank]));

/** Orders stances. */
export function byStance(a, b) {
  return RANK[a] - RANK[b];
}

/** Whether a claim commits itself to the tie. */
export function isAffirming(claim) {
  return RANK[claim.stance] <= RANK.hedged;
}

function rounded(figure) {
  return Math.round(figure * 10_000) / 10_000;
}

/** Claims that contradict: denials, and negations where another voice affirms or nobody does. */
export function denials(claims) {
  const affirming = claims.filter(isAffirming);
  return claims.filter((claim) => {
    if (claim.stance === "denied") return true;
    if (claim.stance !== "negated") return false;
    return affirming.length === 0 || affirming.some((other) => other.voiceKey !== claim.voiceKey);
  });
}

/** The level on the Admiralty scale that the numbers of origins give. */
function credibility({ stating, affirming, committed, supposing, denying }) {
  if (affirming === 0 && denying === 0) return supposing > 0 ? 6 : 5;
  if (affirming === 0) return 5;
  if (affirming === 1 && denying >= 2) return 5;
  if (denying >= 1) return 4;
  if (stating >= 1 && committed >= 2) return 1;
  return stating === 1 ? 2 : 3;
}

/** The best grade among the claims of a tie and whose it is: of each the innermost voice that has one. */
function reliability({ grades }, claims) {
  let best = { grade: "F", name: null };
  for (const claim of claims) {
    const graded = claim.chain.findLast((step) => grades.has(step.voice));
    if (!graded) continue;
    const grade = grades.get(graded.voice);
    const isBetter = grade < best.grade || (grade === best.grade && byScalars(graded.name, best.name ?? "") < 0);
    if (best.name === null || isBetter) best = { grade, name: graded.name };
  }
  return best;
}

/**
 * Makes the tie of some claims, which are in the order of their ids and not empty.
 *
 * What rests on a voice that has it from elsewhere only counts for where it has it from; who does is
 * known from the whole corpus, whatever is filtered.
 */
export function tieOf(graph, id, claims, side) {
  const relays = graph.relays[side].get(id) ?? [];
  const roots = new Map(relays.map((relay) => [relay.voice, relay.origin]));
  const against = denials(claims);
  const support = claims.filter((claim) => RANK[claim.stance] <= RANK.hypothetical);
  const best = new Map();
  const readings = new Map();
  for (const claim of support.length > 0 ? support : claims) {
    const { rank } = (support.length > 0 && roots.get(claim.origin.id)) || claim.origin;
    readings.set(rank, Math.max(readings.get(rank) ?? 0, claim.reading));
  }
  for (const claim of support) {
    const root = roots.get(claim.origin.id);
    const origin = root ?? claim.origin;
    const known = best.get(origin.rank);
    if (!known || byStance(claim.stance, known.stance) < 0) {
      best.set(origin.rank, { origin, isRelayed: Boolean(root), stance: claim.stance });
    }
  }
  const witnesses = [...best.values()].sort((a, b) => a.origin.rank - b.origin.rank);
  const count = (stance) => witnesses.filter((witness) => witness.stance === stance).length;
  const [stating, reporting, hedging] = [count("asserted"), count("reported"), count("hedged")];
  const affirming = stating + reporting + hedging;
  const level = credibility({
    stating, affirming, committed: stating + reporting, supposing: count("hypothetical"),
    denying: new Set(against.map((claim) => claim.origin.rank)).size,
  });
  // Multiplied in the order of the origins, since rounding depends on it.
  const doubt = [...readings].sort(([a], [b]) => a - b)
    .reduce((product, [, reading]) => product * (1 - reading), 1);
  const reading = rounded(1 - doubt);
  const grading = graph.grading[side];
  const graded = reliability(grading, support);
  const share = grading.weighed ? graph.reliability.get(graded.grade).weight : 1;
  const weight = graph.credibility.get(level).weight * share;
  const first = claims[0];
  const isTurned = graph.symmetric.has(first.relation) && first.object.at < first.subject.at;
  return {
    id, claims, relation: first.relation,
    subject: isTurned ? first.object : first.subject,
    object: isTurned ? first.subject : first.object,
    stance: claims.map((claim) => claim.stance).sort(byStance)[0],
    isContested: affirming > 0 && against.length > 0,
    witnesses, against, relays, dates: dates(claims), reading, credibility: level,
    reliability: graded.grade, graded: graded.name, grading, weight,
    confidence: rounded(reading * weight),
  };
}

/** The earliest and latest event dates. */
function dates(claims) {
  const dated = claims.filter((claim) => claim.date).map((claim) => claim.date);
  if (dated.length === 0) return null;
  const start = dated.map((date) => date.start).reduce((a, b) => (byDate(b, a) < 0 ? b : a));
  const end = dated.map((date) => date.end ?? date.start)
    .reduce((a, b) => ((b.last - a.last || byDate(b, a)) > 0 ? b : a));
  return { start, end: end.text === start.text ? null : end };
}

/** A date, or the first and last with an ellipsis between. */
export function shownDate(date) {
  return date.end ? `${date.start.text}…${date.end.text}` : date.start.text;
}

/**
 * The name of each origin by its rank, chosen among the names that the kept claims know it by: the
 * longest, then the smallest.
 */
export function originNames(claims) {
  const names = new Map();
  for (const { origin } of claims) {
    const known = names.get(origin.rank);
    if (!known || origin.bytes > known.bytes
      || (origin.bytes === known.bytes && byScalars(origin.name, known.name) < 0)) {
      names.set(origin.rank, origin);
    }
  }
  return names;
}

/** Who says what of a tie: the names of the origins by stance, and of the voices that deny it. */
export function testimony(tie, names) {
  const by = {};
  for (const stance of STANCES.slice(0, 4)) {
    by[stance] = tie.witnesses.filter((witness) => witness.stance === stance)
      .map((witness) => (
        witness.isRelayed ? witness.origin : names.get(witness.origin.rank) ?? witness.origin).name);
  }
  by.denied = [...new Set(tie.against.map((claim) => claim.lastVoice))].sort(byScalars);
  return by;
}

/** The reasons for a tie's figures in the words of the command line. */
export function reasons(graph, tie, names) {
  const said = testimony(tie, names);
  const verbs = {
    asserted: "stated as a fact by", reported: "reported by", hedged: "hedged by",
    hypothetical: "supposed by", denied: "denied by",
  };
  const lines = Object.entries(verbs).filter(([stance]) => said[stance].length > 0)
    .map(([stance, verb]) => `${verb} ${said[stance].join(", ")}`);
  const basis = tie.witnesses.length > 0 ? "best claim of each origin" : "best claim against it";
  const level = graph.credibility.get(tie.credibility);
  lines.push(`reading ${decimal(tie.reading)}: ${basis}`);
  lines.push(`credibility ${level.level}, ${level.meaning}: weight ${decimal(level.weight)}`);
  lines.push(...relayReasons(tie, names));
  if (tie.grading.graded) {
    const grade = graph.reliability.get(tie.reliability);
    lines.push(`reliability ${grade.grade}, ${grade.meaning}`
      + (tie.graded ? `: ${tie.graded}` : "")
      + (tie.grading.weighed ? `: weight ${decimal(grade.weight)}` : ""));
  }
  return lines;
}

/** A sentence for each circle of voices that have it from each other, and for each other relay. */
function relayReasons(tie, names) {
  const told = new Map();
  for (const { stance, origin } of tie.claims) {
    if (RANK[stance] <= RANK.hypothetical && !told.has(origin.id)) {
      told.set(origin.id, (names.get(origin.rank) ?? origin).name);
    }
  }
  return [...new Set(tie.relays.map((relay) => (relay.circle.length > 0
    ? `circular: ${relay.circle.join(", ")} have it from each other and count once`
    : `${told.get(relay.voice) ?? relay.voice} has it from ${relay.origin.name}`)))];
}

/** A number as the program writes it: with a decimal point even where it is whole. */
export function decimal(number) {
  return Number.isInteger(number) ? `${number}.0` : `${number}`;
}
