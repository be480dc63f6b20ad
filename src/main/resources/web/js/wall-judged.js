// @ts-check
/** What the server says of a wall file: whether it can be used, what its outputs carry, what is over a limit. */
import { call, fault } from "./calls.js";
import { fill, html } from "./html.js";
import { say, sentence } from "./language.js";

/** The newest question put to each place. @type {WeakMap<HTMLElement, number>} */
const asked = new WeakMap();

/**
 * @param {string} text a wall file
 * @param {HTMLElement} said where it is said whether it can be used
 * @param {HTMLElement} sheet where its outputs are told
 * @returns {Promise<boolean | undefined>} whether it can be used; undefined when something newer was asked meanwhile
 */
export async function judge(text, said, sheet) {
  const turn = (asked.get(said) ?? 0) + 1;
  asked.set(said, turn);
  const called = await call("/api/v1/walls/check", { text });
  if (asked.get(said) !== turn) return undefined;
  const good = called.status === 200;
  said.className = good ? "good" : "wrong";
  said.textContent = good ? say("wallGood") : fault(called);
  fill(sheet, good ? sheetMarkup(called.answer.sheet) : html``);
  return good;
}

/** @param {any} sheet */
function sheetMarkup({ size, outputs, warnings }) {
  const lines = [size, ...outputs].map((/** @type {any} */ line) => html`<li>${sentence(line)}</li>`);
  const over = warnings.map((/** @type {any} */ line) => html`<li class="unsure">${sentence(line)}</li>`);
  return html`${lines}${over}`;
}

/**
 * Saving, with its answer told at a place. What was turned back because there is such a wall is saved by the second press.
 * @param {HTMLElement} said
 * @returns {(text: string) => Promise<{status: number, answer: any}>}
 */
export function savingInto(said) {
  /** @type {string | undefined} */
  let turnedBack;
  return async (text) => {
    const called = await call(`/api/v1/walls${turnedBack === text ? "?replace=1" : ""}`, { text });
    turnedBack = called.status === 409 ? text : undefined;
    said.hidden = false;
    said.className = called.status === 200 ? "good" : "wrong";
    said.textContent = called.status === 200 ? sentence(called.answer.message) : fault(called);
    return called;
  };
}
