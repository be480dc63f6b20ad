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
    this.isTrue = () => true;
  }

  /** @param {string} sentence @param {boolean} wrong @param {() => boolean} [isTrue] what makes it true; it leaves when that is over */
  show(sentence, wrong, isTrue = () => true) {
    clearTimeout(this.timer);
    this.isTrue = isTrue;
    this.element.textContent = sentence;
    this.element.className = wrong ? "wrong" : "";
    this.element.hidden = false;
    this.timer = setTimeout(() => this.hide(), SHOWN_MS);
  }

  /** Something changed. */
  check() {
    if (!this.isTrue()) this.hide();
  }

  hide() {
    this.isTrue = () => true;
    this.element.hidden = true;
    this.element.textContent = "";
  }
}
