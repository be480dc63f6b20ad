// @ts-check
/** What a form still wants is said in the page's own language and place, not in a bubble of the browser. */
import { say } from "./language.js";

/** @param {(sentence: string) => void} tell */
export function tellInvalid(tell) {
  addEventListener(
    "invalid",
    (event) => {
      event.preventDefault();
      const field = /** @type {HTMLInputElement} */ (event.target);
      // Of several the first is told; the browser asks them in their order.
      if (field !== field.form?.querySelector(":invalid")) return;
      tell(say(field.validity.valueMissing ? "fieldEmpty" : "fieldOdd"));
      field.focus();
    },
    true,
  );
}
