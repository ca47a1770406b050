// The filters beside the map.

import { button, el, fill } from "./dom.js";
import { STANCES } from "./assessment.js";
import { OPERATIONS, compared } from "./changes.js";
import { command, emptyFilter, isActive, relaxed } from "./filters.js";
import { Facet, toggled } from "./facets.js";
import { Timeline } from "./timeline.js";
import { nameOf } from "./labels.js";

const VOICES = ["source", "publisher", "cited"];

export class Sidebar {
  constructor(app, element) {
    this.app = app;
    this.element = element;
    this.tab = "source";
    this.build(app.words);
  }

  /** Builds the controls in a language. */
  build(words) {
    const { app } = this;
    const section = (title, ...content) => el("details", { open: true, class: "section" },
      el("summary", {}, el("h3", {}, title)), content);
    this.tabs = el("div", { class: "segments small", role: "group", "aria-label": words.voiceTabLabel },
      VOICES.map((name) => button(words.voiceTabs[name], () => {
        this.tab = name;
        this.update(app.result, app.words);
      }, { "data-tab": name })));
    this.voices = new Facet(words.voices, {
      toggle: (at) => this.toggleVoice(at),
      only: (at) => this.keepVoice(at),
      without: (at) => this.dropVoice(at),
    });
    const kept = (name, all) => ({
      toggle: (key) => app.filter({ [name]: toggled(app.state.filter[name], key, all) }),
      only: (key) => {
        const now = app.state.filter[name];
        app.filter({ [name]: now.size === 1 && now.has(key) ? new Set() : new Set([key]) });
      },
    });
    const relations = Object.keys(app.graph.kinds);
    const claimed = new Set(app.graph.claims.map((claim) => claim.relation));
    const kinds = Object.keys(words.kinds);
    this.claimed = relations.filter((relation) => claimed.has(relation)).sort((a, b) =>
      kinds.indexOf(app.graph.kinds[a]) - kinds.indexOf(app.graph.kinds[b]) || (a < b ? -1 : 1));
    this.relations = new Facet(words.relation, kept("relation", relations));
    this.stances = new Facet(words.stance, kept("stance", STANCES));
    const only = (key) => {
      const now = app.state.only;
      app.set({ only: now.size === 1 && now.has(key) ? new Set() : new Set([key]) });
    };
    this.operations = new Facet(words.changes, {
      toggle: (key) => app.set({ only: toggled(app.state.only, key, OPERATIONS) }), only,
    });
    this.contested = el("input", { type: "checkbox", onchange: (event) => app.filter({ contested: event.target.checked }) });
    this.contestedCount = el("span", { class: "count" });
    this.negated = el("input", { type: "checkbox", onchange: (event) => app.set({ negated: event.target.checked }) });
    this.negatedCount = el("span", { class: "count" });
    this.slider = el("input", {
      type: "range", min: 0, max: 1, step: 0.05, "aria-label": words.confidenceLeast,
      oninput: (event) => app.filter({ confidence: Number(event.target.value) }),
    });
    this.sliderValue = el("output", { class: "number" });
    this.timeline = new Timeline(app);
    this.depth = el("input", {
      type: "number", min: 1, max: 9, step: 1, id: "p-depth",
      onchange: (event) => app.filter({ depth: Math.max(1, Math.min(9, Math.floor(Number(event.target.value)) || 1)) }),
    });
    this.focusName = el("bdi");
    this.focus = el("div", { class: "section focus" }, el("h3", {}, words.focus),
      el("p", {}, this.focusName, " ", button(words.unfocus, () => app.filter({ focus: null }), { class: "quiet" })),
      el("label", { for: "p-depth" }, words.depth, " "), this.depth);
    this.command = el("code", {});
    fill(this.element,
      el("header", {}, el("h2", {}, words.filters),
        this.reset = button(words.reset, () => app.filter(emptyFilter(), { only: new Set(), negated: false }), { class: "quiet" }),
        button(words.close, () => app.toggleFilters(false), { class: "quiet narrow-only" })),
      this.focus,
      this.change = app.graph.isDifference ? section(words.changes, this.operations.element) : null,
      section(words.voices, this.tabs, this.voices.element),
      section(words.relation, this.relations.element),
      section(words.stance, this.stances.element,
        el("label", { class: "check" }, this.contested, el("span", {}, words.contested), this.contestedCount),
        el("label", { class: "check" }, this.negated, el("span", {}, words.negated), this.negatedCount)),
      section(words.confidence, el("div", { class: "slider" }, this.slider, this.sliderValue)),
      section(words.dates, this.timeline.element),
      el("details", { class: "section command" }, el("summary", {}, el("h3", {}, words.command)),
        el("p", { class: "note" }, words.told), this.command,
        button(words.copyCommand, () => app.copy(command(app.graph, app.state.filter)), { class: "quiet" })));
  }

  toggleVoice(at) {
    const { filter } = this.app.state;
    const name = filter[this.tab].size > 0 ? this.tab : "without";
    const next = new Set(filter[name]);
    if (next.has(at)) next.delete(at);
    else next.add(at);
    this.app.filter({ [name]: next });
  }

  keepVoice(at) {
    const now = this.app.state.filter[this.tab];
    const without = new Set(this.app.state.filter.without);
    without.delete(at);
    this.app.filter({ [this.tab]: now.size === 1 && now.has(at) ? new Set() : new Set([at]), without });
  }

  dropVoice(at) {
    const { filter } = this.app.state;
    const without = new Set(filter.without);
    if (without.has(at)) without.delete(at);
    else without.add(at);
    const kept = new Set(filter[this.tab]);
    kept.delete(at);
    this.app.filter({ without, [this.tab]: kept });
  }

  /** Counts what each box would keep, under all other conditions, and shows it. */
  update(result, words) {
    const { graph, state } = this.app;
    const { filter, version } = state;
    const under = (...conditions) => this.app.narrowed(compared(graph, relaxed(filter, ...conditions), version)).ties;
    this.updateVoices(under(...VOICES, "without"), words);
    const related = filter.relation.size > 0 ? under("relation") : result.ties;
    const present = new Map();
    for (const tie of related) present.set(tie.relation, (present.get(tie.relation) ?? 0) + 1);
    this.relations.update(this.claimed.map((relation) => ({
      key: relation, name: words.relations[relation], count: present.get(relation) ?? 0,
      isOn: filter.relation.size === 0 || filter.relation.has(relation),
      isOnly: filter.relation.size === 1 && filter.relation.has(relation),
      mark: `line ${graph.kinds[relation]}`,
    })), words);
    const stanced = filter.stance.size > 0 ? under("stance") : result.ties;
    this.stances.update(STANCES.map((stance) => ({
      key: stance, name: words.stances[stance],
      count: stanced.filter((tie) => tie.claims.some((claim) => claim.stance === stance)).length,
      isOn: filter.stance.size === 0 || filter.stance.has(stance),
      isOnly: filter.stance.size === 1 && filter.stance.has(stance), mark: `dash ${stance}`,
    })), words);
    if (graph.isDifference) {
      this.change.hidden = version !== "difference";
      const all = compared(graph, filter, "difference").ties;
      const happened = new Set(all.map((tie) => tie.operation));
      this.operations.update(OPERATIONS.filter((operation) => happened.has(operation)
        || state.only.has(operation)).map((operation) => ({
        key: operation, name: words.operationsMany[operation],
        count: all.filter((tie) => tie.operation === operation).length,
        isOn: state.only.size === 0 || state.only.has(operation),
        isOnly: state.only.size === 1 && state.only.has(operation), mark: `line ${operation}`,
      })), words);
    }
    this.contested.checked = filter.contested;
    this.contestedCount.textContent = result.ties.filter((tie) => tie.isContested).length;
    this.negated.checked = state.negated;
    this.negatedCount.textContent = result.ties.filter((tie) => tie.stance === "negated").length;
    if (Number(this.slider.value) !== filter.confidence) this.slider.value = filter.confidence;
    this.slider.style.setProperty("--value", `${filter.confidence * 100}%`);
    this.slider.setAttribute("aria-valuetext", words.figure(filter.confidence));
    this.sliderValue.textContent = `≥ ${words.figure(filter.confidence)}`;
    this.timeline.update(filter.since || filter.until || filter.dated ? under("since", "until", "dated") : result.ties, words);
    this.focus.hidden = filter.focus === null;
    if (filter.focus !== null) {
      fill(this.focusName, nameOf(words, graph.actors[filter.focus]));
      this.depth.value = filter.depth;
    }
    this.reset.disabled = !isActive(filter) && state.only.size === 0 && !state.negated;
    fill(this.command, command(graph, filter));
  }

  updateVoices(ties, words) {
    const { graph, state } = this.app;
    const { filter } = state;
    const counts = new Map();
    const lists = (claim) => (this.tab === "source" ? [claim.printed, claim.cited]
      : [this.tab === "publisher" ? claim.printed : claim.cited]);
    for (const tie of ties) {
      const own = new Set(tie.claims.flatMap((claim) => lists(claim).flat()));
      for (const at of own) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    for (const tab of this.tabs.children) {
      tab.setAttribute("aria-pressed", `${tab.dataset.tab === this.tab}`);
    }
    const kept = filter[this.tab];
    // The order of the whole graph, so that rows stay where they are while the reader chooses.
    this.orders ??= {};
    this.orders[this.tab] ??= [...new Set(graph.claims.flatMap((claim) => lists(claim).flat()))].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)
      || (graph.voices[a].name < graph.voices[b].name ? -1 : 1));
    this.voices.update(this.orders[this.tab].map((at) => ({
      key: at, name: voiceName(graph.voices[at], words), count: counts.get(at) ?? 0,
      isOn: kept.size > 0 ? kept.has(at) : !filter.without.has(at),
      isOnly: kept.size === 1 && kept.has(at), isOut: filter.without.has(at),
    })), words);
  }
}

/** The name of a voice; all without a name together have one in the page's words. */
export function voiceName(voice, words) {
  return voice.id === "anonymous" ? words.anonymousAll : voice.name;
}
