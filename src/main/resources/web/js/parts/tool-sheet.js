// @ts-check
import { fill, html } from "../html.js";
import { say } from "../language.js";
import { allTools } from "../tools.js";

/** What was typed is on its way: the keyboard goes, and the buttons of the show come back. */
function sentOff() {
  const button = document.activeElement;
  if (button instanceof HTMLButtonElement && document.body.classList.contains("keyboard")) button.blur();
}

/**
 * The place where one tool at a time lies open, beside what is on the air and the buttons that run the show, never over
 * them. The address names the open tool ({@code /remote#edit}), and the device's Back closes it. Esc, which clickers
 * send, closes nothing.
 */
export class ToolSheet extends HTMLElement {
  /** @type {import("../tools.js").Tool | undefined} */
  tool = undefined;
  /** @type {Map<string, import("../tools.js").Sheet>} */
  sheets = new Map();
  /** @type {any} */
  state = undefined;

  connectedCallback() {
    if (this.firstElementChild) return;
    fill(
      this,
      html`<header><h2 id="sheet-title" tabindex="-1"></h2><button type="button" class="close"></button></header>
        <div class="body"></div>`,
    );
    this.find(".close").addEventListener("click", () => this.close());
    this.addEventListener("close", () => this.close());
    this.addEventListener("submit", sentOff);
    addEventListener("hashchange", () => this.follow());
  }

  /** @param {any} state */
  show(state) {
    const first = this.state === undefined;
    this.state = state;
    if (first) this.follow();
    if (!this.tool) return;
    this.find("h2").textContent = say(this.tool.word);
    this.find(".close").textContent = say("close");
    this.sheets.get(this.tool.id)?.show(state);
  }

  /** @param {string} id @param {any} [about] given to the sheet, for what it is to show; the focus goes to what has data-first then */
  open(id, about) {
    const tool = allTools().find((each) => each.id === id);
    if (!tool || this.state === undefined) return;
    this.tool = tool;
    this.hidden = false;
    for (const each of this.sheets.values()) each.hidden = true;
    const sheet = this.sheetOf(tool);
    sheet.hidden = false;
    if (about !== undefined) sheet.about?.(about);
    else sheet.opened?.(this.state);
    this.show(this.state);
    this.find(".body").scrollTop = 0;
    const first = about && /** @type {HTMLElement | null} */ (sheet.querySelector("[data-first]"));
    (first || this.find("h2")).focus();
    if (location.hash !== `#${id}`) location.hash = id;
    this.changed();
  }

  close() {
    if (!this.tool) return;
    const { id } = this.tool;
    this.tool = undefined;
    this.hidden = true;
    if (location.hash) history.replaceState(null, "", location.pathname + location.search);
    this.changed();
    /** @type {HTMLElement | null} */ (document.querySelector(`[data-tool="${id}"]`))?.focus();
  }

  /** What the address says is what lies open. */
  follow() {
    const id = location.hash.slice(1);
    if (this.tool && id === this.tool.id) return;
    if (allTools().some((tool) => tool.id === id)) this.open(id);
    else this.close();
  }

  changed() {
    document.body.classList.toggle("sheet-open", Boolean(this.tool));
    this.dispatchEvent(new CustomEvent("changed"));
  }

  /** @param {import("../tools.js").Tool} tool */
  sheetOf(tool) {
    let sheet = this.sheets.get(tool.id);
    if (!sheet) {
      sheet = /** @type {import("../tools.js").Sheet} */ (document.createElement(tool.sheet));
      this.sheets.set(tool.id, sheet);
      this.find(".body").append(sheet);
    }
    return sheet;
  }

  /** @param {string} selector @returns {HTMLElement} */
  find(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

customElements.define("tool-sheet", ToolSheet);
