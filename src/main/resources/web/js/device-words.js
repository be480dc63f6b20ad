// @ts-check
/** What devices and their counts are called in the language of the page. */
import { language, say } from "./language.js";

/** @param {string} profile @param {string} model as its maker calls it */
export function modelName(profile, model) {
  return profile === "generic/screen" ? say("screenOutput") : model;
}

/** @param {number} count */
export function grouped(count) {
  return count.toLocaleString(language());
}
