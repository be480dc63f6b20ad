// @ts-check
import { call, fault } from "../calls.js";
import { fill, html } from "../html.js";
import { onLanguage, say, sentence } from "../language.js";

const SURE_MS = 4000;
const FLASH_MS = 10_000;

/** Lets one output's area, or one of its cabinets, flash: the second tap does it, so that no slip lights the hall. */
export class IdentifyArea extends HTMLElement {
  /** @type {"idle" | "sure" | "flashing"} */
  state = "idle";
  said = "";
  wrong = false;
  /** @type {number | undefined} */
  timer = undefined;

  connectedCallback() {
    this.innerHTML = `<fieldset></fieldset><p class="outcome" role="status" aria-live="polite" hidden></p>`;
    this.addEventListener("click", ({ target }) => target instanceof Element && target.closest("button") && this.tapped());
    onLanguage(() => this.render());
    this.render();
  }

  render() {
    const word = { idle: "identifyOutput", sure: "identifySure", flashing: "identifyStop" }[this.state];
    const count = Number(this.dataset.cabinets);
    const chosen = this.querySelector("input")?.value ?? "";
    const cabinet =
      count > 0 &&
      html`<label class="number"
        ><span>${say("cabinet")} 1–${count}</span
        ><input type="number" inputmode="numeric" min="1" max="${count}" step="1" placeholder="${say("allOfIt")}" value="${chosen}"
      /></label>`;
    const label = say(/** @type {import("../language.js").Word} */ (word));
    const legend = html`<legend>${say("identifyLegend")}</legend>`;
    fill(
      /** @type {Element} */ (this.querySelector("fieldset")),
      html`${legend}${cabinet}<button type="button" aria-pressed="${String(this.state !== "idle")}">${label}</button>`,
    );
    const outcome = /** @type {HTMLElement} */ (this.querySelector(".outcome"));
    outcome.hidden = this.said === "";
    outcome.textContent = this.said;
    outcome.classList.toggle("wrong", this.wrong);
  }

  /** @param {"idle" | "sure" | "flashing"} state @param {number} [forMs] */
  become(state, forMs) {
    clearTimeout(this.timer);
    this.state = state;
    if (forMs) this.timer = setTimeout(() => this.become("idle"), forMs);
    else this.said = this.wrong ? this.said : "";
    this.render();
  }

  async tapped() {
    if (this.state === "idle") {
      this.said = "";
      return this.become("sure", SURE_MS);
    }
    const on = this.state === "sure";
    const cabinet = Number(this.querySelector("input")?.value);
    const json = on ? (cabinet ? { cabinet } : {}) : { on };
    this.become("idle");
    const called = await call(`/api/v1/outputs/${this.dataset.place}/identify`, { json });
    this.wrong = called.status !== 200;
    this.said = this.wrong ? fault(called) : sentence(called.answer.message);
    this.become(on && !this.wrong ? "flashing" : "idle", on ? FLASH_MS : SURE_MS);
  }
}

customElements.define("identify-area", IdentifyArea);
