// @ts-check
/** What the sheets of papers and awards share. */
import { fill } from "./html.js";

/** Puts markup into a list, and the focus back on the button that had it, or on another of its row. @param {Element} list @param {import("./html.js").Markup} markup */
export function refill(list, markup) {
  const had = list.contains(document.activeElement) ? document.activeElement : null;
  const keys = had && ["data-do", "data-key"].map((name) => `[${name}="${had.getAttribute(name)}"]`).join("");
  fill(list, markup);
  if (keys && !list.contains(document.activeElement)) {
    const same = list.querySelector(keys) ?? list.querySelector(`[data-key="${had?.getAttribute("data-key")}"]`);
    /** @type {HTMLElement | null} */ (same ?? list.querySelector("[data-do]"))?.focus({ preventScroll: !same });
  }
}

/**
 * Calls back with what a tapped button is to do, and with whom.
 * @param {HTMLElement} element
 * @param {(what: string, key: string) => void} tapped
 */
export function onTap(element, tapped) {
  element.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("[data-do]") : null;
    if (button) tapped(button.getAttribute("data-do") ?? "", button.getAttribute("data-key") ?? "");
  });
}

/** What a form says, without what is empty; the form is empty then. @param {HTMLFormElement} form */
export function taken(form) {
  /** @type {Record<string, string>} */
  const said = {};
  for (const [name, value] of new FormData(form)) {
    if (String(value).trim()) said[name] = String(value).trim();
  }
  form.reset();
  return said;
}
