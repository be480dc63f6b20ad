// @ts-check
import { hms, leftOf, phaseOf } from "../hall-time.js";
import { fill, html } from "../html.js";
import { say } from "../language.js";
import { ask, registerTool } from "../tools.js";

const TICK_MS = 200;
const MINUTES = [3, 5, 7, 10, 15, 20];
/** @type {import("../language.js").Word[]} */
const SENTENCES = ["sayOneMinute", "sayFinish", "sayLouder", "saySlower"];
/** @type {[string, object, import("../language.js").Word][]} */
const STEPS = [
  ["timer/add", { seconds: -60 }, "minuteLess"],
  ["timer/add", { seconds: 60 }, "minuteMore"],
  ["timer/reset", {}, "timerReset"],
  ["timer/clear", {}, "timerClear"],
];

/** The speaker's or the break's timer, and a word to the speaker. */
export class TimerSheet extends HTMLElement {
  /** @type {any} */
  state = undefined;

  connectedCallback() {
    if (this.firstElementChild) return;
    fill(
      this,
      html`<p class="left" role="timer"></p>
        <button type="button" class="main" data-run></button>
        <div class="row" data-steps></div>
        <div class="row" data-minutes></div>
        <form data-until class="row">
          <label for="timer-until"></label><input id="timer-until" type="time" required /><button type="submit"></button>
        </form>
        <h3 data-to-speaker></h3>
        <p class="on-wall"></p>
        <div class="row" data-sentences></div>
        <form data-message class="row">
          <input maxlength="80" autocomplete="off" required /><button type="submit"></button>
          <button type="button" data-clear></button>
        </form>
        <p class="links"></p>`,
    );
    this.addEventListener("click", (event) => this.clicked(event));
    this.addEventListener("submit", (event) => this.submitted(event));
    setInterval(() => this.isConnected && !this.hidden && this.tick(), TICK_MS);
  }

  /** @param {Event} event */
  clicked({ target }) {
    const button = target instanceof Element ? target.closest("button") : null;
    if (!button || button.type === "submit") return;
    const { step, minutes, sentence } = button.dataset;
    if (step) this.press(STEPS[Number(step)][0], STEPS[Number(step)][1]);
    else if (minutes) this.press("timer/set", { seconds: 60 * Number(minutes) });
    else if (sentence) this.press("message", { text: button.textContent ?? "" });
    else if ("clear" in button.dataset) this.press("message", { text: "" });
    else if ("run" in button.dataset) this.press(this.state.timer.state === "running" ? "timer/pause" : "timer/start", {});
  }

  /** @param {SubmitEvent} event */
  submitted(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const field = /** @type {HTMLInputElement} */ (form.querySelector("input"));
    if ("until" in form.dataset) this.press("timer/until", { time: field.value });
    else this.press("message", { text: field.value.trim() });
  }

  /** @param {any} state */
  show(state) {
    this.state = state;
    const { timer, toSpeaker } = state;
    const none = timer.state === "none";
    const run = /** @type {HTMLButtonElement} */ (this.find("[data-run]"));
    run.textContent = say(timer.state === "running" ? "timerPause" : "timerStart");
    run.disabled = none;
    fill(
      this.find("[data-steps]"),
      html`${STEPS.map(([, , word], index) => html`<button type="button" data-step="${index}">${say(word)}</button>`)}`,
    );
    for (const button of this.find("[data-steps]").querySelectorAll("button")) button.disabled = none;
    fill(
      this.find("[data-minutes]"),
      html`${MINUTES.map((minutes) => html`<button type="button" data-minutes="${minutes}">${minutes} ${say("minutes")}</button>`)}`,
    );
    fill(
      this.find("[data-sentences]"),
      html`${SENTENCES.map((word) => html`<button type="button" data-sentence="${word}">${say(word)}</button>`)}`,
    );
    this.say("[data-until] label", say("timerUntil"));
    this.say("[data-until] button", say("timerUntilSet"));
    this.say("[data-to-speaker]", say("toSpeaker"));
    this.find("[data-message] input").setAttribute("aria-label", say("toSpeaker"));
    this.say("[data-message] button", say("toSpeakerSend"));
    this.say("[data-clear]", say("toSpeakerClear"));
    /** @type {HTMLButtonElement} */ (this.find("[data-clear]")).disabled = toSpeaker === "";
    this.say(".on-wall", toSpeaker && `${say("toSpeakerShown")}: ${toSpeaker}`);
    fill(
      this.find(".links"),
      html`<a href="/timer" target="_blank">${say("openTimer")}</a> <a href="/mc" target="_blank">${say("openMc")}</a>
        <a href="/program" target="_blank">${say("openProgram")}</a>`,
    );
    this.tick();
  }

  tick() {
    if (!this.state) return;
    const { timer } = this.state;
    const left = leftOf(timer);
    const phase = phaseOf(timer, left);
    this.say(".left", phase === "none" ? say("timerNone") : hms(left));
    this.find(".left").dataset.phase = phase;
  }

  /** @param {string} command @param {object} body */
  press(command, body) {
    ask(this, "press", { command, body });
  }

  /** @param {string} selector @param {string} text */
  say(selector, text) {
    const place = this.find(selector);
    if (place.textContent !== text) place.textContent = text;
    if (place.classList.contains("on-wall")) place.hidden = !text;
  }

  /** @param {string} selector @returns {HTMLElement} */
  find(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

customElements.define("timer-sheet", TimerSheet);
registerTool({
  id: "timer",
  word: "timerTitle",
  order: 50,
  sheet: "timer-sheet",
  lit: ({ timer, toSpeaker }) => timer.state === "running" || toSpeaker !== "",
});
