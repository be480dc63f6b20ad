// @ts-check
import { fill, html } from "../html.js";
import { say } from "../language.js";
import { allTools } from "../tools.js";

/** A button for each tool that has a use now; told by the event {@code tool} with its id. */
export class ToolRow extends HTMLElement {
  open = "";

  connectedCallback() {
    this.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-tool]") : null;
      const detail = button?.getAttribute("data-tool");
      if (detail) this.dispatchEvent(new CustomEvent("tool", { detail }));
    });
  }

  /** @param {any} state @param {string} open the id of the tool whose sheet is open, or nothing */
  show(state, open) {
    const shown = allTools().filter((tool) => !tool.shown || tool.shown(state));
    const focused = this.contains(document.activeElement) && document.activeElement?.getAttribute("data-tool");
    fill(this, html`${shown.map((tool) => html`<button type="button" data-tool="${tool.id}">${say(tool.word)}</button>`)}`);
    for (const tool of shown) {
      const button = this.button(tool.id);
      button?.setAttribute("aria-expanded", String(tool.id === open));
      button?.classList.toggle("on", Boolean(tool.lit?.(state)));
    }
    if (open !== this.open) this.button(open)?.scrollIntoView({ inline: "nearest", block: "nearest" });
    this.open = open;
    if (focused && !this.contains(document.activeElement)) this.button(focused)?.focus();
  }

  /** @param {string} id @returns {HTMLElement | null} */
  button(id) {
    return this.querySelector(`[data-tool="${id}"]`);
  }
}

customElements.define("tool-row", ToolRow);
