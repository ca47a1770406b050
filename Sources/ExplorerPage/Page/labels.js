// What stands on lines and in sentences about ties.

import { folded, safeText } from "./order.js";
import { lookOf } from "./lines.js";
import { testimony } from "./assessment.js";

/** An actor's name, or a word in its place. */
export function nameOf(words, actor) {
  return actor.name.trim() === "" ? words.mark.unnamed ?? "—" : actor.name;
}

/** A position in at most three words, small ones not counted; see LineLabel. */
function shortened(role) {
  const parts = role.trim().split(/\s+/);
  const counted = parts.map((part, at) => at)
    .filter((at) => parts[at].length > 3 || !/^\p{Ll}+$/u.test(parts[at]));
  if (counted.length <= 3) return parts.join(" ");
  return `${parts.slice(0, counted[2] + 1).join(" ").replace(/[,;:…]+$/u, "")}…`;
}

/** The verb of a tie; of an affiliation the position where it is known. */
export function verbOf(words, tie) {
  if (tie.relation === "AFFILIATION" && words.language === "fr") {
    const held = tie.subject.affiliations.find((entry) => entry.target === tie.object.id);
    if (held && held.role.trim() !== "") return shortened(safeText(held.role));
  }
  return words.relations[tie.relation];
}

/** The rows of a label: verb, doubt, number of origins, mark of a denial. */
export function labelOf(graph, words, tie) {
  const look = lookOf(graph, tie);
  const rows = rowsOf(`${look.dash === "negated" ? "✕ " : ""}${verbOf(words, tie)}`);
  if (look.dash !== "asserted" && look.dash !== "negated") rows[rows.length - 1] += " ?";
  if (tie.witnesses.length > 1) rows[rows.length - 1] += ` · ${tie.witnesses.length}`;
  return look.isDenied ? [...rows, `✕ ${words.mark.denied}`] : rows;
}

/** Breaks a long text in two rows of about the same length; see LineLabel. */
function rowsOf(text) {
  const parts = text.split(" ");
  if (text.length <= 18 || parts.length < 2) return [text];
  const breaks = parts.slice(1).map((_, at) => [
    parts.slice(0, at + 1).join(" "), parts.slice(at + 1).join(" ")]);
  const longer = (rows) => Math.max(rows[0].length, rows[1].length);
  return breaks.reduce((a, b) => (longer(b) < longer(a) ? b : a));
}

/** The sentence that a reader hears when pointing at a line. */
export function sentenceOf(words, tie, names) {
  // Written for thousands of lines at once: nothing here may be slow.
  const parts = [
    `${nameOf(words, tie.subject)} ${words.phrases[tie.relation]} ${nameOf(words, tie.object)} — `
      + words.stances[tie.stance],
    words.originsCount(tie.witnesses.length),
    `${words.confidence.toLowerCase()} ${words.figure(tie.confidence)}`,
  ];
  if (tie.against.length > 0) {
    parts.push(`${words.said.denied} ${testimony(tie, names).denied.join(", ")}`);
  }
  return safeText(parts.join(", "));
}

/** Whether a text holds all words of a question. */
export function matches(texts, question) {
  const parts = folded(question).split(" ").filter(Boolean);
  return parts.length > 0 && texts.some((text) => parts.every((part) => text.includes(part)));
}
