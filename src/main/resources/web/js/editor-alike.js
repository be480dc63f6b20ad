// @ts-check
/** The backdrop comes several times in an evening: where its copies say the same, they are changed as one. */
import { changed } from "./editor-history.js";

/**
 * The event with one place changed, and with it the same field of every backdrop that said the same.
 * @param {any} event
 * @param {(string | number)[]} path
 * @param {any} value undefined takes the member out
 * @returns {any}
 */
export function changedAlike(event, path, value) {
  const [list, index, part, field] = path;
  if (list !== "cues" || part !== "fields" || path.length !== 4) return changed(event, path, value);
  const before = said(event.cues[index], field);
  return otherBackdrops(event, Number(index))
    .filter((other) => said(event.cues[other], field) === before)
    .reduce((next, other) => changed(next, ["cues", other, "fields", field], value), changed(event, path, value));
}

/** Where the other backdrops stand; none for a cue of another layout. @param {any} event @param {number} index @returns {number[]} */
export function otherBackdrops(event, index) {
  if (event.cues[index].layout !== "backdrop") return [];
  return [...event.cues.keys()].filter((other) => other !== index && event.cues[other].layout === "backdrop");
}

/** @param {any} cue @param {string | number} field */
function said(cue, field) {
  return JSON.stringify(cue.fields?.[field] || undefined);
}
