// @ts-check
import { pressedAt } from "./hall-time.js";

/**
 * Sends one press. A retry carries the same id, so it is never a second step; after three seconds the press is dead and
 * never sent late; what the network held back until then is turned back by the moment it was made.
 * @typedef {{status: number, answer: any}} Pressed
 */

/** Two presses of the same button closer than this are one, with a trembling hand or a worn clicker. */
export const DEBOUNCE_MS = 300;

const PRESS_MAX_MS = 3000;
const RETRY_AFTER_MS = 250;

/**
 * @param {string} command the last part of {@code /api/v1/show/COMMAND}
 * @param {object} body
 * @returns {Promise<Pressed>} rejected when no answer came in time
 */
export async function press(command, body) {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), PRESS_MAX_MS);
  const request = {
    method: "POST",
    headers: { "Content-Type": "application/json", ...pressedAt() },
    body: JSON.stringify({ commandId: newId(), ...body }),
    signal: deadline.signal,
  };
  for (;;) {
    try {
      const response = await fetch(`/api/v1/show/${command}`, request);
      const answer = await response.json();
      clearTimeout(timer);
      return { status: response.status, answer };
    } catch (failed) {
      if (deadline.signal.aborted) throw failed;
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
      if (deadline.signal.aborted) throw failed;
    }
  }
}

/** Works without a secure address too, where {@code crypto.randomUUID} is missing. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
