// @ts-check
import { fill, html } from "../html.js";
import { say } from "../language.js";
import { chooseTwoPresses, twoPresses } from "../options.js";
import { registerTool } from "../tools.js";

/** What this device does differently from others. */
export class OptionsSheet extends HTMLElement {
  connectedCallback() {
    this.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement) chooseTwoPresses(target.checked);
    });
  }

  show() {
    fill(
      this,
      html`<label class="choice">
          <input type="checkbox" ${twoPresses() ? html`checked` : ""} />
          <span><b>${say("twoPresses")}</b><br />${say("twoPressesHelp")}</span>
        </label>
        <p>${say("onlyThisDevice")}</p>`,
    );
  }
}

customElements.define("options-sheet", OptionsSheet);
registerTool({ id: "options", word: "options", order: 890, sheet: "options-sheet" });
