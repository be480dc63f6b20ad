// @ts-check
import { call } from "../calls.js";
import { putInstead } from "../findings.js";
import { fill, html } from "../html.js";
import { say } from "../language.js";

/** Words typed for old fonts become Unicode at one press: all of a cue, because they were pasted together. */
export class UnicodeOffer extends HTMLElement {
  /** @type {{field: string, words: string, instead: string}[]} */
  old = [];
  /** @type {HTMLElement | undefined} */
  form = undefined;
  asked = 0;

  connectedCallback() {
    // The keyboard stays, and what is written in keeps the focus.
    this.addEventListener("pointerdown", (event) => event.preventDefault());
    this.addEventListener("mousedown", (event) => event.preventDefault());
    this.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("button")) this.take();
    });
  }

  /** @param {HTMLElement} form the fields that are typed in */
  help(form) {
    this.form = form;
  }

  /** Looks into what a cue would say; the newest answer wins. @param {string} cue @param {Record<string, any>} fields */
  async look(cue, fields) {
    const asked = ++this.asked;
    const { status, answer } = await call(`/api/v1/cues/${cue}/unicode`, { json: { fields } });
    if (asked !== this.asked) return;
    this.old = status === 200 ? answer.findings : [];
    this.hidden = this.old.length === 0;
    fill(this, html`<button type="button">${say("putInstead")}<small>${this.old.map(({ instead }) => instead).join(" · ")}</small></button>`);
  }

  take() {
    for (const { field, words, instead } of this.old) putInstead(this.typedIn(field), words, instead);
  }

  /** The field of a place, or of the list whose line it is. @param {string} place such as {@code recipients/3/name} */
  typedIn(place) {
    const path = place.split("/").map((step) => (/^\d+$/.test(step) ? Number(step) - 1 : step));
    const at = (/** @type {(string | number)[]} */ steps) => this.form?.querySelector(`[data-path="${CSS.escape(JSON.stringify(steps))}"]`);
    return at(path) ?? at(path.slice(0, -1));
  }
}

customElements.define("unicode-offer", UnicodeOffer);
