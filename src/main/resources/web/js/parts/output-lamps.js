// @ts-check
import { fill, html } from "../html.js";
import { say, sentence } from "../language.js";

/**
 * @typedef {{name: string, state: "live" | "away", words: {vi: string, en: string}}} Output
 * @typedef {{wall: number, wallCurrent: number}} Pages
 */

/** A lamp with its word for every output; a tap tells each one's sentence by the event {@code tell}. */
export class OutputLamps extends HTMLElement {
  words = "";

  connectedCallback() {
    this.addEventListener("click", () => this.dispatchEvent(new CustomEvent("tell", { detail: this.words })));
  }

  /** @param {Output[]} outputs @param {Pages} pages */
  show(outputs, pages) {
    this.words = outputs.map((output) => `${output.name}: ${sentence(output.words)}`).join("\n");
    const lamps = outputs.map(({ state, name }) => lamp(state, name, say(state)));
    fill(this, html`<button type="button">${lamps}${pagesMarkup(pages)}</button>`);
  }
}

/** @param {Pages} pages */
function pagesMarkup({ wall, wallCurrent }) {
  if (wall === 0) return "";
  return lamp(wall === wallCurrent ? "live" : "late", say("wallPages"), `${wall} ${say("wallPagesOpen")}`);
}

/** @param {string} state @param {string} name @param {string} word */
function lamp(state, name, word) {
  return html`<span class="lamp ${state}"><i aria-hidden="true"></i>${name} <b>${word}</b></span>`;
}

customElements.define("output-lamps", OutputLamps);
