// @ts-check
import { fill, html } from "../html.js";
import { say } from "../language.js";
import { ask, registerTool } from "../tools.js";

/** What is laid over the wall: an announcement, the clock, the countdown. */
export class OverlaySheet extends HTMLElement {
  /** @type {any} */
  state = undefined;

  connectedCallback() {
    if (this.firstElementChild) return;
    fill(
      this,
      html`<p class="barred" role="status"></p>
        <form>
          <label for="strip-text"></label>
          <textarea id="strip-text" rows="2" maxlength="240" autocomplete="off"></textarea>
          <p class="on-wall"></p>
          <div class="row"><button type="submit" class="main"></button><button type="button" data-clear></button></div>
        </form>
        <div class="switches">
          <button type="button" data-overlay="clock" aria-pressed="false"></button>
          <button type="button" data-overlay="countdown" aria-pressed="false"></button>
        </div>
        <p class="needs"></p>`,
    );
    this.find("form").addEventListener("submit", (event) => {
      event.preventDefault();
      const text = this.field().value.trim();
      if (text) this.press("overlay/strip", { text });
    });
    this.find("[data-clear]").addEventListener("click", () => this.press("overlay/strip", { text: "" }));
    for (const button of this.querySelectorAll("[data-overlay]")) {
      const name = button.getAttribute("data-overlay") ?? "";
      button.addEventListener("click", () => this.press(`overlay/${name}`, { on: !this.state.overlays[name] }));
    }
  }

  /** @param {any} state */
  show(state) {
    this.state = state;
    const { strip, clock, countdown, barred } = state.overlays;
    this.say(".barred", barred ? say("overlayBarred") : "");
    this.say("label", say("strip"));
    this.field().placeholder = say("stripHint");
    this.say(".main", say("stripShow"));
    this.say("[data-clear]", say("stripClear"));
    this.say(".on-wall", strip && `${say("stripOnWall")}: ${strip}`);
    this.toggle("clock", clock, say("overlayClock"));
    this.toggle("countdown", countdown, say("overlayCountdown"));
    this.say(".needs", countdown && state.timer.state === "none" ? say("overlayCountdownNeeds") : "");
    /** @type {HTMLButtonElement} */ (this.find("[data-clear]")).disabled = strip === "";
  }

  /** @param {string} name @param {boolean} on @param {string} word */
  toggle(name, on, word) {
    const button = this.find(`[data-overlay="${name}"]`);
    button.setAttribute("aria-pressed", String(on));
    button.classList.toggle("on", on);
    fill(button, html`<b>${word}</b> <span>${say(on ? "overlayOn" : "overlayOff")}</span>`);
  }

  /** @param {string} command @param {object} body */
  press(command, body) {
    ask(this, "press", { command, body });
  }

  field() {
    return /** @type {HTMLTextAreaElement} */ (this.find("textarea"));
  }

  /** @param {string} selector @param {string} text */
  say(selector, text) {
    const place = this.find(selector);
    if (place.textContent !== text) place.textContent = text;
    if (place instanceof HTMLParagraphElement) place.hidden = !text;
  }

  /** @param {string} selector @returns {HTMLElement} */
  find(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

customElements.define("overlay-sheet", OverlaySheet);
registerTool({
  id: "overlays",
  word: "overlaysTitle",
  order: 60,
  sheet: "overlay-sheet",
  lit: ({ overlays }) => overlays.strip !== "" || overlays.clock || overlays.countdown,
});
