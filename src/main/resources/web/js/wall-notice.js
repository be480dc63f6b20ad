// @ts-check
/** What is wrong with this page, for the one who sets it up; never over a page that covers its screen. */

const SHOWN_MS = 15_000;

export class WallNotice {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.element = element;
    this.said = "";
    /** @type {number | undefined} */
    this.timer = undefined;
  }

  /** @param {{n: number, faults: {vi: string, en: string}[]}} page @param {boolean} full */
  show({ n, faults }, full) {
    document.title = n > 1 ? `(${n}) Phông – Màn LED` : "Phông – Màn LED";
    const said = full ? "" : faults.map(({ vi, en }) => `${vi}\n${en}`).join("\n\n");
    if (said === this.said) return;
    this.said = said;
    clearTimeout(this.timer);
    this.element.textContent = said;
    this.element.hidden = said === "";
    this.timer = setTimeout(() => (this.element.hidden = true), SHOWN_MS);
  }
}
