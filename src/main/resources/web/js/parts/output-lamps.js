// @ts-check
import { fill, html } from "../html.js";
import { say, sentence } from "../language.js";

/**
 * @typedef {{name: string, state: "live" | "away", words: {vi: string, en: string}}} Output
 * @typedef {{wall: number, wallCurrent: number}} Pages
 */

/** A lamp with its word for every output and for the wall's pages. */
export class OutputLamps extends HTMLElement {
  /** @param {Output[]} outputs @param {Pages} pages */
  show(outputs, pages) {
    fill(this, html`${outputs.map(outputMarkup)}${pagesMarkup(pages)}`);
  }
}

/** @param {Output} output */
function outputMarkup(output) {
  return lamp(output.state === "live" ? "live" : "away", output.name, say(output.state), sentence(output.words));
}

/** @param {Pages} pages */
function pagesMarkup(pages) {
  const word = pages.wall === 0 ? say("wallPagesNone") : `${pages.wall} ${say("wallPagesOpen")}`;
  const state = pages.wall === 0 ? "none" : pages.wallCurrent === pages.wall ? "live" : "late";
  return lamp(state, say("wallPages"), word, "");
}

/** @param {string} state @param {string} name @param {string} word @param {string} more */
function lamp(state, name, word, more) {
  return html`<p class="lamp ${state}" title="${more}"><i aria-hidden="true"></i><span>${name}</span> <b>${word}</b></p>`;
}

customElements.define("output-lamps", OutputLamps);
