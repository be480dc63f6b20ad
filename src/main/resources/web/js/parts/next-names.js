// @ts-check
import { fill, html } from "../html.js";
import { say } from "../language.js";
import { called } from "../lists.js";

/** Who is called next while a roll call is on the air or in preview: the picture is too small on a phone to read names. */
export class NextNames extends HTMLElement {
  /** @param {any} state */
  show({ award, program, preview }) {
    const calling = award && [program.cue, preview?.cue].includes(award.cue);
    this.hidden = !calling || award.next.length === 0;
    if (this.hidden) return;
    const names = award.next.map((/** @type {any} */ { number, name }) => called(number, name)).join(" · ");
    fill(this, html`<b>${say("comingUp")}:</b> <span>${names}</span>`);
  }
}

customElements.define("next-names", NextNames);
