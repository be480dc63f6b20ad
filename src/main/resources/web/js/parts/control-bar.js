// @ts-check
import { call, fault } from "../calls.js";
import { fill, html } from "../html.js";
import { say } from "../language.js";

/**
 * @typedef {{device: string, name: string, role: string}} Device
 * @typedef {{device?: string, rights?: string[], along?: boolean}} You this device, as the server knows it
 */

/** Whether this device may not press now, and who holds control. @param {You} you @param {{holder: Device | null}} control */
export function controlOf(you, { holder }) {
  const mayRun = you.rights?.includes("run") ?? false;
  const holds = holder !== null && holder.device === you.device;
  return { mayRun, holds, holder, watching: !mayRun || (holder !== null && !holds && !you.along) };
}

/** Buttons that would only be turned back are off, and come on again by themselves. @param {boolean} watching */
export function guard(watching) {
  for (const each of document.querySelectorAll("button[data-press], button[data-key]")) {
    const button = /** @type {HTMLButtonElement} */ (each);
    if (watching && !button.disabled) {
      button.disabled = true;
      button.dataset.guarded = "";
    } else if (!watching && button.dataset.guarded !== undefined) {
      button.disabled = false;
      delete button.dataset.guarded;
    }
  }
}

/** For so long the second tap is waited for. */
const SURE_MS = 4000;

/** Who holds control, and the way to take it or let go; tells a sentence by the event {@code tell}. */
export class ControlBar extends HTMLElement {
  armed = false;
  holder = "";
  /** @type {(() => void) | undefined} */
  again = undefined;
  /** @type {number | undefined} */
  timer = undefined;

  connectedCallback() {
    this.addEventListener("click", (event) => {
      const act = event.target instanceof Element ? event.target.closest("[data-control]")?.getAttribute("data-control") : "";
      if (act) this.act(act);
    });
  }

  /** @param {You} you @param {{holder: Device | null}} control @param {number} remotes pages open beside the walls' */
  show(you, control, remotes) {
    const view = controlOf(you, control);
    this.again = () => this.show(you, control, remotes);
    this.warn(view);
    this.hidden = view.mayRun && (view.holder === null || (view.holds && remotes < 2));
    this.className = view.watching ? "others" : "";
    fill(this, html`<p>${words(view)}</p>${this.button(view)}`);
  }

  /** Whoever loses control is told at once by whom. @param {ReturnType<typeof controlOf>} view */
  warn({ holds, holder }) {
    const before = this.holder;
    this.holder = holds ? "me" : (holder?.name ?? "");
    if (before !== "me" || holds || !holder) return;
    navigator.vibrate?.(300);
    this.dispatchEvent(new CustomEvent("tell", { detail: `“${holder.name}” ${say("hasTaken")}` }));
  }

  /** @param {ReturnType<typeof controlOf>} view */
  button({ mayRun, holds, holder }) {
    if (!mayRun) return "";
    if (holds) return html`<button type="button" data-control="release">${say("releaseControl")}</button>`;
    if (!holder) return "";
    const word = this.armed ? say("sure") : say("takeControl");
    return html`<button type="button" data-control="take" class="${this.armed ? "sure" : ""}">${word}</button>`;
  }

  /** Taking control from somebody asks for a second tap. @param {string} act */
  async act(act) {
    clearTimeout(this.timer);
    if (act === "take" && !this.armed) {
      this.armed = true;
      this.timer = setTimeout(() => {
        this.armed = false;
        this.again?.();
      }, SURE_MS);
      return this.again?.();
    }
    this.armed = false;
    const called = await call(`/api/v1/control/${act}`, {});
    if (called.status !== 200) this.dispatchEvent(new CustomEvent("tell", { detail: fault(called) }));
  }
}

/** @param {ReturnType<typeof controlOf>} view */
function words({ mayRun, holds, holder }) {
  if (holds) return say("youHoldControl");
  const who = holder ? `“${holder.name}” ${say("isInControl")}` : "";
  return mayRun ? who : [say("youWatch"), who].filter(Boolean).join(" · ");
}

customElements.define("control-bar", ControlBar);
