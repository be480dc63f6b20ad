// @ts-check
import { fill, html } from "../html.js";
import { say, sentence } from "../language.js";

/**
 * @typedef {{name: string, state: "live" | "away", words: {vi: string, en: string}}} Output
 * @typedef {{name: string, model: string, state: "untried" | "live" | "away" | "taken", words: {vi: string, en: string}}} Control
 * @typedef {{devices: number, wall: number, wallCurrent: number, wallWrong: number}} Pages
 */

/** A wall page tells its picture when the fade is over; for so long the picture before is not late. */
const LATE_MS = 1000;

/** A lamp with its word for every output; a tap tells each one's sentence by the event {@code tell}. */
export class OutputLamps extends HTMLElement {
  words = "";
  /** When wall pages were first seen behind; 0 while they are not. */
  behindSince = 0;

  connectedCallback() {
    this.addEventListener("click", ({ target }) => target instanceof Element && target.closest("a") ? undefined : this.dispatchEvent(new CustomEvent("tell", { detail: this.words })));
  }

  /** @param {Output[]} outputs @param {Pages} pages @param {Control[]} [controls] */
  show(outputs, pages, controls = []) {
    this.words = [...outputs, ...controls].map((output) => `${output.name}: ${sentence(output.words)}`).join("\n");
    const lamps = outputs.map(({ state, name }) => lamp(state, name, say(state)));
    const links = controls.map(({ state, model }) => lamp(state, model, say(state)));
    this.behindSince = pages.wall === pages.wallCurrent ? 0 : this.behindSince || performance.now();
    const late = this.behindSince > 0 && performance.now() - this.behindSince > LATE_MS;
    const devices = links.length > 0 && html`<a href="/health" target="_blank" rel="noopener" aria-label="${say("health")}">${links}</a>`;
    const people = html`<a href="/devices" target="_blank" rel="noopener" aria-label="${say("people")}: ${pages.devices}"><span class="long">${say("people")}</span><span class="short">${say("peopleShort")}</span> <b>${pages.devices}</b></a>`;
    fill(this, html`<button type="button">${lamps}${pagesMarkup(pages, late)}</button>${devices}${people}`);
  }
}

/** @param {Pages} pages @param {boolean} late whether one is behind for longer than a fade */
function pagesMarkup({ wall, wallWrong }, late) {
  if (wall === 0) return "";
  if (wallWrong > 0) return lamp("away", say("wallPages"), say("wrongPicture"));
  if (late) return lamp("late", say("wallPages"), say("late"));
  return lamp("live", say("wallPages"), `${wall} ${say("wallPagesOpen")}`);
}

/** @param {string} state @param {string} name @param {string} word */
function lamp(state, name, word) {
  return html`<span class="lamp ${state}"><i aria-hidden="true"></i>${name} <b>${word}</b></span>`;
}

customElements.define("output-lamps", OutputLamps);
