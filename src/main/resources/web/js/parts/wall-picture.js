// @ts-check
import { fill, html } from "../html.js";
import { say } from "../language.js";

/**
 * A place of the page as shares of a picture that stands whole in the middle of its box.
 * @param {HTMLImageElement} image @param {number} x @param {number} y
 */
function placeIn(image, x, y) {
  const { left, top, width, height } = image.getBoundingClientRect();
  const scale = Math.min(width / image.naturalWidth, height / image.naturalHeight);
  const share = (/** @type {number} */ from, /** @type {number} */ room, /** @type {number} */ size) => (from - room / 2) / (size * scale) + 0.5;
  return { x: share(x - left, width, image.naturalWidth), y: share(y - top, height, image.naturalHeight) };
}

/** A small picture of the wall with its title; swaps only once the new picture is decoded. A tap on it is told as {@code touch}. */
export class WallPicture extends HTMLElement {
  wanted = "";

  connectedCallback() {
    if (this.firstElementChild) return;
    fill(
      this,
      html`<p class="tally"><b></b><span></span><i aria-hidden="true"></i></p>
        <div class="screen"><img alt="" hidden /><p class="veil" hidden></p></div>`,
    );
    this.find(".screen").addEventListener("click", ({ clientX, clientY }) => {
      const image = /** @type {HTMLImageElement} */ (this.querySelector("img"));
      if (!image.hidden) this.dispatchEvent(new CustomEvent("touch", { detail: placeIn(image, clientX, clientY) }));
    });
  }

  /**
   * @param {{title: string, label: string, picture: string | null, ratio: number, veil: string, tap?: string}} view
   *   {@code veil} is said over the picture, {@code tap} what a tap on it does
   */
  show(view) {
    this.find(".tally b").textContent = view.title;
    this.find(".tally span").textContent = view.label;
    this.find(".tally i").textContent = view.tap ?? "";
    this.style.setProperty("--ratio", String(view.ratio));
    const veil = this.find(".veil");
    veil.hidden = !view.veil && Boolean(view.picture);
    veil.textContent = view.veil || (view.picture ? "" : say("waiting"));
    this.swap(view.picture, view.label);
  }

  /** @param {string | null} picture @param {string} label */
  swap(picture, label) {
    const image = /** @type {HTMLImageElement} */ (this.querySelector("img"));
    image.alt = label;
    if (picture === null) {
      image.hidden = true;
      this.wanted = "";
    } else if (picture !== this.wanted) {
      this.wanted = picture;
      const next = new Image();
      next.src = `/api/v1/pictures/${picture}.png?thumbnail=1`;
      const done = () => {
        if (this.wanted !== picture) return;
        image.src = next.src;
        image.hidden = false;
      };
      next.decode().then(done, () => this.wanted === picture && (this.wanted = ""));
    }
  }

  /** @param {string} selector @returns {HTMLElement} */
  find(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

customElements.define("wall-picture", WallPicture);
