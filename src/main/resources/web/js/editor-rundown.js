// @ts-check
/** The rundown beside the form: a cue is chosen by a press and moved by dragging it, or by Alt with an arrow. */
import { fill, html } from "./html.js";
import { say } from "./language.js";

export class RundownList {
  /**
   * @param {HTMLElement} list
   * @param {(index: number) => void} choose -1 for the event itself
   * @param {(from: number, to: number) => void} move
   */
  constructor(list, choose, move) {
    this.list = list;
    /** The row that is being dragged. */
    this.dragged = -1;
    list.addEventListener("click", (click) => indexOf(click) >= -1 && choose(indexOf(click)));
    list.addEventListener("keydown", (key) => {
      if (!key.altKey || (key.key !== "ArrowUp" && key.key !== "ArrowDown")) return;
      key.preventDefault();
      move(indexOf(key), indexOf(key) + (key.key === "ArrowUp" ? -1 : 1));
    });
    list.addEventListener("dragstart", (drag) => (this.dragged = indexOf(drag)));
    list.addEventListener("dragover", (drag) => this.dragged >= 0 && indexOf(drag) >= 0 && drag.preventDefault());
    list.addEventListener("drop", (drop) => {
      drop.preventDefault();
      move(this.dragged, indexOf(drop));
      this.dragged = -1;
    });
  }

  /** @param {any[]} cues @param {number} chosen @param {Set<string>} returned the cues whose change was asked for */
  show(cues, chosen, returned) {
    const rows = cues.map(
      (cue, index) =>
        html`<li draggable="true" data-index="${index}">
          <button type="button" aria-current="${String(index === chosen)}"><span>${cue.label || cue.id}</span>${returned.has(cue.id) && html`<small class="returned">↩ ${say("isReturned")}</small>`}</button>
        </li>`,
    );
    const whole = html`<li data-index="-1"><button type="button" aria-current="${String(chosen === -1)}">⚙ ${say("settingsShort")}</button></li>`;
    fill(this.list, html`${whole}${rows}`);
  }

  /** The cursor goes with the chosen cue. */
  focus() {
    const chosen = this.list.querySelector("[aria-current=true]");
    if (chosen instanceof HTMLElement) chosen.focus();
  }
}

/** @param {Event} happened @returns {number} -2 beside every row */
const indexOf = (happened) => Number(/** @type {Element} */ (happened.target).closest("[data-index]")?.getAttribute("data-index") ?? -2);
