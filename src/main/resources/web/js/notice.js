// @ts-check
const SHOWN_MS = 6000;

/** One sentence for the one who pressed; the next one takes its place, and a tap sends it away. */
export class Notice {
  /** @param {HTMLElement} element with {@code aria-live} */
  constructor(element) {
    this.element = element;
    element.addEventListener("click", () => this.hide());
    /** @type {number | undefined} */
    this.timer = undefined;
  }

  /** @param {string} sentence @param {boolean} wrong */
  show(sentence, wrong) {
    clearTimeout(this.timer);
    this.element.textContent = sentence;
    this.element.className = wrong ? "wrong" : "";
    this.element.hidden = false;
    this.timer = setTimeout(() => this.hide(), SHOWN_MS);
  }

  hide() {
    this.element.hidden = true;
    this.element.textContent = "";
  }
}
