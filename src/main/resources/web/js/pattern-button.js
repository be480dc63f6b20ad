// @ts-check
/** The button that puts the test pattern on the wall that runs, and takes it off. */
import { sentence } from "./language.js";
import { Notice } from "./notice.js";
import { press } from "./press.js";
import { say } from "./language.js";

/**
 * @param {HTMLElement} button
 * @param {HTMLElement} said where the answer is told
 * @returns {(on: boolean) => void} shows whether the pattern is on
 */
export function startPattern(button, said) {
  const notice = new Notice(said);
  const show = (/** @type {boolean} */ on) => button.setAttribute("aria-pressed", String(on));
  button.addEventListener("click", async () => {
    try {
      const { answer } = await press("pattern", { on: button.getAttribute("aria-pressed") !== "true" });
      const message = answer.error ?? answer.message;
      if (message) notice.show(sentence(message), true);
      if (answer.state) show(answer.state.pattern);
    } catch {
      notice.show(say("notSent"), true);
    }
  });
  return show;
}
