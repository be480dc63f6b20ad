// @ts-check
/** Text that is markup already; only {@link html} makes it. */
export class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
}

/** @type {Record<string, string>} */
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/**
 * Markup from a template; every value in it is escaped unless it is markup itself.
 * @param {TemplateStringsArray} parts
 * @param {...unknown} values
 */
export function html(parts, ...values) {
  return new Markup(parts.reduce((text, part, index) => text + markupOf(values[index - 1]) + part));
}

/** @param {unknown} value @returns {string} */
function markupOf(value) {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(markupOf).join("");
  if (value === null || value === undefined || value === false) return "";
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character]);
}

/**
 * Puts markup into an element, and leaves the element alone when it says this already.
 * @param {Element} element
 * @param {Markup} markup
 */
export function fill(element, markup) {
  const known = /** @type {Element & {filled?: string}} */ (element);
  if (known.filled === markup.text) return;
  known.filled = markup.text;
  element.innerHTML = markup.text;
}
