// @ts-check
import { fill, html } from "../html.js";
import { say } from "../language.js";
import { registerTool } from "../tools.js";

/** The pages on which an event is prepared, in the order of the work; each opens beside the remote. */
const PAGES = /** @type {const} */ ([
  ["/import", "import"],
  ["/editor", "editor"],
  ["/preview", "pictures"],
  ["/check", "preShowCheck"],
  ["/approve", "approve"],
]);

/** The way from the first screen to the office's pages. */
export class PrepareSheet extends HTMLElement {
  show() {
    fill(
      this,
      html`<p>${say("prepareHelp")}</p>
        <ol>${PAGES.map(([page, word]) => html`<li><a href="${page}" target="_blank">${say(word)}</a></li>`)}</ol>`,
    );
  }
}

customElements.define("prepare-sheet", PrepareSheet);
registerTool({
  id: "prepare",
  word: "prepare",
  order: 895,
  sheet: "prepare-sheet",
  shown: ({ you }) => Boolean(you?.rights?.includes("prepare")),
});
