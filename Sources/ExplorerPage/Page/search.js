// Finding actors by any of their names, and ties by the words of their quotes.

import { el, fill } from "./dom.js";
import { folded } from "./order.js";
import { matches, nameOf } from "./labels.js";

const MOST_FOUND = 12;

export class Search {
  constructor(app) {
    this.app = app;
    this.list = el("ul", { id: "p-found", role: "listbox", hidden: true });
    this.input = el("input", {
      type: "search", id: "p-search", role: "combobox", autocomplete: "off", spellcheck: "false",
      "aria-autocomplete": "list", "aria-controls": "p-found", "aria-expanded": "false",
      oninput: () => this.find(), onkeydown: (event) => this.key(event), onfocus: () => this.find(),
      onblur: () => this.close(),
    });
    this.element = el("div", { class: "search", role: "search" }, this.input, this.list);
    this.at = -1;
  }

  translate(words) {
    this.input.placeholder = words.search;
    this.input.setAttribute("aria-label", words.searchLabel);
    this.list.setAttribute("aria-label", words.searchLabel);
  }

  /** The texts of a tie's quotes, folded once. */
  quotes(tie) {
    this.folded ??= new Map();
    return tie.claims.map((claim) => {
      if (!this.folded.has(claim)) this.folded.set(claim, folded(claim.quote));
      return this.folded.get(claim);
    });
  }

  find() {
    const { graph, words, result } = this.app;
    const question = this.input.value;
    if (folded(question) === "") return this.close();
    const shown = new Set(result.ties.flatMap((tie) => [tie.subject, tie.object]));
    const actors = graph.actors.filter((actor) => shown.has(actor) && matches(actor.search, question))
      .map((actor) => ({ label: nameOf(words, actor), note: words.actorKind[actor.kind], choice: { actor: actor.id } }));
    const ties = result.ties.filter((tie) => matches(this.quotes(tie), question))
      .map((tie) => ({
        label: `${nameOf(words, tie.subject)} ${words.phrases[tie.relation]} ${nameOf(words, tie.object)}`,
        note: words.quotesFound, choice: { tie: tie.id },
      }));
    this.found = [...actors.slice(0, MOST_FOUND - Math.min(5, ties.length)), ...ties].slice(0, MOST_FOUND);
    this.at = this.found.length > 0 ? 0 : -1;
    this.show(words);
    return this.app.say(this.found.length > 0 ? words.found(this.found.length) : words.noMatch);
  }

  show(words) {
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    if (this.found.length === 0) {
      fill(this.list, el("li", { class: "note", role: "option", "aria-disabled": "true", "aria-selected": "false" }, words.noMatch));
    } else {
      fill(this.list, this.found.map((entry, at) => el("li", {
        role: "option", id: `p-found-${at}`, "aria-selected": `${at === this.at}`,
        onpointerdown: (event) => {
          event.preventDefault();
          this.choose(at);
        },
      }, el("bdi", {}, entry.label), el("span", { class: "note" }, entry.note))));
    }
    if (this.at >= 0) this.input.setAttribute("aria-activedescendant", `p-found-${this.at}`);
    else this.input.removeAttribute("aria-activedescendant");
    this.list.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  key(event) {
    const count = this.found?.length ?? 0;
    if (event.key === "ArrowDown" && count > 0) this.at = (this.at + 1) % count;
    else if (event.key === "ArrowUp" && count > 0) this.at = (this.at - 1 + count) % count;
    else if (event.key === "Enter" && this.at >= 0 && !this.list.hidden) return this.choose(this.at);
    else if (event.key === "Escape") {
      this.input.value = "";
      return this.close();
    } else return undefined;
    event.preventDefault();
    return this.show(this.app.words);
  }

  choose(at) {
    const { choice } = this.found[at];
    this.close();
    this.app.select(choice, { isFar: true });
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}
