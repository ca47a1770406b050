// The map: the picture that Graphviz placed, following filters and selection.

import { svg } from "./dom.js";
import { safeText } from "./order.js";
import { Line } from "./lines.js";
import { labelOf, nameOf, sentenceOf } from "./labels.js";
import { Viewport } from "./viewport.js";

/** The most lines that get a wide target for the pointer: each costs as much as a line to paint. */
const MOST_WIDE = 600;

export class MapView {
  constructor(app, frame) {
    this.app = app;
    this.frame = frame;
    this.picture = frame.querySelector("svg.sociogram");
    // The page has a title and a legend of its own, and labels for readers of the structure.
    const around = ":scope > title, :scope > desc, .map-title, .map-legend, .map-caption";
    for (const part of this.picture.querySelectorAll(around)) part.remove();
    this.root = this.picture.querySelector("g.graph");
    for (const paper of this.root.querySelectorAll(":scope > polygon")) paper.remove();
    for (const name of ["width", "height", "aria-labelledby"]) this.picture.removeAttribute(name);
    this.picture.setAttribute("role", "group");
    this.prepare();
    this.viewport = new Viewport(frame, this.picture, (scale) => this.scaled(scale));
    this.measure();
    this.listen();
    this.viewport.begin = () => {
      this.viewport.fit();
      this.approach();
    };
    this.viewport.begin();
  }

  /** On a small screen, begins in the middle of things, large enough to read. */
  approach() {
    if (this.frame.clientWidth > 600 || this.viewport.scale > 0.5) return;
    const counts = new Map();
    for (const { subject, object } of this.app.graph.claims) {
      for (const { at } of [subject, object]) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    const [central] = [...this.nodes.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    if (central !== undefined) this.viewport.goTo(this.middleOf(this.nodes.get(central)), 0.62);
    // This was not the reader.
    this.viewport.touched = false;
  }

  prepare() {
    const { graph } = this.app;
    this.lines = [...this.root.querySelectorAll("g.tie")].map((group) => new Line(graph, group));
    this.lines.forEach((line) => { line.group.line = line; });
    if (this.lines.length <= MOST_WIDE) this.lines.forEach((line) => line.widen());
    this.linesOf = new Map(this.lines.flatMap((line) => line.ids.map((id) => [id, line])));
    this.nodes = new Map();
    for (const group of this.root.querySelectorAll("g.actor")) {
      const actor = graph.actorsByID.get(group.dataset.actor ?? group.id.replace(/^n-/, ""));
      if (!actor) continue;
      group.actor = actor;
      this.nodes.set(actor.at, group);
    }
    this.labels = [...this.root.querySelectorAll("g.label")].map((group) => ({
      group, ids: (group.dataset.ties ?? "").split(" ").filter(Boolean),
      texts: [...group.querySelectorAll("text")],
    }));
    for (const label of this.labels) {
      label.group.labelOf = label.ids;
      label.group.removeAttribute("tabindex");
      label.group.setAttribute("aria-hidden", "true");
      const boxes = label.texts.map((text) => text.getBBox());
      label.top = Math.min(...boxes.map((box) => box.y));
      label.bottom = Math.max(...boxes.map((box) => box.y + box.height));
      label.sample = label.texts[0];
    }
    for (const group of [...this.nodes.values(), ...this.lines.map((line) => line.group)]) {
      group.setAttribute("tabindex", "-1");
      group.setAttribute("role", "button");
    }
  }

  /** Takes the room that the picture needs, in its own units. */
  measure() {
    const box = this.root.getBBox();
    const matrix = this.root.transform.baseVal.consolidate()?.matrix ?? { a: 1, d: 1, e: 0, f: 0 };
    this.offset = { x: matrix.e, y: matrix.f, a: matrix.a, d: matrix.d };
    // Taken while the map is to be seen: what is hidden has no size.
    this.boxes = new Map([...this.nodes].map(([at, group]) => {
      const room = group.getBBox();
      const start = this.outer(room);
      return [at, { ...start, right: start.x + room.width * matrix.a, bottom: start.y + room.height * matrix.d }];
    }));
    const pad = 16;
    this.viewport.home = {
      x: box.x * matrix.a + matrix.e - pad, y: box.y * matrix.d + matrix.f - pad,
      width: box.width * matrix.a + 2 * pad, height: box.height * matrix.d + 2 * pad,
    };
  }

  /** The room that the shown actors need, with some for lines around them. */
  room() {
    const shown = [...this.nodes].filter(([, group]) => !group.classList.contains("gone"))
      .map(([at]) => this.boxes.get(at));
    if (shown.length === 0) return null;
    const pad = 48;
    const x = Math.min(...shown.map((box) => box.x)) - pad;
    const y = Math.min(...shown.map((box) => box.y)) - pad;
    return {
      x, y, width: Math.max(...shown.map((box) => box.right)) + pad - x,
      height: Math.max(...shown.map((box) => box.bottom)) + pad - y,
    };
  }

  /** A place of the group in the units of the picture. */
  outer(place) {
    return {
      x: place.x * this.offset.a + this.offset.x, y: place.y * this.offset.d + this.offset.y,
    };
  }

  middleOf(group) {
    if (group.line) return this.outer(group.line.middle());
    const box = group.getBBox();
    return this.outer({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }

  listen() {
    this.frame.addEventListener("click", (event) => {
      if (this.viewport.isDrag) return;
      const group = event.target.closest?.("g.tie, g.actor, g.label");
      if (group) this.open(group);
    });
    this.frame.addEventListener("keydown", (event) => this.key(event));
    this.picture.addEventListener("pointerover", (event) => this.tell(event.target.closest("g.tie")));
    this.picture.addEventListener("focusin", (event) => {
      const group = event.target.closest("g.tie, g.actor");
      if (!group) return;
      this.tell(group);
      this.current = group;
      this.viewport.reveal(this.middleOf(group));
    });
  }

  /** Shows the evidence of an actor, a tie, or the first of several ties. */
  open(group) {
    if (group.actor) this.app.select({ actor: group.actor.id });
    else {
      const ids = group.labelOf ?? group.line.ids;
      const shown = ids.filter((id) => this.shown.has(id));
      const next = shown[(shown.indexOf(this.app.state.tie) + 1) % shown.length];
      if (next) this.app.select({ tie: next });
    }
  }

  key(event) {
    const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnItem = event.target.closest?.("g.tie, g.actor");
    if (moves[event.key]) {
      const [x, y] = moves[event.key];
      if (event.shiftKey) this.viewport.pan(-60 * x, -60 * y);
      else this.go(isOnItem, x, y);
    } else if (event.key === "+" || event.key === "=") this.viewport.zoom(1.3);
    else if (event.key === "-") this.viewport.zoom(1 / 1.3);
    else if (event.key === "0") this.viewport.fit();
    else if ((event.key === "Enter" || event.key === " ") && isOnItem) this.open(isOnItem);
    else return;
    event.preventDefault();
  }

  /** Gives the focus to the nearest item in a direction, or to the first one. */
  go(from, x, y) {
    const items = [...this.nodes.values(), ...this.lines.map((line) => line.group)]
      .filter((group) => !group.classList.contains("gone"));
    if (!from) return (this.current && items.includes(this.current) ? this.current : items[0])?.focus();
    const here = this.middleOf(from);
    let best = null;
    for (const group of items) {
      if (group === from) continue;
      const place = this.middleOf(group);
      const along = (place.x - here.x) * x + (place.y - here.y) * y;
      const aside = Math.abs((place.x - here.x) * y) + Math.abs((place.y - here.y) * x);
      if (along <= 1) continue;
      const cost = along + 2.5 * aside;
      if (!best || cost < best.cost) best = { group, cost };
    }
    return best?.group.focus();
  }

  scaled(scale) {
    this.picture.classList.toggle("far", scale < 0.5);
    this.picture.classList.toggle("near", scale > 1.1);
  }

  /** Follows a new result: draws every line anew that looks different. */
  update(result, words) {
    const { graph, state } = this.app;
    this.shown = new Map(result.ties
      .filter((tie) => state.negated || tie.stance !== "negated").map((tie) => [tie.id, tie]));
    const isDifference = graph.isDifference && state.version === "difference";
    this.picture.classList.toggle("difference", isDifference);
    const alive = new Set();
    for (const line of this.lines) {
      const ties = line.ids.map((id) => this.shown.get(id)).filter(Boolean);
      line.draw(ties);
      if (ties.length === 0) continue;
      for (const tie of ties) {
        alive.add(tie.subject.at);
        alive.add(tie.object.at);
      }
      const operation = isDifference ? ties.map((tie) => tie.operation).sort(byWeight)[0] : "";
      if (operation !== line.operation) {
        if (line.operation) line.group.classList.remove(line.operation);
        if (operation) line.group.classList.add(operation);
        line.operation = operation;
      }
    }
    for (const [at, group] of this.nodes) {
      group.classList.toggle("gone", !alive.has(at));
      if (this.told !== words.language) this.describe(group, nameOf(words, graph.actors[at]));
      for (const [name, sides] of [["only-old", 1], ["only-new", 2]]) {
        group.classList.toggle(name, isDifference && graph.actors[at].sides === sides);
      }
    }
    for (const label of this.labels) this.relabel(label, words, isDifference);
    this.viewport.follow(this.room());
    this.mark();
    if (this.told !== words.language) {
      this.told = words.language;
      this.lines.forEach((line) => this.tell(line.group));
    }
  }

  /** Puts what a line says now into words; done when somebody comes to it, since most are not met. */
  tell(group) {
    if (!group?.line) return;
    const { words, result } = this.app;
    const ties = group.line.ids.map((id) => this.shown?.get(id)).filter(Boolean);
    this.describe(group, ties.map((tie) => sentenceOf(words, tie, result.names)).join("\n"));
  }

  /** Tells readers and pointers what a group means; told once, the name stays until it changes. */
  describe(group, said) {
    const text = safeText(said);
    if (group.dataset.said === text) return;
    group.dataset.said = text;
    group.setAttribute("aria-label", text);
    let title = group.querySelector(":scope > title");
    if (!title) {
      title = svg("title");
      group.prepend(title);
    }
    title.textContent = text;
  }

  /** Writes the label of a pair of actors anew: a row for each tie, a mark for what changed. */
  relabel(label, words, isDifference) {
    const ties = label.ids.map((id) => this.shown.get(id)).filter(Boolean);
    label.group.classList.toggle("gone", ties.length === 0);
    if (ties.length === 0 || !label.sample) return;
    const signs = { added: "+ ", removed: "− ", changed: "~ ", merged: "~ ", renamed: "~ ", unchanged: "" };
    const sorted = [...ties].sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
    const texts = new Map();
    for (const tie of sorted) {
      const lines = labelOf(this.app.graph, words, tie);
      if (isDifference) lines[0] = (signs[tie.operation] ?? "") + lines[0];
      const kind = this.app.graph.kinds[tie.relation];
      texts.set(`${kind} ${lines.join("/")}`, lines.map((text) => ({ text, tie, kind })));
    }
    const shown = [...texts.values()].slice(0, texts.size > 3 ? 2 : 3);
    const rows = shown.flat();
    if (texts.size > 3) {
      rows.push({ text: words.further(texts.size - 2), tie: sorted[2], kind: "further" });
    }
    const key = JSON.stringify(rows.map((row) => [row.text, row.tie.operation]));
    if (key === label.key) return;
    label.key = key;
    const size = Number(label.sample.getAttribute("font-size")) || 10;
    const step = size * 1.22;
    const middle = (label.top + label.bottom) / 2;
    const first = middle - (rows.length * step) / 2 + size * 0.95;
    // The paper behind the words has the size of the old ones; new ones have a halo.
    for (const part of label.group.querySelectorAll("text, polygon")) part.remove();
    rows.forEach((row, at) => label.group.append(svg("text", {
      x: label.sample.getAttribute("x"), y: (first + at * step).toFixed(2),
      "text-anchor": "middle", "font-size": size,
      "font-family": label.sample.getAttribute("font-family"),
      class: `row ${row.kind} ${isDifference ? row.tie.operation ?? "" : ""}`,
    }, row.text)));
  }

  /** Sets off what is selected from the rest. */
  mark() {
    const { state } = this.app;
    const chosen = state.tie ? this.shown.get(state.tie) : null;
    const actor = state.actor ? this.app.graph.actorsByID.get(state.actor) : null;
    const isOf = (tie) => (chosen ? tie.id === chosen.id
      : actor ? tie.subject === actor || tie.object === actor : false);
    if (!chosen && !actor && !this.wasChoosing) return this.stop(null);
    this.wasChoosing = Boolean(chosen || actor);
    const near = new Set(actor ? [actor.at] : []);
    let selected = null;
    for (const line of this.lines) {
      const isChosen = (line.ties ?? []).some(isOf);
      line.group.classList.toggle("chosen", isChosen);
      line.group.classList.toggle("one", isChosen && Boolean(chosen));
      if (!isChosen) continue;
      if (chosen) selected = line.group;
      for (const tie of line.ties.filter(isOf)) {
        near.add(tie.subject.at);
        near.add(tie.object.at);
      }
    }
    for (const label of this.labels) {
      label.group.classList.toggle("chosen", label.ids.some((id) => this.shown.has(id) && isOf(this.shown.get(id))));
    }
    for (const [at, group] of this.nodes) {
      group.classList.toggle("chosen", near.has(at));
      group.classList.toggle("middle", actor?.at === at);
    }
    this.picture.classList.toggle("choosing", near.size > 0);
    if (actor) selected = this.nodes.get(actor.at);
    return this.stop(selected);
  }

  /** Leaves one item of the map in the order of the tabulator. */
  stop(selected) {
    const stop = selected ?? this.current ?? this.nodes.values().next().value;
    if (this.stopped === stop) return;
    this.stopped?.setAttribute("tabindex", "-1");
    this.stopped = stop;
    stop?.setAttribute("tabindex", "0");
  }

  /** Brings what is selected into view. */
  show({ tie, actor }) {
    const group = tie ? this.linesOf.get(tie)?.group
      : this.nodes.get(this.app.graph.actorsByID.get(actor)?.at);
    if (!group || group.classList.contains("gone")) return;
    // On a phone the evidence lies over the map.
    const panel = document.getElementById("p-panel");
    const isOver = getComputedStyle(panel).position === "fixed";
    const { bottom } = this.frame.getBoundingClientRect();
    const covered = isOver ? Math.max(0, bottom - panel.getBoundingClientRect().top) : 0;
    this.viewport.reveal(this.middleOf(group), isOver ? 40 : 90, covered);
  }

  goTo(actor) {
    const group = this.nodes.get(actor.at);
    if (group) this.viewport.goTo(this.middleOf(group));
  }
}

function byWeight(a, b) {
  const order = ["added", "removed", "changed", "merged", "renamed", "unchanged"];
  return order.indexOf(a) - order.indexOf(b);
}
