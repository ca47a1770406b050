// The lines of the map: what remains of each strand of ties, and how it is drawn then.

import { svg } from "./dom.js";
import { STANCES } from "./assessment.js";

const DASHES = {
  asserted: "asserted", reported: "reported", hedged: "reported", denied: "reported",
  hypothetical: "hypothetical", negated: "negated",
};

/** The look of a tie's line; see TieStyle. */
export function lookOf(graph, tie) {
  const width = graph.data.widths.findLast((step) => tie.confidence >= step.from);
  return {
    kind: graph.kinds[tie.relation], dash: DASHES[tie.stance], width: width.name,
    isDenied: tie.isContested || tie.stance === "denied",
  };
}

/** The look of a line that stands for several ties: the strongest stance, the best confidence. */
export function lookOfAll(graph, ties) {
  if (ties.length === 1) return lookOf(graph, ties[0]);
  const surest = ties.reduce((a, b) => (b.confidence > a.confidence ? b : a));
  const strongest = ties.map((tie) => tie.stance)
    .sort((a, b) => STANCES.indexOf(a) - STANCES.indexOf(b))[0];
  return {
    ...lookOf(graph, surest), dash: DASHES[strongest],
    isDenied: ties.some((tie) => lookOf(graph, tie).isDenied),
  };
}

/** A group of the picture that is the line of one or several ties. */
export class Line {
  constructor(graph, group) {
    this.graph = graph;
    this.group = group;
    this.ids = (group.dataset.ties ?? group.id.replace(/^e-/, "")).split(" ").filter(Boolean);
    this.path = group.querySelector("path");
    this.wasDenied = group.classList.contains("contested");
    this.heads = [...group.querySelectorAll("polygon, polyline, ellipse")];
    this.swap = null;
  }

  /** Lays a wide unseen line over the path, for the pointer to meet. */
  widen() {
    this.target = this.path.cloneNode();
    for (const name of ["stroke-dasharray", "stroke", "stroke-width"]) this.target.removeAttribute(name);
    this.target.setAttribute("class", "target");
    this.path.after(this.target);
  }

  /** Draws what remains of the line; nothing remains of an empty list. */
  draw(ties) {
    this.ties = ties;
    const look = ties.length > 0 ? lookOfAll(this.graph, ties) : null;
    const key = look ? `${look.kind} ${look.dash} ${look.width} ${look.isDenied}` : "";
    if (key === this.key) return;
    this.key = key;
    this.group.classList.toggle("gone", !look);
    if (!look) return;
    const { points } = this.graph.data.widths.find((step) => step.name === look.width);
    const dash = this.graph.data.dashes.find(
      (entry) => entry.dash === look.dash && entry.width === look.width);
    this.path.setAttribute("stroke-width", points);
    // The picture's own sheet widens a line under the pointer; here width stays what it means.
    this.group.style.setProperty("--width", points);
    if (dash.array) {
      this.path.setAttribute("stroke-dasharray", dash.array);
      this.path.setAttribute("stroke-linecap", "round");
    } else {
      this.path.removeAttribute("stroke-dasharray");
      this.path.removeAttribute("stroke-linecap");
    }
    for (const name of ["asserted", "reported", "hypothetical", "negated"]) {
      this.group.classList.toggle(name, name === look.dash);
    }
    this.group.classList.toggle("contested", look.isDenied);
    this.drawHead(look);
  }

  /** Takes the mark of a denial off where no voice denies the line any longer. */
  drawHead(look) {
    const isSwapped = this.wasDenied && !look.isDenied;
    if (isSwapped && !this.swap) {
      const end = this.end();
      this.atHead = end ? this.heads.filter((head) => isNear(head, end.tip)) : [];
      this.swap = end ? headOf(look.kind, end, this.path.getAttribute("stroke")) : svg("g");
      this.group.append(this.swap);
    }
    this.swap?.classList.toggle("gone", !isSwapped);
    for (const head of this.atHead ?? []) head.classList.toggle("gone", isSwapped);
  }

  /** Where the path ends, and the tip of the head beyond; read off the path, which costs no layout. */
  end() {
    const places = [...this.path.getAttribute("d").matchAll(/(-?[\d.]+)[ ,](-?[\d.]+)/g)]
      .map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
    const last = places.pop();
    // The control point before the end gives the direction; where it lies on the end, the one before.
    const before = places.findLast((place) => Math.hypot(last.x - place.x, last.y - place.y) > 0.5);
    if (!before) return null;
    const size = Math.hypot(last.x - before.x, last.y - before.y);
    const along = { x: (last.x - before.x) / size, y: (last.y - before.y) / size };
    let reach = 0;
    for (const head of this.heads) {
      for (const point of corners(head)) {
        const [x, y] = [point.x - last.x, point.y - last.y];
        const projected = x * along.x + y * along.y;
        if (Math.hypot(x, y) < 40) reach = Math.max(reach, projected);
      }
    }
    return { last, along, tip: { x: last.x + along.x * reach, y: last.y + along.y * reach } };
  }

  /** The middle of the line, for the keyboard to find its way. */
  middle() {
    return this.path.getPointAtLength(this.path.getTotalLength() / 2);
  }
}

function corners(shape) {
  if (shape.localName !== "ellipse") return [...shape.points];
  const [x, y, radius] = [shape.cx.baseVal.value, shape.cy.baseVal.value, shape.rx.baseVal.value];
  return [[x + radius, y], [x - radius, y], [x, y + radius], [x, y - radius]]
    .map(([a, b]) => ({ x: a, y: b }));
}

function isNear(shape, place) {
  return corners(shape).some((point) => Math.hypot(point.x - place.x, point.y - place.y) < 20);
}

/** The head of a kind of tie between the end of its path and its tip. */
function headOf(kind, { last, along, tip }, color) {
  const at = (back, aside) => [
    tip.x - along.x * back - along.y * aside, tip.y - along.y * back + along.x * aside,
  ].map((value) => value.toFixed(2)).join(",");
  const group = svg("g", { class: "head" });
  const shape = (points, attributes = {}) =>
    group.append(svg("polygon", { points, fill: color, stroke: color, ...attributes }));
  const back = { contact: 0, affiliation: 8, support: 8, material: 12 }[kind] ?? 7;
  group.append(svg("path", {
    d: `M${last.x.toFixed(2)},${last.y.toFixed(2)}L${at(back, 0)}`, stroke: color, fill: "none",
    "stroke-width": 1.5,
  }));
  if (kind === "support") shape(`${at(0, 0)} ${at(8, 3.2)} ${at(8, -3.2)}`);
  if (kind === "material") shape(`${at(0, 0)} ${at(6, 3.4)} ${at(12, 0)} ${at(6, -3.4)}`);
  if (kind === "hostility" || kind === "request") {
    shape(`${at(0, 0)} ${at(10, 4.5)} ${at(6.5, 0)} ${at(10, -4.5)}`);
  }
  if (kind === "affiliation") {
    const [cx, cy] = at(4, 0).split(",");
    group.append(svg("ellipse", { cx, cy, rx: 4, ry: 4, fill: "none", stroke: color }));
  }
  return group;
}
