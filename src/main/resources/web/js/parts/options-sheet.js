// @ts-check
import { call, fault } from "../calls.js";
import { fill, html } from "../html.js";
import { say } from "../language.js";
import { chooseTwoPresses, twoPresses } from "../options.js";
import { ask, registerTool } from "../tools.js";

/** What this device does differently from others, and what the others call it. */
export class OptionsSheet extends HTMLElement {
  device = "";

  connectedCallback() {
    this.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === "checkbox") chooseTwoPresses(target.checked);
    });
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this.rename(/** @type {HTMLInputElement} */ (this.querySelector("[name=name]")).value.trim());
    });
  }

  /** @param {{you: {device?: string, name?: string}}} state */
  show({ you }) {
    this.device = you.device ?? "";
    fill(
      this,
      html`<label class="choice">
          <input type="checkbox" ${twoPresses() ? html`checked` : ""} />
          <span><b>${say("twoPresses")}</b><br />${say("twoPressesHelp")}</span>
        </label>
        <p>${say("onlyThisDevice")}</p>
        <form class="own-name">
          <label>${say("deviceName")}<input name="name" required maxlength="40" autocomplete="off" value="${you.name ?? ""}" /></label>
          <button type="submit">${say("keepName")}</button>
          <p>${say("deviceNameHelp")}</p>
        </form>`,
    );
  }

  /** @param {string} name */
  async rename(name) {
    const called = await call(`/api/v1/devices/${this.device}`, { method: "PUT", json: { name } });
    const wrong = called.status !== 200;
    ask(this, "tell", { sentence: wrong ? fault(called) : say("named"), wrong });
  }
}

customElements.define("options-sheet", OptionsSheet);
registerTool({ id: "options", word: "options", order: 890, sheet: "options-sheet" });
