// Elements. Text from articles enters the page through here alone, as text nodes; nothing is ever
// parsed as HTML.

import { safeText } from "./order.js";

const SVG = "http://www.w3.org/2000/svg";

function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked") element[name] = value;
    else element.setAttribute(name, value === true ? "" : safeText(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(safeText(child)));
  }
  return element;
}

/** Makes an element of HTML; an attribute `onclick` takes a function. */
export function el(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

/** Makes an element of SVG. */
export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

/** Makes a button. */
export function button(label, action, attributes = {}) {
  return el("button", { type: "button", onclick: action, ...attributes }, label);
}

/** Makes a link to an article, or plain text where the address is not one of the web. */
export function link(address, label) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    return el("span", {}, label);
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") return el("span", {}, label);
  return el(
    "a", { href: url.href, target: "_blank", rel: "noopener noreferrer nofollow" }, label);
}

/** Sets attributes of an element that is there. */
export function set(element, attributes) {
  return filled(element, attributes, []);
}

/** Replaces what an element holds. */
export function fill(element, ...children) {
  element.replaceChildren();
  return filled(element, {}, children);
}

/** An icon of one path on a grid of 24. */
export function icon(path) {
  return svg(
    "svg", { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true", focusable: "false" },
    svg("path", { d: path }));
}
