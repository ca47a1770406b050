// The ties as lists for other programs: the same as `sociogram show --format json` and `csv` write.

import { decimal, reasons, shownDate } from "./assessment.js";

function records(graph, result) {
  const { names } = result;
  return result.ties.map((tie) => [
    ["id", tie.id], ["subject", tie.subject.id], ["subject_name", tie.subject.name],
    ["relation", tie.relation], ["object", tie.object.id], ["object_name", tie.object.name],
    ["stance", tie.stance], ["contested", tie.isContested],
    ["confidence", tie.confidence], ["reading", tie.reading], ["credibility", tie.credibility],
    ["reliability", tie.reliability],
    ["origins", tie.witnesses.map((witness) => witness.origin.id)],
    ["articles", [...new Set(tie.claims.map((claim) => claim.article.id))].sort()],
    ["date", tie.dates ? shownDate(tie.dates) : null],
    ["reasons", reasons(graph, tie, names)],
    ...(graph.isDifference && tie.operation ? [["change", tie.operation]] : []),
  ]);
}

const FIGURES = new Set(["confidence", "reading"]);

function plain(key, value) {
  if (value === null) return "";
  if (Array.isArray(value)) return value.join("; ");
  return FIGURES.has(key) ? decimal(value) : `${value}`;
}

/** A cell of CSV; words that a spreadsheet would take for a formula get an apostrophe in front. */
function cell(key, value) {
  const text = plain(key, value);
  const isWords = typeof value === "string" || Array.isArray(value);
  const guarded = isWords && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[,"\r\n]/.test(guarded) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}

/** The ties as comma-separated values (RFC 4180) with a heading. */
export function asCSV(graph, result) {
  const rows = records(graph, result);
  if (rows.length === 0) return "";
  const lines = [rows[0].map(([key]) => key), ...rows.map((row) => row.map(([key, value]) => cell(key, value)))];
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}

/** The ties as a JSON array. */
export function asJSON(graph, result) {
  return `${JSON.stringify(records(graph, result).map(Object.fromEntries), null, 2)}\n`;
}
