// @ts-check
import { fill, html } from "../html.js";
import { say, sentence } from "../language.js";

/**
 * @typedef {{name: string, state: "live" | "away", words: {vi: string, en: string}}} Output
 * @typedef {{name: string, model: string, state: "untried" | "live" | "away" | "taken", words: {vi: string, en: string}}} Control
 * @typedef {{remote: number, wall: number, wallCurrent: number, wallWrong: number}} Pages
 */

/** A lamp with its word for every output; a tap tells each one's sentence by the event {@code tell}. */
export class OutputLamps extends HTMLElement {
  words = "";

  connectedCallback() {
    this.addEventListener("click", ({ target }) => target instanceof Element && target.closest("a") ? undefined : this.dispatchEvent(new CustomEvent("tell", { detail: this.words })));
  }

  /** @param {Output[]} outputs @param {Pages} pages @param {Control[]} [controls] */
  show(outputs, pages, controls = []) {
    this.words = [...outputs, ...controls].map((output) => `${output.name}: ${sentence(output.words)}`).join("\n");
    const lamps = outputs.map(({ state, name }) => lamp(state, name, say(state)));
    const links = controls.map(({ state, model }) => lamp(state, model, say(state)));
    const devices = links.length > 0 && html`<a href="/health" aria-label="${say("health")}">${links}</a>`;
    const people = html`<a href="/devices" aria-label="${say("people")}: ${pages.remote}"><span class="long">${say("people")}</span><span class="short">${say("peopleShort")}</span> <b>${pages.remote}</b></a>`;
    fill(this, html`<button type="button">${lamps}${pagesMarkup(pages)}</button>${devices}${people}`);
  }
}

/** @param {Pages} pages */
function pagesMarkup({ wall, wallCurrent, wallWrong }) {
  if (wall === 0) return "";
  const waiting = wall === wallCurrent ? "live" : "late";
  return lamp(wallWrong > 0 ? "away" : waiting, say("wallPages"), wallWrong > 0 ? say("wrongPicture") : `${wall} ${say("wallPagesOpen")}`);
}

/** @param {string} state @param {string} name @param {string} word */
function lamp(state, name, word) {
  return html`<span class="lamp ${state}"><i aria-hidden="true"></i>${name} <b>${word}</b></span>`;
}

customElements.define("output-lamps", OutputLamps);
