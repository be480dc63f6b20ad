// @ts-check
/** How lists name the events that are being prepared: by what people call them, and not by their files. */
import { html } from "./html.js";

/**
 * `title` is empty for a file that cannot be read; `waiting` is how many of its cues wait for approval.
 * @typedef {{name: string, title: string, placeDate: string, waiting?: number}} Listed
 */

const TITLE_LENGTH_MAX = 80;

/** @param {Listed} listed */
export function eventWords({ name, title, placeDate }) {
  const words = title.length > TITLE_LENGTH_MAX ? `${title.slice(0, TITLE_LENGTH_MAX - 1)}…` : title;
  return [words || name, placeDate].filter(Boolean).join(" · ");
}

/** Two of the same words are told apart by their files. @param {Listed[]} all @param {string} chosen */
export function eventOptions(all, chosen) {
  return all.map((each) => {
    const words = eventWords(each);
    const twice = all.filter((other) => eventWords(other) === words).length > 1;
    return html`<option value="${each.name}" ${each.name === chosen ? html`selected` : ""}>${twice ? `${words} (${each.name})` : words}</option>`;
  });
}
