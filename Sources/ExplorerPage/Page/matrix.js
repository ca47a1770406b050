// Who acts on whom, as a matrix.

import { el, fill, set } from "./dom.js";
import { lookOf } from "./lines.js";
import { nameOf, sentenceOf } from "./labels.js";
import { safeText } from "./order.js";

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
    if (this.size !== actors.length || !this.table?.isConnected) this.lay(actors.length);
    this.actors = actors;
    this.table.setAttribute("aria-label", words.matrixLabel);
    fill(this.hint, words.matrixHint, ranked.length > MOST_ACTORS ? ` ${words.matrixCut(MOST_ACTORS, ranked.length)}` : "");
    actors.forEach((actor, at) => {
      for (const heading of this.headings[at]) write(heading, nameOf(words, actor));
    });
    this.told?.removeAttribute("aria-label");
    const full = new Map();
    for (const [key, entries] of cells) {
      const [row, column] = key.split("/").map(Number);
      full.set(key, this.mark(this.grid[row][column], entries, words));
    }
    for (const [key, cell] of this.full) if (!full.has(key)) this.clear(cell);
    this.full = full;
    this.follow();
    if (!hadFocus) return;
    this.stop.focus({ preventScroll: true });
    this.tell(this.stop, ...this.at);
  }

  /** Lays out the fields for a number of actors; only what they hold changes with the ties. */
  lay(size) {
    this.size = size;
    this.told = null;
    this.full = new Map();
    this.hint = el("p", { class: "note" });
    this.headings = Array.from({ length: size }, () => [el("bdi"), el("bdi")]);
    this.grid = this.headings.map((_, row) => this.headings.map((_, column) => el("td", {
      tabindex: "-1", "data-row": row, "data-column": column, class: row === column ? "self" : null,
    })));
    this.table = el("table", { class: "matrix", role: "grid" },
      el("thead", {}, el("tr", {}, el("td"), this.headings.map(([, top]) => el("th", { scope: "col" }, el("span", {}, top))))),
      el("tbody", {}, this.grid.map((cells, row) => el("tr", {}, el("th", { scope: "row" }, this.headings[row][0]), cells))));
    fill(this.element, this.hint, el("div", { class: "scroll" }, this.table));
  }

  /** Puts ties into a field; done anew only where they look otherwise than before. */
  mark(cell, ties, words) {
    const { graph, state } = this.app;
    const isDifference = graph.isDifference && state.version === "difference";
    const marks = ties.slice(0, 4).map((tie) => {
      const look = lookOf(graph, tie);
      const sign = look.isDenied ? "✕" : look.dash === "asserted" ? "" : "?";
      const change = isDifference ? { added: "+", removed: "−", changed: "~", merged: "~", renamed: "~" }[tie.operation] ?? "" : "";
      return [`block ${look.kind} ${look.dash} ${look.width} ${isDifference ? tie.operation : ""}`, change || sign];
    });
    const looks = marks.map((mark) => mark.join(" ")).join("\n");
    if (cell.looks !== looks) {
      cell.looks = looks;
      fill(cell, el("span", { class: "blocks" }, marks.map(([name, sign]) => el("span", { class: name }, sign))));
    }
    cell.classList.add("full");
    cell.classList.toggle("chosen", ties.some((tie) => tie.id === state.tie));
    const text = ties.map((tie) => sentenceOf(words, tie, this.app.result.names)).join("\n");
    if (cell.said !== text) set(cell, { title: text, "aria-label": text });
    cell.said = text;
    return cell;
  }

  /** Empties a field; its headings say whose it is. */
  clear(cell) {
    cell.looks = null;
    cell.said = null;
    cell.classList.remove("full", "chosen");
    for (const name of ["title", "aria-label"]) cell.removeAttribute(name);
    cell.replaceChildren();
  }

  /** Leaves one field in the order of the tabulator. */
  follow() {
    this.stop?.setAttribute("tabindex", "-1");
    this.stop = this.grid[this.at[0]][this.at[1]];
    this.stop.setAttribute("tabindex", "0");
  }

  /** Says whose empty field this is; done when somebody comes to it, since there are many. */
  tell(cell, row, column) {
    if (cell.said) return;
    const { words } = this.app;
    const [actor, other] = [this.actors[row], this.actors[column]];
    set(cell, { "aria-label": `${nameOf(words, actor)}, ${nameOf(words, other)}${words.colon}${words.noTie}` });
    this.told = cell;
  }

  focus(cell, row, column) {
    this.at = [row, column];
    this.follow();
    this.tell(cell, row, column);
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

/** Writes a name where another stands. */
function write(place, name) {
  if (place.textContent !== safeText(name)) fill(place, name);
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
