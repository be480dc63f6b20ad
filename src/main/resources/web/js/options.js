// @ts-check
/** What a person chose for this device alone. */
const TWO_PRESSES = "phong-two-presses";

/** Whether the first press makes ready and the second one goes. */
export function twoPresses() {
  try {
    return localStorage.getItem(TWO_PRESSES) === "yes";
  } catch {
    return false;
  }
}

/** @param {boolean} on */
export function chooseTwoPresses(on) {
  try {
    localStorage.setItem(TWO_PRESSES, on ? "yes" : "no");
  } catch {
    // A device that keeps nothing goes at the first press again.
  }
}
