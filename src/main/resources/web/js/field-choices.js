// @ts-check
/** The fields of a cue that say one of a few words of the program's own. */
import { say } from "./language.js";

/** @type {Record<string, [string, import("./language.js").Word][]>} */
const CHOICES = {
  flags: [["flag", "choice_flag"], ["both", "choice_both"], ["backdrop", "choice_backdrop"], ["clip", "choice_clip"]],
  reveal: [["all", "choice_all"], ["bottom-up", "choice_bottomUp"], ["row-by-row", "choice_rowByRow"]],
  fit: [["contain", "choice_contain"], ["cover", "choice_cover"]],
  on: [["on", "choice_on"]],
  switch: [["on", "choice_on"], ["off", "choice_off"]],
};

/** What a field of this kind may say and what people call it, nothing first; none for a kind that may say anything. @param {string} kind */
export function choicesOf(kind) {
  const choices = CHOICES[kind] ?? [];
  return choices.length > 0 ? [["", "–"], ...choices.map(([id, word]) => [id, say(word)])] : [];
}

/** A label without the words of the file, which its card adds in brackets. @param {string} label */
export function plainLabel(label) {
  return label.split(" (")[0];
}
