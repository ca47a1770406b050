// The page: one state, from which everything that is shown follows.

import { button, el, fill, icon } from "./dom.js";
import { readGraph } from "./graph.js";
import { compared } from "./changes.js";
import { fragment, readFragment } from "./state.js";
import { wording } from "./words.js";
import { MapView } from "./map.js";
import { Panel } from "./panel.js";
import { Sidebar, voiceName } from "./sidebar.js";
import { Search } from "./search.js";
import { TableView } from "./table.js";
import { MatrixView } from "./matrix.js";
import { Toolbar } from "./toolbar.js";
import { nameOf } from "./labels.js";

const PLUS = "M12 5v14M5 12h14";
const MINUS = "M5 12h14";
const WHOLE = "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5";

class App {
  constructor(data) {
    this.graph = readGraph(data);
    this.state = readFragment(this.graph, location.hash);
    this.words = wording(data, this.state.ui);
    this.applyTheme();
    this.build();
    this.update();
    window.addEventListener("hashchange", () => this.navigated());
    document.addEventListener("keydown", (event) => this.key(event));
  }

  build() {
    const frame = document.getElementById("p-map");
    const main = document.getElementById("p-main");
    const title = document.getElementById("p-title");
    this.dek = el("p", { class: "dek" });
    this.chips = el("div", { class: "chips" });
    this.status = el("p", { class: "unseen", role: "status", "aria-live": "polite" });
    const bar = el("div", { class: "toolbar" });
    const sidebar = el("aside", { id: "p-filters" });
    const panel = el("aside", { id: "p-panel" });
    const table = el("div", { id: "p-table", hidden: true });
    const matrix = el("div", { id: "p-matrix", hidden: true });
    this.skip = el("a", { class: "skip", href: "#p-stage", onclick: (event) => {
      event.preventDefault();
      this.stage.focus();
    } });
    const header = el("header", { id: "p-header" }, this.skip, el("div", { class: "heading" }, title, this.dek), bar);
    this.stage = el("section", { id: "p-stage", tabindex: "-1" }, this.chips);
    document.body.prepend(header);
    document.body.append(this.status);
    this.stage.append(frame, table, matrix);
    main.append(sidebar, this.stage, panel);
    document.documentElement.classList.add("live");
    frame.setAttribute("tabindex", "0");
    frame.setAttribute("role", "application");
    this.frame = frame;
    this.map = new MapView(this, frame);
    this.zoom = el("div", { class: "zoom", role: "group" });
    frame.append(this.zoom);
    this.empty = el("p", { class: "note nothing", hidden: true });
    frame.append(this.empty);
    this.sidebar = new Sidebar(this, sidebar);
    this.panel = new Panel(this, panel);
    this.table = new TableView(this, table);
    this.matrix = new MatrixView(this, matrix);
    this.search = new Search(this);
    this.toolbar = new Toolbar(this, bar, this.search);
    this.translate();
  }

  /** Sets what is said in the page's language once and for all. */
  translate() {
    const { words } = this;
    document.documentElement.lang = words.language;
    this.skip.textContent = words.skip;
    this.frame.setAttribute("aria-label", words.mapLabel);
    this.map.picture.setAttribute("aria-label", words.views.map);
    this.sidebar.element.setAttribute("aria-label", words.filters);
    this.panel.element.setAttribute("aria-label", words.evidence);
    this.zoom.setAttribute("aria-label", words.views.map);
    const control = (path, label, action) => button(icon(path), action, { "aria-label": label, title: label });
    fill(this.zoom, control(PLUS, words.zoomIn, () => this.map.viewport.zoom(1.4)),
      control(MINUS, words.zoomOut, () => this.map.viewport.zoom(1 / 1.4)),
      control(WHOLE, words.fit, () => this.map.viewport.fit()));
    this.search.translate(words);
    fill(this.empty, words.nothing);
  }

  applyTheme() {
    if (this.state.theme === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = this.state.theme;
  }

  /** Changes the state. */
  set(changes) {
    const before = this.state;
    this.state = { ...before, ...changes };
    if (before.ui !== this.state.ui) this.speak();
    if (before.theme !== this.state.theme) this.applyTheme();
    this.update();
  }

  speak() {
    this.words = wording(this.graph.data, this.state.ui);
    this.sidebar.build(this.words);
    this.toolbar.build(this.words);
    this.translate();
  }

  /** Changes conditions of the filter. */
  filter(conditions, rest = {}) {
    this.set({ filter: { ...this.state.filter, ...conditions }, ...rest });
  }

  /** Opens the evidence of a tie or an actor. */
  select({ tie = null, actor = null }, { isFar = false } = {}) {
    if (!this.opener || !this.panel.element.contains(document.activeElement)) {
      this.opener = document.activeElement;
    }
    this.set({ tie, actor });
    if (this.state.view === "map") {
      if (isFar && actor) this.map.goTo(this.graph.actorsByID.get(actor));
      else this.map.show({ tie, actor });
    }
    document.getElementById("p-panel-title")?.focus({ preventScroll: true });
  }

  /** Closes the evidence; the focus goes back to where it came from. */
  leave() {
    this.set({ tie: null, actor: null });
    const back = this.opener?.isConnected ? this.opener : this.frame;
    this.opener = null;
    back.focus({ preventScroll: true });
  }

  /** Leaves of a result what the reader wants to see of a difference. */
  narrowed(result) {
    const { only, version } = this.state;
    if (!this.graph.isDifference || version !== "difference" || only.size === 0) return result;
    return result.only((tie) => only.has(tie.operation));
  }

  /** The ties that lists hold: those that are drawn. */
  shownResult() {
    return this.result;
  }

  summary() {
    const { words, result, graph } = this;
    const actors = new Set(result.ties.flatMap((tie) => [tie.subject, tie.object]));
    const all = graph.bundles[this.state.version === "before" ? 1 : this.state.version === "after" ? 2 : 3].length;
    const articles = new Set(graph.articles.map((article) => article.id)).size;
    const ties = result.ties.length === all ? words.ties(all) : words.tiesOf(result.ties.length, all);
    return [ties, words.actors(actors.size), words.articles(articles)].join(" · ");
  }

  /** Works out and shows what follows from the state. */
  update() {
    const started = performance.now();
    const { graph, state, words } = this;
    this.result = this.narrowed(compared(graph, state.filter, state.version));
    // A map that nobody sees is drawn when somebody does.
    if (state.view === "map") this.map.update(this.result, words);
    this.sidebar.update(this.result, words);
    document.documentElement.dataset.view = state.view;
    for (const view of ["map", "table", "matrix"]) {
      document.getElementById(`p-${view}`).hidden = state.view !== view;
    }
    if (state.view === "table") this.table.update(this.result, words);
    if (state.view === "matrix") this.matrix.update(this.result, words);
    this.panel.update(this.result, words);
    this.updateChips();
    this.empty.hidden = this.result.ties.length > 0;
    fill(this.dek, this.summary());
    this.toolbar.update(words, this.chips.querySelectorAll(".chip").length);
    this.remember();
    this.say(this.summary());
    // Measured by a browser test.
    document.documentElement.dataset.milliseconds = (performance.now() - started).toFixed(1);
  }

  /** Shows each condition of the filter with a way to drop it. */
  updateChips() {
    const { graph, state, words } = this;
    const { filter } = state;
    const chips = [];
    const add = (name, value, action) => {
      const text = [words.chips[name], value].filter(Boolean).join(" ");
      chips.push(button([el("bdi", {}, text), el("span", { "aria-hidden": "true" }, " ✕")], action,
        { class: "chip", "aria-label": words.remove(text) }));
    };
    const without = (name, key) => () => {
      const next = new Set(filter[name]);
      next.delete(key);
      this.filter({ [name]: next });
    };
    for (const name of ["source", "publisher", "cited", "without"]) {
      for (const at of filter[name]) add(name, voiceName(graph.voices[at], words), without(name, at));
    }
    for (const at of filter.actor) add("actor", nameOf(words, graph.actors[at]), without("actor", at));
    if (filter.focus !== null) add("focus", nameOf(words, graph.actors[filter.focus]), () => this.filter({ focus: null }));
    for (const relation of filter.relation) add("relation", words.relations[relation], without("relation", relation));
    for (const stance of filter.stance) add("stance", words.stances[stance], without("stance", stance));
    if (filter.contested) add("contested", "", () => this.filter({ contested: false }));
    if (filter.confidence > 0) add("confidence", words.figure(filter.confidence), () => this.filter({ confidence: 0 }));
    if (filter.since) add("since", filter.since.text, () => this.filter({ since: null }));
    if (filter.until) add("until", filter.until.text, () => this.filter({ until: null }));
    if (filter.dated) add("dated", "", () => this.filter({ dated: false }));
    for (const operation of state.only) {
      add("only", words.operationsMany[operation], () => {
        const only = new Set(state.only);
        only.delete(operation);
        this.set({ only });
      });
    }
    fill(this.chips, chips);
  }

  /** Keeps the state in the address, a little later, since browsers allow only so many changes. */
  remember() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const text = fragment(this.graph, this.state);
      if (text === location.hash.replace(/^#/, "")) return;
      this.written = `#${text}`;
      try {
        // Unlike a navigation, this looks for no element of that name, which would cost a layout.
        history.replaceState(null, "", `#${text}`);
      } catch {
        location.replace(`#${text}`);
      }
    }, 120);
  }

  navigated() {
    if (location.hash === this.written || (location.hash === "" && this.written === "#")) return;
    const { ui } = this.state;
    this.state = readFragment(this.graph, location.hash);
    if (this.state.ui !== ui) this.speak();
    this.applyTheme();
    this.update();
    if (this.state.tie || this.state.actor) this.map.show(this.state);
  }

  key(event) {
    if (event.key === "Escape" && (this.state.tie || this.state.actor) && !event.defaultPrevented) this.leave();
    const isTyping = /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? "");
    if (event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.search.input.focus();
    }
  }

  toggleFilters(isOpen = !document.documentElement.classList.contains("filtering")) {
    document.documentElement.classList.toggle("filtering", isOpen);
    this.toolbar.filters.setAttribute("aria-expanded", `${isOpen}`);
    if (isOpen) this.sidebar.element.querySelector("button:not(:disabled), input").focus();
    else this.toolbar.filters.focus();
  }

  /** Tells readers of the screen something. */
  say(text) {
    this.status.textContent = text;
  }

  async copy(text) {
    try {
      await navigator.clipboard.writeText(text);
      this.say(this.words.copied);
      this.toast(this.words.copied);
    } catch {
      this.offer(text);
    }
  }

  /** Shows a text to be copied by hand, where the browser gives no clipboard. */
  offer(text) {
    const area = el("textarea", { readonly: true, rows: 12, "aria-label": this.words.export });
    area.value = text;
    const dialog = el("dialog", {}, el("p", {}, this.words.copyFailed), area,
      button(this.words.close, () => dialog.close()));
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
    area.select();
  }

  save(name, type, text) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const anchor = el("a", { href: address, download: name });
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
    this.toast(this.words.saved);
  }

  toast(text) {
    const note = el("p", { class: "toast" }, text);
    document.body.append(note);
    setTimeout(() => note.remove(), 2500);
  }
}

new App(JSON.parse(document.getElementById("p-data").textContent));

