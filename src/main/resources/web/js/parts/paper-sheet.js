// @ts-check
import { fill, html } from "../html.js";
import { say } from "../language.js";
import { onTap, onUnfold, putAway, refill, saidIn, sightOpen } from "../lists.js";
import { ask, registerTool } from "../tools.js";

/**
 * @typedef {{cue: string, item: string, label: string, index: number, total: number, topic: string, name: string,
 *   unit: string, status: "now" | "next" | "waiting" | "late" | "skipped" | "done", late: boolean}} Paper
 */

/** @type {Record<Paper["status"], import("../language.js").Word>} */
const STATUS = {
  now: "listNow",
  next: "listNext",
  waiting: "listWaiting",
  late: "listLate",
  skipped: "listSkipped",
  done: "listDone",
};

/** How a delegate is addressed on the wall; any other form can be typed. */
const HONORIFICS = ["Đồng chí", "Ông", "Bà", "TS.", "PGS.TS.", "GS.TS."];

/** The queue of papers: who is next, who is late, who is left out. */
export class PaperSheet extends HTMLElement {
  /** @type {Paper[]} */
  papers = [];
  /** The paper whose buttons are open. */
  open = "";

  connectedCallback() {
    if (this.firstElementChild) return;
    fill(
      this,
      html`<div class="lead"></div>
        <ol class="roll"></ol>
        <details class="newcomer">
          <summary data-word="paperAdd"></summary>
          <form>
            <label><span data-word="speakerHonorific"></span><input name="honorific" list="honorifics" maxlength="40" autocomplete="off" /></label>
            <datalist id="honorifics">${HONORIFICS.map((each) => html`<option value="${each}"></option>`)}</datalist>
            <label><span data-word="speakerName"></span><input name="name" required maxlength="200" autocomplete="off" /></label>
            <label><span data-word="speakerPosition"></span><input name="position" maxlength="200" autocomplete="off" /></label>
            <label><span data-word="listUnit"></span><input name="unit" maxlength="200" autocomplete="off" /></label>
            <label><span data-word="paperTopic"></span><input name="topic" maxlength="400" autocomplete="off" /></label>
            <button type="submit" data-word="listAdd"></button>
          </form>
        </details>`,
    );
    onTap(this, (what, key) => this.tapped(what, key));
    onUnfold(this);
    const form = /** @type {HTMLFormElement} */ (this.find("form"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const beside = this.papers[this.papers.length - 1]?.cue;
      if (beside) this.press("insert", { cue: beside, ...saidIn(form) }, () => putAway(form));
    });
  }

  /** @param {{papers: Paper[]}} state */
  show({ papers }) {
    this.papers = papers;
    for (const element of this.querySelectorAll("[data-word]")) {
      element.textContent = say(/** @type {import("../language.js").Word} */ (element.getAttribute("data-word")));
    }
    const next = papers.find(({ status }) => status === "next") ?? papers.find(({ status }) => ["waiting", "late"].includes(status));
    refill(this.find(".lead"), leadMarkup(next));
    refill(this.find(".roll"), html`${papers.map((paper) => this.rowMarkup(paper))}`);
  }

  /** @param {Paper} paper */
  rowMarkup(paper) {
    const number = paper.index ? `${paper.index}/${paper.total}` : "";
    const open = this.open === paper.cue;
    return html`<li data-status="${paper.status}">
      <button type="button" class="who" data-do="open" data-key="${paper.cue}" aria-expanded="${String(open)}">
        <span class="number">${paper.status === "skipped" ? "–" : number}</span>
        <span class="name"><b>${paper.name || paper.unit || paper.label}</b><small>${paper.name ? paper.unit : paper.topic}</small></span>
        <span class="status">${say(STATUS[paper.status])}</span>
      </button>
      ${open && html`<div class="acts"><small>${paper.topic}</small>${this.acts(paper).map(([what, word]) => html`<button type="button" data-do="${what}" data-key="${paper.cue}">${say(word)}</button>`)}</div>`}
    </li>`;
  }

  /** What can be asked about a paper as it stands. @param {Paper} paper @returns {[string, import("../language.js").Word][]} */
  acts({ status, late }) {
    if (status === "now") return [];
    if (status === "done") return [["up", "paperUp"]];
    if (status === "skipped") return [["up", "paperUp"], ["unskip", "paperUnskip"]];
    return [["up", "paperUp"], ["skip", "paperSkip"], late ? ["here", "paperHere"] : ["late", "paperLate"], ["earlier", "moveEarlier"], ["later", "moveLater"]];
  }

  /** @param {string} what @param {string} cue */
  tapped(what, cue) {
    if (what === "open") {
      this.open = this.open === cue ? "" : cue;
      this.show({ papers: this.papers });
      sightOpen(this);
    } else if (what === "next") this.press("next", {});
    else if (what === "up") this.up(cue);
    else if (what === "skip" || what === "unskip") this.press("skip", { cue, on: what === "skip" });
    else if (what === "late" || what === "here") this.press("late", { cue, on: what === "late" });
    else this.move(cue, what === "earlier" ? -1 : 1);
  }

  /** @param {string} cue */
  up(cue) {
    const { name, unit, label } = this.papers.find((paper) => paper.cue === cue) ?? { name: "", unit: "", label: "" };
    const done = () => ask(this, "tell", { sentence: `${name || unit || label} ${say("paperIsNext")}`, wrong: false });
    this.press("up", { cue }, done);
  }

  /** Past the neighbour among those to come. @param {string} cue @param {number} by */
  move(cue, by) {
    const coming = this.papers.filter(({ status }) => status !== "now" && status !== "done");
    const at = coming.findIndex((paper) => paper.cue === cue);
    if (at < 0 || at + by < 0 || at + by >= coming.length) return;
    this.press("move", { cue, before: (by < 0 ? coming[at - 1] : coming[at + 2])?.cue ?? "" });
  }

  /** @param {string} verb @param {object} body @param {() => void} [done] */
  press(verb, body, done) {
    ask(this, "press", { command: `paper/${verb}`, body, done });
  }

  /** @param {string} selector @returns {HTMLElement} */
  find(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

/** @param {Paper | undefined} next */
function leadMarkup(next) {
  if (!next) return html`<p>${say("noPapers")}</p>`;
  const number = next.index ? `${next.index}/${next.total} ` : "";
  return html`<button type="button" class="go" data-do="next" data-key="">
    <b>${say("paperNext")}</b><span>${number}${next.name || next.unit || next.label}</span>
  </button>`;
}

customElements.define("paper-sheet", PaperSheet);
registerTool({
  id: "papers",
  word: "paperQueue",
  order: 40,
  sheet: "paper-sheet",
  shown: (state) => (state.papers ?? []).length > 0,
});
