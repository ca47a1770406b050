// The head of the page: search, views, versions, export, language and colours.

import { button, el, fill, icon } from "./dom.js";
import { asCSV, asJSON } from "./listing.js";
import { pictureFile } from "./picture.js";
import { VIEWS } from "./state.js";

const ICONS = {
  filters: "M3 5h18M6 12h12M10 19h4", export: "M12 3v12M7 10l5 5 5-5M4 20h16",
  auto: "M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18", light: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1 1M18 18l1 1M5 19l1-1M18 6l1-1",
  dark: "M20 14A8 8 0 0 1 10 4a8 8 0 1 0 10 10",
};

function segments(label, choices, words, chosen) {
  return el("div", { class: "segments", role: "group", "aria-label": label }, choices.map((choice) => button(
    words[choice], () => chosen(choice), { "data-choice": choice })));
}

export class Toolbar {
  constructor(app, element, search) {
    this.app = app;
    this.element = element;
    this.search = search;
    this.build(app.words);
  }

  build(words) {
    const { app } = this;
    this.views = segments(words.viewLabel, VIEWS, words.views, (view) => app.set({ view }));
    this.versions = app.graph.isDifference ? segments(
      words.versionLabel, ["before", "difference", "after"], words.versions, (version) => app.set({ version })) : null;
    this.versions?.classList.add("versions");
    this.filters = button([icon(ICONS.filters), this.filterCount = el("span")], () => app.toggleFilters(),
      { class: "quiet narrow-only", "aria-expanded": "false", "aria-controls": "p-filters" });
    this.menu = el("ul", { class: "menu", hidden: true },
      [[words.copyCSV, () => app.copy(asCSV(app.graph, app.shownResult()))],
        [words.copyJSON, () => app.copy(asJSON(app.graph, app.shownResult()))],
        [words.saveSVG, () => app.save("map.svg", "image/svg+xml", pictureFile(app))],
        [words.copyLink, () => app.copy(location.href)]]
        .map(([label, action]) => el("li", {}, button(label, () => {
          this.toggle(false);
          action();
        }))));
    this.opener = button([icon(ICONS.export), el("span", { class: "wide-only" }, words.export)], () => this.toggle(this.menu.hidden),
      { class: "quiet", "aria-expanded": "false", "aria-label": words.export });
    this.language = el("div", { class: "segments small", role: "group", "aria-label": words.language },
      ["fr", "en"].map((ui) => button(ui.toUpperCase(), () => app.set({ ui }),
        { "data-choice": ui, lang: ui, "aria-label": { fr: "Français", en: "English" }[ui] })));
    this.theme = button("", () => {
      const themes = ["auto", "light", "dark"];
      app.set({ theme: themes[(themes.indexOf(app.state.theme) + 1) % 3] });
    }, { class: "quiet theme" });
    const export_ = el("div", {
      class: "export", onkeydown: (event) => {
        if (event.key !== "Escape" || this.menu.hidden) return;
        event.stopPropagation();
        this.toggle(false);
        this.opener.focus();
      },
      onfocusout: (event) => {
        if (!export_.contains(event.relatedTarget)) this.toggle(false);
      },
    }, this.opener, this.menu);
    fill(this.element, this.filters, this.search.element, this.versions, this.views,
      el("div", { class: "end" }, export_, this.language, this.theme));
  }

  toggle(isOpen) {
    this.menu.hidden = !isOpen;
    this.opener.setAttribute("aria-expanded", `${isOpen}`);
    if (isOpen) this.menu.querySelector("button").focus();
  }

  update(words, filterCount) {
    const { state } = this.app;
    const press = (group, value) => {
      for (const choice of group?.children ?? []) {
        choice.setAttribute("aria-pressed", `${choice.dataset.choice === value}`);
      }
    };
    press(this.views, state.view);
    press(this.versions, state.version);
    press(this.language, state.ui);
    const name = `${words.theme}${words.colon}${words.themes[state.theme]}`;
    this.theme.setAttribute("aria-label", name);
    this.theme.title = name;
    fill(this.theme, icon(ICONS[state.theme]));
    this.filterCount.textContent = filterCount > 0 ? words.filtersOf(filterCount) : words.filters;
  }
}
