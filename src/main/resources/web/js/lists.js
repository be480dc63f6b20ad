// @ts-check
/** What the sheets of papers and awards share. */
import { fill } from "./html.js";

/** Who is called, under the number of the printed list if there is one. @param {string} number @param {string} name */
export const called = (number, name) => (number ? `${number}. ${name}` : name);

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

/**
 * What opens comes into sight: a row's buttons may lie below the edge of the sheet.
 * @param {Element} list
 */
export function sightOpen(list) {
  list.querySelector(".acts")?.scrollIntoView({ block: "nearest" });
}

/** A form that is unfolded comes into sight, ready for its first words. @param {Element} sheet */
export function onUnfold(sheet) {
  // The event does not bubble.
  const unfolded = (/** @type {Event} */ { target }) => {
    if (!(target instanceof HTMLDetailsElement) || !target.open) return;
    target.querySelector("input")?.focus();
    target.scrollIntoView({ block: "start" });
  };
  sheet.addEventListener("toggle", unfolded, true);
}

/** What a form says, without what is empty. @param {HTMLFormElement} form */
export function saidIn(form) {
  /** @type {Record<string, string>} */
  const said = {};
  for (const [name, value] of new FormData(form)) {
    if (String(value).trim()) said[name] = String(value).trim();
  }
  return said;
}

/** Empties and folds a form whose words were taken; one that was turned back keeps them. @param {HTMLFormElement} form */
export function putAway(form) {
  form.reset();
  form.closest("details")?.removeAttribute("open");
}
