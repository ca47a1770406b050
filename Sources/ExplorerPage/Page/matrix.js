// Who acts on whom, as a matrix.

import { el, fill } from "./dom.js";
import { lookOf } from "./lines.js";
import { nameOf, sentenceOf } from "./labels.js";

/** The most actors; more do not fit a screen. Chosen by hand. */
const MOST_ACTORS = 40;

export class MatrixView {
  constructor(app, element) {
    this.app = app;
    this.element = element;
    this.at = [0, 0];
    this.cells = new Map();
    // Most cells are empty, and there are many: none listens itself.
    const cellOf = (event) => event.target.closest?.("td[data-row]");
    element.addEventListener("keydown", (event) => this.key(event));
    element.addEventListener("click", (event) => {
      const cell = cellOf(event);
      if (cell) this.open(Number(cell.dataset.row), Number(cell.dataset.column));
    });
    element.addEventListener("focusin", (event) => {
      const cell = cellOf(event);
      if (cell) this.focus(cell, Number(cell.dataset.row), Number(cell.dataset.column));
    });
  }

  update(result, words) {
    const { graph, state } = this.app;
    const ties = result.ties.filter((tie) => state.negated || tie.stance !== "negated");
    const strength = new Map();
    for (const tie of ties) {
      for (const end of [tie.subject, tie.object]) {
        strength.set(end, (strength.get(end) ?? 0) + tie.confidence);
      }
    }
    const ranked = [...strength].sort(([a, x], [b, y]) => y - x || a.at - b.at).map(([actor]) => actor);
    const actors = gathered(ranked.slice(0, MOST_ACTORS), ties);
    const places = new Map(actors.map((actor, at) => [actor, at]));
    const cells = new Map();
    this.cells = cells;
    for (const tie of ties) {
      const [row, column] = [places.get(tie.subject), places.get(tie.object)];
      if (row === undefined || column === undefined) continue;
      const add = (a, b) => cells.set(`${a}/${b}`, [...(cells.get(`${a}/${b}`) ?? []), tie]);
      add(row, column);
      if (graph.symmetric.has(tie.relation)) add(column, row);
    }
    const hadFocus = this.element.contains(document.activeElement);
    this.at = this.at.map((at) => Math.max(0, Math.min(at, actors.length - 1)));
    if (actors.length === 0) {
      fill(this.element, el("p", { class: "note nothing" }, words.nothing));
      return;
    }
    fill(this.element,
      el("p", { class: "note" }, words.matrixHint, ranked.length > MOST_ACTORS ? ` ${words.matrixCut(MOST_ACTORS, ranked.length)}` : ""),
      el("div", { class: "scroll" }, el("table", { class: "matrix", role: "grid", "aria-label": words.matrixLabel },
        el("thead", {}, el("tr", {}, el("td"), actors.map((actor) => el(
          "th", { scope: "col" }, el("span", {}, el("bdi", {}, nameOf(words, actor))))))),
        el("tbody", {}, actors.map((actor, row) => el("tr", {},
          el("th", { scope: "row" }, el("bdi", {}, nameOf(words, actor))),
          actors.map((other, column) => this.cell(row, column, cells.get(`${row}/${column}`) ?? [], [actor, other], result, words))))))));
    if (hadFocus) this.element.querySelector("td[tabindex='0']")?.focus({ preventScroll: true });
  }

  cell(row, column, ties, [actor, other], result, words) {
    const { graph, state } = this.app;
    const isHere = this.at[0] === row && this.at[1] === column;
    const place = { tabindex: isHere ? "0" : "-1", "data-row": row, "data-column": column };
    if (ties.length === 0) {
      return el("td", {
        ...place, class: row === column ? "self" : "",
        "aria-label": `${nameOf(words, actor)}, ${nameOf(words, other)}${words.colon}${words.noTie}`,
      });
    }
    const text = ties.map((tie) => sentenceOf(words, tie, result.names)).join("\n");
    const marks = ties.slice(0, 4).map((tie) => {
      const look = lookOf(graph, tie);
      const sign = look.isDenied ? "✕" : look.dash === "asserted" ? "" : "?";
      const isDifference = graph.isDifference && state.version === "difference";
      const change = isDifference ? { added: "+", removed: "−", changed: "~", merged: "~", renamed: "~" }[tie.operation] ?? "" : "";
      return el("span", {
        class: `block ${look.kind} ${look.dash} ${look.width} ${isDifference ? tie.operation : ""}`,
      }, change || sign);
    });
    return el("td", {
      ...place, class: ties.some((tie) => tie.id === state.tie) ? "full chosen" : "full",
      "aria-label": text, title: text,
    }, el("span", { class: "blocks" }, marks));
  }

  focus(cell, row, column) {
    this.element.querySelector("td[tabindex='0']")?.setAttribute("tabindex", "-1");
    cell.setAttribute("tabindex", "0");
    this.at = [row, column];
    for (const other of this.element.querySelectorAll(".here")) other.classList.remove("here");
    this.element.querySelectorAll("thead th")[column]?.classList.add("here");
    cell.parentElement.firstChild.classList.add("here");
  }

  open(row, column) {
    this.at = [row, column];
    const ties = this.cells.get(`${row}/${column}`);
    if (!ties) return;
    const next = ties[(ties.findIndex((tie) => tie.id === this.app.state.tie) + 1) % ties.length];
    this.app.select({ tie: next.id });
  }

  key(event) {
    const moves = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
    const cell = event.target.closest("td[data-row]");
    if (!cell) return;
    const [row, column] = [Number(cell.dataset.row), Number(cell.dataset.column)];
    if (moves[event.key]) {
      const [y, x] = moves[event.key];
      this.element.querySelector(`td[data-row="${row + y}"][data-column="${column + x}"]`)?.focus();
    } else if (event.key === "Enter" || event.key === " ") cell.click();
    else return;
    event.preventDefault();
  }
}

/** Orders actors so that tied ones stand near each other: from the strongest, always next the one with
 *  the most ties to those already placed. */
function gathered(actors, ties) {
  const pool = new Set(actors);
  const pull = new Map(actors.map((actor) => [actor, 0]));
  const neighbours = new Map(actors.map((actor) => [actor, []]));
  for (const tie of ties) {
    if (!pool.has(tie.subject) || !pool.has(tie.object)) continue;
    neighbours.get(tie.subject).push(tie.object);
    neighbours.get(tie.object).push(tie.subject);
  }
  const order = [];
  while (pool.size > 0) {
    const next = [...pool].reduce((a, b) => (pull.get(b) > pull.get(a) ? b : a));
    pool.delete(next);
    order.push(next);
    for (const other of neighbours.get(next)) pull.set(other, pull.get(other) + 1);
  }
  return order;
}
