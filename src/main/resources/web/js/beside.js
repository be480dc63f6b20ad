// @ts-check
/** What the office's table says beside the rows of a list: kept with them and corrected like them, never on the wall. */
import { html } from "./html.js";
import { say } from "./language.js";

/** @typedef {{label: string, steps: string[]}} Column where its cell stands in a row, such as {@code ["extra", "Ghi chú"]} */

/** @param {any[]} rows @returns {Column[]} those that any row fills in */
export function besideColumns(rows) {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row?.extra ?? {})))];
  return heads.map((head) => ({ label: head, steps: ["extra", head] }));
}

/**
 * The cells of one row: a line that tells them, which opens to correct them.
 * @param {Column[]} columns @param {any} row @param {string} nth the row, for who hears the page
 * @param {(steps: string) => any} place the attribute that tells a cell's place
 */
export function besideMarkup(columns, row, nth, place) {
  if (columns.length === 0) return "";
  const cells = columns.map(({ label, steps }) => ({ label, steps, text: String(steps.reduce((value, step) => value?.[step], row) ?? "") }));
  const told = cells.filter(({ text }) => text).map(({ label, text }) => `${label}: ${text}`);
  return html`<details class="beside">
    <summary><span>${told.join(" · ") || say("besideNothing")}</span> <em>${say("offWall")}</em></summary>
    <div>
      ${cells.map(({ label, steps, text }) => html`<label><span>${label}</span><input value="${text}" maxlength="2000" aria-label="${label} ${nth}" ${place(steps.map(escaped).join("/"))} /></label>`)}
    </div>
  </details>`;
}

/** A head as one step of a place (RFC 6901). @param {string} step */
const escaped = (step) => step.replaceAll("~", "~0").replaceAll("/", "~1");

/** @param {string} step */
export const unescaped = (step) => step.replaceAll("~1", "/").replaceAll("~0", "~");

/** The row with one cell of those beside it changed. @param {any} row @param {string[]} steps @param {string} text */
export function besideTyped(row, [step, head], text) {
  return head === undefined ? { ...row, [step]: text } : { ...row, [step]: { ...row[step], [head]: text } };
}
