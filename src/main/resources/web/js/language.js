// @ts-check
import { WORDS } from "./words.js";

/** @typedef {"vi" | "en"} Language */
/** @typedef {keyof typeof WORDS} Word */

const KEY = "phong-language";
/** @type {Set<() => void>} */
const listeners = new Set();

/** The language chosen on this device; Vietnamese until someone chooses. @returns {Language} */
export function language() {
  try {
    return localStorage.getItem(KEY) === "en" ? "en" : "vi";
  } catch {
    return "vi";
  }
}

/** @param {Language} chosen */
export function choose(chosen) {
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // A device that keeps nothing speaks Vietnamese again at the next visit.
  }
  document.documentElement.lang = chosen;
  listeners.forEach((listener) => listener());
}

/** @param {() => void} listener called after each change */
export function onLanguage(listener) {
  listeners.add(listener);
}

/** @param {Word} word @param {Language} [spoken] */
export function say(word, spoken = language()) {
  return WORDS[word][spoken === "en" ? 1 : 0];
}

/** Which of two words goes with a count. @param {number} count @param {Word} one @param {Word} many */
export const countWord = (count, one, many) => say(count === 1 ? one : many);

/** A sentence of the server. @param {{vi: string, en: string}} message */
export function sentence(message) {
  return language() === "en" ? message.en : message.vi;
}

/** Writes the words into every element that names one in {@code data-word}, or for its label in {@code data-word-label}. */
export function speak() {
  document.documentElement.lang = language();
  for (const element of document.querySelectorAll("[data-word]")) {
    element.textContent = say(/** @type {Word} */ (element.getAttribute("data-word")));
  }
  for (const element of document.querySelectorAll("[data-word-label]")) {
    element.setAttribute("aria-label", say(/** @type {Word} */ (element.getAttribute("data-word-label"))));
  }
  // A page that knows better, such as what is on the air, says so after this.
  const named = document.querySelector("[data-title]") ?? document.querySelector("h1[data-word]");
  if (named) document.title = `Phông – ${named.textContent}`;
}

/** Wires the page's language button, if it has one, and says everything in the chosen language. */
export function startLanguage() {
  const button = document.querySelector("[data-language]");
  const show = () => {
    speak();
    if (!button) return;
    button.textContent = say("otherLanguage");
    button.setAttribute("lang", language() === "en" ? "vi" : "en");
  };
  button?.addEventListener("click", () => choose(language() === "en" ? "vi" : "en"));
  onLanguage(show);
  show();
}
