// @ts-check
import { call } from "../calls.js";
import { fill, html } from "../html.js";
import { say, sentence } from "../language.js";
import { sightOpen } from "../lists.js";
import { found } from "../search.js";
import { marksOf } from "../show-view.js";
import { ask, registerTool } from "../tools.js";

/** @typedef {{id: string, label: {vi: string, en: string}, asks?: {name: string, label: {vi: string, en: string}}}} Layout */
/** @typedef {{cue: string, label: string, number: string, words: string, skip: boolean, edited: boolean}} Line */

/** The rundown to search in and to change while it runs: skip, move, copy, insert. */
export class RundownSheet extends HTMLElement {
  /** @type {any} */
  state = undefined;
  /** Texts of the cues, by id. @type {Record<string, string>} */
  texts = {};
  /** @type {Layout[]} */
  layouts = [];
  asked = "";
  /** The cue whose buttons are shown. */
  chosen = "";
  revision = -1;

  connectedCallback() {
    this.addEventListener("input", ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== "search") return;
      this.asked = target.value;
      this.list();
    });
    this.addEventListener("focusin", ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === "search") target.select();
    });
    this.addEventListener("change", ({ target }) => target instanceof HTMLSelectElement && this.ask());
    this.addEventListener("toggle", ({ target }) => target instanceof HTMLDetailsElement && target.open && this.begin(), true);
    // What a cue says is its name in the rundown too, unless somebody gives it another.
    this.addEventListener("input", ({ target }) => {
      if (target instanceof HTMLTextAreaElement) target.form?.label.toggleAttribute("required", !target.value.trim());
    });
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      const form = /** @type {HTMLFormElement} */ (event.target);
      if (form.matches(".insert")) this.insert(form);
      else this.load(this.lines()[0]?.cue);
    });
    this.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button[data-do]") : null;
      if (button) this.act(button.getAttribute("data-do") ?? "", button.getAttribute("data-cue") ?? "");
    });
  }

  /** Nobody searches on from what was asked for before. */
  opened() {
    this.asked = "";
  }

  about() {
    this.opened();
  }

  /** @param {any} state */
  show(state) {
    this.state = state;
    if (this.revision !== state.revision) this.read(state.revision);
    fill(
      this,
      html`<form class="search" role="search">
          <input type="search" data-first autocomplete="off" enterkeyhint="search" aria-label="${say("keysSearch")}"
            placeholder="${say("searchHint")}" />
        </form>
        <details class="newcomer">
          <summary>${say("insertTitle")}</summary>
          <form class="insert">
            <label class="kind">${say("insertKind")}<select name="layout"></select></label>
            <label class="asks" hidden><span></span><textarea name="asks" rows="2" maxlength="400" autocomplete="off"></textarea></label>
            <label>${say("nameInRundown")}<input name="label" maxlength="200" required autocomplete="off" /></label>
            <button type="submit">${say("insertAfterAir")}</button>
          </form>
        </details>
        <ol class="lines"></ol>`,
    );
    // On its own: the kinds arrive later, when somebody may be typing already.
    fill(/** @type {Element} */ (this.querySelector("select")), html`${this.layouts.map(optionMarkup)}`);
    this.ask();
    const input = /** @type {HTMLInputElement} */ (this.querySelector("input[type=search]"));
    if (input.value !== this.asked) input.value = this.asked;
    this.list();
  }

  /** The one thing that a cue of the chosen kind must say, if it is one, is asked for at once. */
  ask() {
    const label = /** @type {HTMLElement} */ (this.querySelector(".asks"));
    const asks = this.asks;
    label.hidden = !asks;
    if (asks) /** @type {Element} */ (label.firstElementChild).textContent = sentence(asks.label);
  }

  get asks() {
    const chosen = /** @type {HTMLSelectElement} */ (this.querySelector(".insert select")).value;
    return this.layouts.find(({ id }) => id === chosen)?.asks;
  }

  /** What is searched besides the labels. @param {number} revision */
  async read(revision) {
    this.revision = revision;
    const [cues, forms] = await Promise.all([call("/api/v1/cues"), this.layouts.length ? undefined : call("/api/v1/forms")]);
    if (forms?.status === 200) this.layouts = forms.answer.layouts;
    if (cues.status === 200) this.texts = Object.fromEntries(cues.answer.cues.map((/** @type {any} */ cue) => [cue.id, cue.text]));
    this.show(this.state);
  }

  /** The cues that hold what is asked for, in their order. @returns {Line[]} */
  lines() {
    const { rundown, agenda } = this.state;
    const lines = [];
    for (const { cue, page, photo, label, item, skip } of rundown) {
      if (page !== 1 || photo) continue;
      const served = agenda.find((/** @type {any} */ each) => each.id === item);
      const number = served?.number ?? "";
      const edited = this.state.approval?.cues[cue] === "changed";
      lines.push({ cue, label, number, skip, edited, words: `${number} ${label} ${served?.text ?? ""} ${this.texts[cue] ?? ""}` });
    }
    return found(lines, this.asked);
  }

  list() {
    const marks = marksOf(this.state);
    const lines = this.lines();
    const rows = lines.map((line) => this.row(line, marks[line.cue] ?? ""));
    fill(/** @type {Element} */ (this.querySelector(".lines")), html`${rows.length ? rows : html`<li class="none">${say("nothingFound")}</li>`}`);
  }

  /** @param {Line} line @param {string} mark */
  row(line, mark) {
    const open = this.chosen === line.cue;
    const where = mark ? say(/** @type {import("../language.js").Word} */ (mark)) : line.skip ? say("skipped") : line.edited ? say("editedAfterApproval") : "";
    return html`<li data-mark="${mark}" class="${line.skip ? "skipped" : ""}">
      <button type="button" class="line" data-do="choose" data-cue="${line.cue}" aria-expanded="${String(open)}">
        ${line.number && !line.label.startsWith(`${line.number}.`) && html`<span class="number">${line.number}</span>`}<span class="name">${line.label}</span><span class="where">${where}</span>
      </button>
      ${open && html`<div class="acts">${this.acts(line)}</div>`}
    </li>`;
  }

  /** @param {Line} line */
  acts(line) {
    /** @type {[string, import("../language.js").Word][]} */
    const acts = [
      ["load", "preview"],
      ["edit", "quickEdit"],
      ["skip", line.skip ? "unskip" : "skip"],
      ["up", "cueUp"],
      ["down", "cueDown"],
      ["duplicate", "duplicate"],
    ];
    return acts.map(([act, word]) => html`<button type="button" data-do="${act}" data-cue="${line.cue}">${say(word)}</button>`);
  }

  /** @param {string} act @param {string} cue */
  act(act, cue) {
    const order = [...new Set(this.state.rundown.map((/** @type {any} */ row) => row.cue))];
    const at = order.indexOf(cue);
    if (act === "choose") {
      this.chosen = this.chosen === cue ? "" : cue;
      this.list();
      sightOpen(this);
    } else if (act === "load") this.load(cue);
    else if (act === "edit") ask(this, "open", { id: "edit", about: { cue } });
    else if (act === "skip") this.press("skip", { cue, on: !this.state.rundown.find((/** @type {any} */ row) => row.cue === cue).skip });
    else if (act === "up" && at > 0) this.press("move", { cue, after: order[at - 2] ?? "" });
    else if (act === "down" && at < order.length - 1) this.press("move", { cue, after: order[at + 1] });
    else if (act === "duplicate") this.press("duplicate", { cue });
  }

  /** @param {string | undefined} cue */
  load(cue) {
    if (!cue) return;
    this.press("load", { cue });
    ask(this, "close");
  }

  begin() {
    const form = /** @type {HTMLFormElement} */ (this.querySelector(".insert"));
    (this.asks ? form.asks : form.label).focus();
    form.scrollIntoView({ block: "end" });
  }

  /** A cue that says what it must can come next at once; another is opened for its words. @param {HTMLFormElement} form */
  insert(form) {
    const said = this.asks ? form.asks.value.trim() : "";
    const label = form.label.value.trim() || said.replace(/\s+/g, " ").slice(0, 200);
    const fields = said && this.asks ? { fields: { [this.asks.name]: said } } : {};
    const known = new Set(this.state.rundown.map((/** @type {any} */ row) => row.cue));
    this.press("insert", { layout: form.layout.value, label, ...fields, after: this.state.selection.cue }, (state) => {
      form.reset();
      form.label.required = true;
      form.closest("details")?.removeAttribute("open");
      this.ask();
      const cue = state.rundown.find((/** @type {any} */ row) => !known.has(row.cue))?.cue;
      if (cue && !said) return ask(this, "open", { id: "edit", about: { cue } });
      ask(this, "tell", { sentence: say(state.preview?.cue === cue ? "insertedNext" : "inserted"), wrong: false });
      ask(this, "close");
    });
  }

  /** @param {string} command @param {object} body @param {(state: any) => void} [done] */
  press(command, body, done) {
    ask(this, "press", { command, body, done });
  }
}

/** @param {Layout} layout */
function optionMarkup(layout) {
  return html`<option value="${layout.id}" ${layout.id === "welcome" ? html`selected` : ""}>${sentence(layout.label)}</option>`;
}

customElements.define("rundown-sheet", RundownSheet);
registerTool({ id: "search", word: "changeRundown", order: 20, sheet: "rundown-sheet" });
