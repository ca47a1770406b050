// The map as a file of its own, as it looks now.

import { svg } from "./dom.js";
import { isActive, options } from "./filters.js";

/** Returns the shown part of the map as an SVG file with title, caption and principle. */
export function pictureFile(app) {
  const { graph, words, map } = app;
  // What is not shown has no size.
  const isHidden = map.frame.hidden;
  map.frame.hidden = false;
  map.update(app.result, words);
  const copy = map.picture.cloneNode(true);
  for (const gone of copy.querySelectorAll(".gone, .target")) gone.remove();
  const live = [...map.picture.querySelectorAll("g")];
  for (const group of copy.querySelectorAll("[tabindex]")) group.removeAttribute("tabindex");
  for (const group of copy.querySelectorAll("[data-said]")) {
    group.removeAttribute("data-said");
    group.setAttribute("role", "graphics-symbol");
  }
  copy.classList.remove("far", "near", "choosing");
  const box = boxOf(map, live);
  map.frame.hidden = isHidden;
  const title = app.graph.data.title;
  const filters = isActive(app.state.filter)
    ? `${words.filters}${words.colon}${options(graph, app.state.filter).map((option) => option.join(" ")).join(" ")}` : "";
  const caption = [app.summary(), filters, words.mark.principle, words.fileOf(graph.data.versions.at(-1).program)]
    .filter(Boolean);
  const top = 58;
  const bottom = 16 * caption.length + 20;
  const width = Math.max(box.width, 480);
  copy.setAttribute("viewBox",
    [box.x, box.y - top, width, box.height + top + bottom].map((value) => value.toFixed(1)).join(" "));
  copy.setAttribute("width", Math.round(width * 4 / 3));
  copy.setAttribute("height", Math.round((box.height + top + bottom) * 4 / 3));
  copy.setAttribute("role", "graphics-document");
  copy.setAttribute("lang", words.language);
  copy.removeAttribute("aria-label");
  const font = "DejaVu Sans,Noto Sans,Verdana,Arial,sans-serif";
  const line = (text, x, y, size, attributes = {}) => svg(
    "text", { x: x.toFixed(1), y: y.toFixed(1), "font-family": font, "font-size": size, fill: "#1f2328", ...attributes },
    text);
  copy.append(line(title, box.x + 12, box.y - 28, 18, { "font-weight": "bold" }));
  caption.forEach((text, at) => copy.append(
    line(text, box.x + 12, box.y + box.height + 20 + 16 * at, 10.5,
      at === 0 ? {} : { fill: "#59626c" })));
  copy.prepend(
    svg("title", {}, title), svg("desc", {}, caption.join(" ")), svg("style", {}, graph.data.style),
    svg("rect", {
      x: (box.x - 10).toFixed(1), y: (box.y - top - 10).toFixed(1), fill: "#ffffff",
      width: (width + 20).toFixed(1), height: (box.height + top + bottom + 20).toFixed(1),
    }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

/** The room that the shown groups need, in the units of the picture. */
function boxOf(map, groups) {
  const shown = groups.filter((group) => group.matches("g.actor, g.tie, g.label") && !group.classList.contains("gone"));
  const boxes = shown.map((group) => group.getBBox());
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  if (boxes.length === 0) return { x: 0, y: 0, width: 480, height: 40 };
  const start = map.outer({ x: left, y: top });
  const end = map.outer({ x: right, y: bottom });
  return { x: start.x - 16, y: start.y - 10, width: end.x - start.x + 32, height: end.y - start.y + 20 };
}
