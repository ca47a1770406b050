// The panel beside the map: an overview, a tie with its evidence, or an actor with its ties.

import { button, el, fill, icon } from "./dom.js";
import { STANCES, byStance, testimony } from "./assessment.js";
import { causes, causesOf } from "./changes.js";
import { date, evidence, meter, spokenDate, stanceBadge, tieHeading } from "./evidence.js";
import { nameOf, verbOf } from "./labels.js";
import { legend } from "./legend.js";

const CROSS = "M6 6l12 12M18 6L6 18";

/** What was left out of the file before the page was made, a line for each version that lacks something. */
function excerpts(graph, words) {
  const told = graph.data.versions.map((version) => version.excerpt?.[words.language]).filter(Boolean);
  return [...new Set(told)].map((filters) => `${words.excerptOf}${words.colon}${filters}`);
}

export class Panel {
  constructor(app, element) {
    this.app = app;
    this.element = element;
    // On a wide screen, a table or matrix takes the room of the overview; see page.css.
    this.isWide = window.matchMedia("(min-width: 1181px)");
    this.isWide.addEventListener("change", () => this.update(app.result, app.words));
  }

  update(result, words) {
    const { state, graph } = this.app;
    const tie = state.tie ? result.ties.find((entry) => entry.id === state.tie) : null;
    const actor = state.actor ? graph.actorsByID.get(state.actor) : null;
    const key = `${state.tie}/${state.actor}`;
    const isNew = key !== this.key;
    this.key = key;
    const isOpen = Boolean(state.tie || state.actor);
    this.element.classList.toggle("open", isOpen);
    if (state.tie) fill(this.element, tie ? this.tie(tie, result, words) : this.gone(words, words.goneTie));
    else if (actor) fill(this.element, this.actor(actor, result, words));
    else if (state.view !== "map" && this.isWide.matches) fill(this.element);
    else fill(this.element, this.overview(result, words));
    // Told by classes of the frame: a selector that looks for what is inside would be asked anew at
    // every change of a list.
    const frame = this.element.parentElement;
    frame.classList.toggle("open", isOpen);
    frame.classList.toggle("contradicted", this.element.querySelector(".sides") !== null);
    if (isNew) this.element.scrollTop = 0;
  }

  /** A heading that can be left. */
  head(words, kind, ...title) {
    return el("header", {},
      el("p", { class: "kind" }, kind),
      el("h2", { id: "p-panel-title", tabindex: "-1" }, title),
      button(icon(CROSS), () => this.app.leave(), { class: "quiet close", "aria-label": words.close, title: words.close }));
  }

  gone(words, text) {
    return [this.head(words, words.evidence, words.nothing), el("p", { class: "note" }, text)];
  }

  /** A line of a list that opens a tie. */
  row(tie, words) {
    const { graph } = this.app;
    const sign = { added: "+", removed: "−", changed: "~", merged: "~", renamed: "~" }[tie.operation];
    return el("li", {}, button(
      [
        graph.isDifference && sign && this.app.state.version === "difference"
          ? el("span", { class: `sign ${tie.operation}` }, sign, el("span", { class: "unseen" }, ` ${words.operations[tie.operation]} `)) : null,
        el("span", { class: `swatch ${graph.kinds[tie.relation]} ${tie.stance}`, "aria-hidden": "true" }),
        el("span", { class: "text" }, tieHeading(words, tie, words.phrases[tie.relation])),
        tie.isContested || tie.stance === "denied" ? el("span", { class: "denial" }, "✕", el("span", { class: "unseen" }, ` ${words.mark.denied}`)) : null,
        meter(words, tie.confidence, words.confidence),
      ],
      () => this.app.select({ tie: tie.id }), { class: "row", "data-tie": tie.id }));
  }

  list(title, ties, words) {
    if (ties.length === 0) return null;
    return el("section", {}, el("h3", {}, title), el("ul", { class: "rows" }, ties.map((tie) => this.row(tie, words))));
  }

  overview(result, words) {
    const { graph, state } = this.app;
    const isDifference = graph.isDifference && state.version === "difference";
    const shown = result.ties.filter((tie) => state.negated || tie.stance !== "negated");
    const central = new Map();
    for (const tie of shown) {
      for (const end of [tie.subject, tie.object]) central.set(end, (central.get(end) ?? 0) + 1);
    }
    const actors = [...central].sort(([a, x], [b, y]) => y - x || a.at - b.at).slice(0, 8);
    return [
      el("h2", { class: "principle" }, words.mark.principle),
      el("p", { class: "note" }, words.howTo),
      isDifference ? this.causes(result, words) : null,
      this.list(words.contestedTies, shown.filter((tie) => tie.isContested).slice(0, 6), words),
      isDifference ? null : this.list(words.surest, shown.slice(0, 6), words),
      actors.length === 0 ? null : el("section", {}, el("h3", {}, words.central),
        el("ul", { class: "actors" }, actors.map(([actor, count]) => el("li", {}, button(
          [el("bdi", {}, nameOf(words, actor)), el("span", { class: "count" }, count)],
          () => this.app.select({ actor: actor.id }),
          { class: `chip ${graph.data.shapes[actor.kind]}`, "aria-label": `${nameOf(words, actor)}, ${words.ties(count)}` }))))),
      legend(this.app, words, shown),
      el("p", { class: "note" }, graph.data.versions.map((version) => [
        version.label ? `${words.corpus}${words.colon}${version.label}` : null,
        words.articles(version.articles),
        version.since ? words.period(date(version.since, words), date(version.until, words)) : null,
        version.program ? words.fileOf(version.program) : null,
      ].filter(Boolean).join(" · ")).map((line) => el("span", { class: "line" }, line)),
      excerpts(graph, words).map((line) => el("span", { class: "line" }, line)),
      (graph.data.counting?.options ?? []).length > 0
        ? el("span", { class: "line" }, words.comparedBy, words.colon, el("code", {}, graph.data.counting.options.join(" "))) : null),
    ];
  }

  /** The articles that caused the changes, each with the ties that it changed. */
  causes(result, words) {
    const found = causes(this.app.graph, result.ties);
    if (found.length === 0) return el("p", { class: "note" }, words.noChange);
    const parts = this.app.graph.data.versionChanges ?? [];
    return el("section", { class: "causes" }, el("h3", {}, words.whatChanged), found.map(({ cause, article, title, ties }) => el(
      "details", { open: found.length <= 12 },
      el("summary", {},
        el("span", { class: `cause ${cause}` }, words.causes[cause] ?? words.causeOther),
        el("bdi", { class: "headline" }, title),
        el("span", { class: "by" }, [article?.publisher, article?.date ? date(article.date, words) : null]
          .filter(Boolean).join(", "))),
      el("ul", { class: "rows" }, ties.map((tie) => this.row(tie, words))))),
    parts.length > 0 ? el("p", { class: "note" }, words.otherVersions(parts.join(", "))) : null);
  }

  tie(tie, result, words) {
    const { graph, state } = this.app;
    const against = new Set(tie.against);
    const sorted = [...tie.claims].sort((a, b) => byStance(a.stance, b.stance)
      || b.reading - a.reading || (a.id < b.id ? -1 : 1));
    const cards = (claims) => claims.map((claim) => evidence(claim, words));
    const pro = sorted.filter((claim) => !against.has(claim));
    const contra = sorted.filter((claim) => against.has(claim));
    return [
      this.head(words, tie.relation === "AFFILIATION" ? verbOf(words, tie) : words.kinds[graph.kinds[tie.relation]], tieHeading(words, tie, words.phrases[tie.relation])),
      el("p", { class: "status" },
        stanceBadge(words, tie.stance),
        tie.isContested ? el("span", { class: "denial" }, `✕ ${words.mark.denied}`) : null,
        el("span", {}, words.originsCount(tie.witnesses.length)),
        tie.dates ? el("span", {}, `${words.event} ${spokenDate(tie.dates, words)}`) : null,
        el("code", { class: "plover" }, tie.relation)),
      state.version === "difference" && graph.isDifference ? this.change(tie, words) : null,
      this.figures(tie, result, words),
      this.ends(tie, words),
      contra.length > 0 && pro.length > 0
        ? el("section", { class: "sides" },
          el("div", { class: "side for" }, el("h3", {}, `${words.for} (${pro.length})`), cards(pro)),
          el("div", { class: "side against" }, el("h3", {}, `${words.against} (${contra.length})`), cards(contra)))
        : el("section", {}, el("h3", {}, words.claims(sorted.length)), cards(sorted)),
      this.rivals(tie, result, words),
    ];
  }

  /** What happened to a tie between the versions, and why. */
  change(tie, words) {
    if (!tie.operation || tie.operation === "unchanged") return null;
    const { graph } = this.app;
    const value = (version, field) => ({
      stance: words.stances[version.stance], contested: version.isContested ? words.yes : words.no,
      origins: version.witnesses.map((witness) => witness.origin.name).join(", ") || words.none,
      credibility: `${version.credibility} ${words.credibilityOf[version.credibility]}`,
      reliability: `${version.reliability} ${words.reliabilityOf[version.reliability]}`,
      confidence: words.figure(version.confidence),
      dates: version.dates ? spokenDate(version.dates, words) : words.none,
      label: verbOf(words, version),
    })[field];
    return el("section", { class: `change ${tie.operation}` },
      el("h3", {}, words.operations[tie.operation]),
      tie.fields.length > 0 ? el("table", {}, el("thead", {}, el("tr", {},
        el("td"), el("th", { scope: "col" }, words.versions.before), el("th", { scope: "col" }, words.versions.after))),
      el("tbody", {}, tie.fields.map((field) => el("tr", {},
        el("th", { scope: "row" }, words.fields[field]),
        el("td", {}, value(tie.before, field)), el("td", {}, value(tie, field)))))) : null,
      el("ul", { class: "why" }, causesOf(graph, tie).map(({ cause, title }) => el("li", {},
        el("span", { class: `cause ${cause}` }, words.causes[cause] ?? words.causeOther), " ",
        el("bdi", {}, title)))));
  }

  /** The three figures with their reasons. */
  figures(tie, result, words) {
    const { graph } = this.app;
    const said = testimony(tie, result.names);
    const weight = graph.credibility.get(tie.credibility).weight;
    const [reading, share, confidence] = [tie.reading, tie.weight, tie.confidence].map(words.figure);
    return el("section", { class: "figures" },
      el("dl", {},
        el("div", { class: "main" }, el("dt", {}, words.confidence), el("dd", {}, meter(words, tie.confidence, words.confidence))),
        el("div", {}, el("dt", {}, words.readingLong), el("dd", {}, meter(words, tie.reading, words.readingLong))),
        el("div", {}, el("dt", {}, words.credibility),
          el("dd", {}, el("b", { class: "level" }, tie.credibility), ` ${words.credibilityOf[tie.credibility]}`)),
        tie.grading.graded ? el("div", {}, el("dt", {}, words.reliability),
          el("dd", {}, el("b", { class: "level" }, tie.reliability), ` ${words.reliabilityOf[tie.reliability]}`,
            tie.graded ? [" (", el("bdi", {}, tie.graded), ")"] : null)) : null),
      el("details", {}, el("summary", {}, words.why2),
        el("ul", {},
          [...STANCES.slice(0, 4), "denied"].filter((stance) => said[stance].length > 0)
            .map((stance) => el("li", {}, `${words.said[stance]} `, el("bdi", {}, said[stance].join(", ")))),
          tie.relays.map((relay) => el("li", {}, el("bdi", {}, relay.circle.length > 0
            ? words.circle(relay.circle.join(", "))
            : words.relayed(this.voiceOf(relay.voice), relay.origin.name)))),
          el("li", {}, words.readingBasis(reading)),
          el("li", {}, words.weightOf(tie.credibility, words.figure(weight))),
          tie.grading.weighed ? el("li", {}, words.weightOfGrade(
            tie.reliability, words.figure(graph.reliability.get(tie.reliability).weight))) : null,
          el("li", {}, `${words.confidence}${words.colon}${words.product(reading, share, confidence)}`))));
  }

  /** The name of a voice that relays. */
  voiceOf(id) {
    return this.app.graph.data.voices.find((voice) => voice.id === id)?.name ?? id;
  }

  /** Ways from a tie to its actors. */
  ends(tie, words) {
    const { graph } = this.app;
    return el("p", { class: "ends" }, [tie.subject, tie.object].map((actor) => button(
      el("bdi", {}, nameOf(words, actor)), () => this.app.select({ actor: actor.id }),
      { class: `chip ${graph.data.shapes[actor.kind]}` })));
  }

  /** Other ties of the same two actors. */
  rivals(tie, result, words) {
    const ends = new Set([tie.subject, tie.object]);
    const others = result.ties.filter((other) => other.id !== tie.id
      && ends.has(other.subject) && ends.has(other.object));
    return this.list(`${nameOf(words, tie.subject)} – ${nameOf(words, tie.object)}`, others, words);
  }

  actor(actor, result, words) {
    const { graph, state } = this.app;
    const ties = result.ties.filter((tie) => tie.subject === actor || tie.object === actor);
    const state_ = actor.state ? graph.actorsByID.get(actor.state) : null;
    const positions = actor.affiliations.map((entry) => {
      const target = entry.target ? graph.actorsByID.get(entry.target)?.name : null;
      const years = entry.from || entry.to ? ` (${entry.from ?? ""}–${entry.to ?? ""})` : "";
      return `${entry.role}${target ? `, ${target}` : ""}${years}`;
    });
    const { filter } = state;
    const isFocus = filter.focus === actor.at;
    const isOnly = filter.actor.has(actor.at);
    return [
      this.head(words, words.actorKind[actor.kind], el("bdi", {}, nameOf(words, actor))),
      el("p", { class: "actions" },
        button(isFocus ? words.unfocus : words.focusOn, () => this.app.filter({
          focus: isFocus ? null : actor.at, depth: 1,
        }), { "aria-pressed": `${isFocus}`, class: "toggle" }),
        button(words.actorOnly, () => this.app.filter({
          actor: new Set(isOnly ? [] : [actor.at]),
        }), { "aria-pressed": `${isOnly}`, class: "toggle" })),
      state_ || actor.names.length > 0 || positions.length > 0 ? el("dl", { class: "known" },
        state_ ? [el("dt", {}, words.actorKind.state), el("dd", {}, el("bdi", {}, state_.name))] : null,
        positions.length > 0 ? [el("dt", {}, words.positions), positions.map((text) => el("dd", {}, el("bdi", {}, text)))] : null,
        actor.names.length > 0 ? [el("dt", {}, words.alsoKnown), el("dd", {}, el("bdi", {}, actor.names.slice(0, 12).join(" · ")))] : null) : null,
      ties.length === 0 ? el("p", { class: "note" }, words.goneActor) : this.list(words.ties(ties.length), ties, words),
    ];
  }
}
