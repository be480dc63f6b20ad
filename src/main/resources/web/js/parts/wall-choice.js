// @ts-check
import { askedWall, wallWords } from "../asked-wall.js";
import { fill, html } from "../html.js";
import { onLanguage, say } from "../language.js";

/**
 * Which wall something is shown on: the one that runs, or one of those that were saved. With the attribute `beside` it is a
 * second wall to compare with, or none. It tells a choice by `change`; one wall is no choice, and then it is hidden.
 */
export class WallChoice extends HTMLElement {
  /** @type {import("../asked-wall.js").Wall[]} */
  walls = [];
  /** The wall's name; empty for the one that runs, or with `beside` for none and `*` for the one that runs. */
  value = "";

  connectedCallback() {
    this.hidden = true;
    this.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLSelectElement) this.value = target.value;
    });
    onLanguage(() => this.render());
  }

  get beside() {
    return this.hasAttribute("beside");
  }

  /** @param {import("../asked-wall.js").Wall[]} walls the one that runs first */
  offer(walls) {
    this.walls = walls;
    const asked = askedWall(this.beside ? "beside" : "wall");
    if (walls.some((each) => this.valueOf(each) === asked)) this.value = asked;
    this.render();
  }

  /** The wall that is chosen. */
  get wall() {
    return this.walls.find((each) => this.valueOf(each) === this.value);
  }

  /** @param {import("../asked-wall.js").Wall} wall */
  valueOf({ name, runs }) {
    if (!runs) return name;
    return this.beside ? "*" : "";
  }

  /** The wall's name in addresses; empty for the one that runs. */
  get address() {
    return this.value === "*" ? "" : this.value;
  }

  render() {
    this.hidden = this.walls.length < 2;
    const options = this.walls.map((each) => {
      const value = this.valueOf(each);
      return html`<option value="${value}" ${value === this.value ? html`selected` : ""}>${wallWords(each)}</option>`;
    });
    const none = this.beside ? html`<option value="">${say("noOtherWall")}</option>` : "";
    fill(this, html`<label><span>${say(this.beside ? "besideWall" : "wallShown")}</span><select>${none}${options}</select></label>`);
  }
}

customElements.define("wall-choice", WallChoice);
