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
  const mayEdit = you.rights?.includes("edit") ?? false;
  const holds = holder !== null && holder.device === you.device;
  return { mayRun, mayEdit, holds, holder, watching: !mayRun || (holder !== null && !holds && !you.along) };
}

/** Buttons that would only be turned back look like it; whoever taps one is told why. @param {boolean} watching */
export function guard(watching) {
  for (const button of document.querySelectorAll("button[data-press], button[data-key]")) {
    button.toggleAttribute("data-guarded", watching);
    if (watching) button.setAttribute("aria-disabled", "true");
    else button.removeAttribute("aria-disabled");
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

  /** @param {You} you @param {{holder: Device | null}} control @param {number} desks devices with the remote open */
  show(you, control, desks) {
    const view = controlOf(you, control);
    this.again = () => this.show(you, control, desks);
    this.warn(view);
    this.hidden = view.mayRun && (view.holder === null || (view.holds && desks < 2));
    this.className = view.watching ? "others" : "";
    fill(this, html`<p>${words(view)}</p>${this.button(view)}`);
  }

  /** Whoever loses control is told at once by whom. @param {ReturnType<typeof controlOf>} view */
  warn({ holds, holder, mayEdit }) {
    const before = this.holder;
    this.holder = holds ? "me" : (holder?.name ?? "");
    if (before !== "me" || holds || !holder) return;
    navigator.vibrate?.(300);
    const detail = [`“${holder.name}” ${say("hasTaken")}`, mayEdit && say("editsStill")].filter(Boolean).join(" ");
    this.dispatchEvent(new CustomEvent("tell", { detail }));
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
function words({ mayRun, mayEdit, holds, holder }) {
  if (holds) return say("youHoldControl");
  const who = holder ? `“${holder.name}” ${say("isInControl")}` : "";
  return [!mayRun && say("youWatch"), who, mayRun && mayEdit && say("mayEdit")].filter(Boolean).join(" · ");
}

customElements.define("control-bar", ControlBar);
