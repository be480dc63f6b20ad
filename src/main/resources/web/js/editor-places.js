// @ts-check
/** Where something stands in an event, and the field of the open form that holds it. */
import { unescaped } from "./beside.js";

/** @param {string} pointer such as {@code /cues/3/fields/name} @returns {(string | number)[]} */
export const pathOf = (pointer) =>
  pointer
    .split("/")
    .slice(1)
    .map((step, index, steps) => (/^\d+$/.test(step) && steps[index - 1] !== "extra" ? Number(step) : unescaped(step)));

/** The first place at which two events differ, as deep as it goes; empty for the same. @param {any} one @param {any} other @returns {string[]} */
export function difference(one, other) {
  if (one === other) return [];
  const inner = (/** @type {any} */ value) => typeof value === "object" && value !== null;
  if (!inner(one) || !inner(other) || Array.isArray(one) !== Array.isArray(other)) return [];
  for (const step of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (JSON.stringify(one[step]) !== JSON.stringify(other[step])) return [step, ...difference(one[step], other[step])];
  }
  return [];
}

/**
 * Puts the cursor into the field that a finding is about.
 * @param {string} place such as {@code recipients/3/name}; rows counted from 1
 * @param {number} chosen the cue whose form is open; -1 for the event's
 */
export function goToField(place, chosen) {
  const steps = place.split("/");
  const field = steps[0];
  if (chosen < 0) return focus(`[data-at="/${CSS.escape(field)}"]`);
  const cue = `/cues/${chosen}`;
  const at = steps.map((step) => (/^\d+$/.test(step) ? String(Number(step) - 1) : CSS.escape(step))).join("/");
  // A slot of the layout is nearly always called as its field; a list that is empty has only the button for its first row.
  const places = [
    `[data-at="${cue}/fields/${at}"]`,
    `[data-at^="${cue}/fields/${at}"]`,
    `[data-add="${cue}/fields/${at}"]`,
    `[data-at="${cue}/fields/${CSS.escape(field)}"]`,
    `[data-at="${cue}/${at}"]`,
    `[data-at^="${cue}/fields/"][data-at$="/${at}"]`,
    "#form [data-at]",
  ];
  places.some(focus);
}

/** @param {string} selector @returns {boolean} whether there is such a field; what is folded over it opens */
export function focus(selector) {
  const input = document.querySelector(selector);
  for (let folded = input?.closest("details"); folded; folded = folded.parentElement?.closest("details")) folded.open = true;
  if (input instanceof HTMLElement) input.focus();
  return input !== null;
}
