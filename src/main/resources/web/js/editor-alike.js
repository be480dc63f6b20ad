// @ts-check
/** The backdrop comes several times in an evening and names the event: where it says the same, it is changed as one. */
import { changed } from "./editor-history.js";

const NAME_LENGTH_MAX = 200;

/**
 * The event with one place changed, and with it the same field of every backdrop that said the same, and the event's
 * name where it was theirs.
 * @param {any} event
 * @param {(string | number)[]} path
 * @param {any} value undefined takes the member out
 * @returns {any}
 */
export function changedAlike(event, path, value) {
  const [list, index, part, field] = path;
  if (list !== "cues" || part !== "fields" || path.length !== 4) return changed(event, path, value);
  const cue = event.cues[index];
  const before = said(cue, field);
  const alike = otherBackdrops(event, Number(index))
    .filter((other) => said(event.cues[other], field) === before)
    .reduce((next, other) => changed(next, ["cues", other, "fields", field], value), changed(event, path, value));
  const name = eventName(alike.cues[index].fields);
  return cue.layout === "backdrop" && name && event.name === eventName(cue.fields) ? { ...alike, name } : alike;
}

/** What people call the event: its kind and title on one line. @param {Record<string, any>} backdrop */
function eventName(backdrop) {
  const kind = String(backdrop?.eventType ?? "").trim().toLocaleLowerCase("vi");
  const title = String(backdrop?.title ?? "").replaceAll("*", "").replaceAll("\n", " ").trim();
  const name = `${kind.slice(0, 1).toLocaleUpperCase("vi")}${kind.slice(1)} ${title}`.trim();
  return name.length <= NAME_LENGTH_MAX ? name : `${name.slice(0, NAME_LENGTH_MAX - 1)}…`;
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
