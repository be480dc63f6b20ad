// @ts-check
import { say } from "../language.js";

/** @typedef {import("../language.js").Word} Word */

/**
 * The buttons, each with its command in {@code data-press}; told by the event {@code press}. They stay the same elements
 * all evening, so that the focus stays where it is.
 */
export class PressBar extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-press]") : null;
      const detail = button?.getAttribute("data-press");
      if (detail) this.dispatchEvent(new CustomEvent("press", { detail }));
    });
  }

  /** @param {{black: boolean, frozen: boolean, locked: boolean, undo: string, covered: string, hasPreview: boolean, nextLabel: string,
   *   ready: boolean}} view */
  show(view) {
    this.say("lock", view.locked ? "unlock" : "lock", view.locked);
    this.say("undo", "undo");
    const undo = /** @type {HTMLButtonElement | null} */ (this.querySelector('[data-press="undo"]'));
    if (undo) {
      undo.disabled = view.undo === "";
      undo.title = view.undo;
    }
    this.say("restore", "bringBack");
    const restore = /** @type {HTMLButtonElement | null} */ (this.querySelector('[data-press="restore"]'));
    if (restore) {
      restore.hidden = view.covered === "";
      restore.title = view.covered;
    }
    this.say("next", view.ready ? "ready" : "next");
    this.say("previous", "previous");
    this.say("take", "take");
    this.querySelector('[data-press="take"]')?.classList.toggle("idle", !view.hasPreview);
    this.say("backdrop", "backdrop");
    this.say("black", view.black ? "restore" : "black", view.black);
    this.say("freeze", view.frozen ? "unfreeze" : "freeze", view.frozen);
    const hint = this.querySelector(".hint");
    if (hint) hint.textContent = view.ready ? `${say("pressAgain")}: ${view.nextLabel}` : view.hasPreview ? view.nextLabel : say("endOfRundown");
  }

  /** @param {string} command @param {Word} word @param {boolean} [on] */
  say(command, word, on) {
    const button = this.querySelector(`[data-press="${command}"]`);
    if (!button) return;
    const label = /** @type {Element} */ (button.querySelector(".word"));
    label.textContent = say(word);
    if (on !== undefined) button.classList.toggle("on", on);
  }
}

customElements.define("press-bar", PressBar);
