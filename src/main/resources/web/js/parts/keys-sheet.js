// @ts-check
import { fill, html } from "../html.js";
import { say } from "../language.js";
import { KEY_LINES } from "../keys.js";
import { registerTool } from "../tools.js";

/** What each key does, and the way to the page that shows what a clicker sends. */
export class KeysSheet extends HTMLElement {
  show() {
    const lines = KEY_LINES.map(
      ({ keys, word }) => html`<div><dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${say(word)}</dd></div>`,
    );
    fill(
      this,
      html`<dl class="keys">${lines}</dl>
        <p>${say("keysWhenTyping")}</p>
        <p><a href="/keys">${say("keysTry")}</a></p>`,
    );
  }
}

customElements.define("keys-sheet", KeysSheet);
registerTool({ id: "keys", word: "keysTitle", order: 900, sheet: "keys-sheet" });
