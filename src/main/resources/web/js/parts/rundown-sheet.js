// @ts-check
import { call } from "../calls.js";
import { fill, html } from "../html.js";
import { say, sentence } from "../language.js";
import { found } from "../search.js";
import { marksOf } from "../show-view.js";
import { ask, registerTool } from "../tools.js";

/** @typedef {{cue: string, label: string, number: string, words: string, skip: boolean, edited: boolean}} Line */

/** The rundown to search in and to change while it runs: skip, move, copy, insert. */
export class RundownSheet extends HTMLElement {
  /** @type {any} */
  state = undefined;
  /** Texts of the cues, by id. @type {Record<string, string>} */
  texts = {};
  /** @type {{id: string, label: {vi: string, en: string}}[]} */
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
            <label>${say("insertKind")}<select name="layout"></select></label>
            <label>${say("nameInRundown")}<input name="label" maxlength="200" required autocomplete="off" /></label>
            <button type="submit">${say("insertAfterAir")}</button>
          </form>
        </details>
        <ol class="lines"></ol>`,
    );
    // On its own: the kinds arrive later, when somebody may be typing already.
    fill(/** @type {Element} */ (this.querySelector("select")), html`${this.layouts.map(optionMarkup)}`);
    const input = /** @type {HTMLInputElement} */ (this.querySelector("input[type=search]"));
    if (input.value !== this.asked) input.value = this.asked;
    this.list();
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
      <button type="button" class="line" data-do="choose" data-cue="${line.cue}" aria-expanded="${open}">
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
    this.asked = ""; // the next one who searches begins anew
    ask(this, "close");
  }

  /** @param {HTMLFormElement} form */
  insert(form) {
    const [layout, label] = [form.layout.value, form.label.value.trim()];
    const known = new Set(this.state.rundown.map((/** @type {any} */ row) => row.cue));
    this.press("insert", { layout, label, after: this.state.selection.cue }, (state) => {
      form.reset();
      form.closest("details")?.removeAttribute("open");
      const cue = state.rundown.find((/** @type {any} */ row) => !known.has(row.cue))?.cue;
      if (cue) ask(this, "open", { id: "edit", about: { cue } });
    });
  }

  /** @param {string} command @param {object} body @param {(state: any) => void} [done] */
  press(command, body, done) {
    ask(this, "press", { command, body, done });
  }
}

/** @param {{id: string, label: {vi: string, en: string}}} layout */
function optionMarkup(layout) {
  return html`<option value="${layout.id}" ${layout.id === "welcome" ? html`selected` : ""}>${sentence(layout.label)}</option>`;
}

customElements.define("rundown-sheet", RundownSheet);
registerTool({ id: "search", word: "changeRundown", order: 20, sheet: "rundown-sheet" });
