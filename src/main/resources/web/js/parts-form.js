// @ts-check
/**
 * The faces of a wall that is set as several pictures, such as a centre and two wings.
 * @typedef {{name: string, x: number, y: number, width: number, height: number}} Part
 */
import { html } from "./html.js";
import { say } from "./language.js";
import { field } from "./output-form.js";

/** Shorter names of the words the page has already. */
const WORDS = { x: "areaX", y: "areaY", width: "areaWidth", height: "areaHeight" };

/** @param {Part[]} parts */
export function partsMarkup(parts) {
  const rows = parts.map((part, index) => {
    const numbers = /** @type {("x" | "y" | "width" | "height")[]} */ (Object.keys(WORDS)).map((key) =>
      field(
        WORDS[key],
        html`<input type="number" inputmode="numeric" min="${key.length > 1 ? 16 : 0}" step="1" required data-part="${index}" data-key="${key}" value="${part[key]}" />`,
      ),
    );
    const name = html`<input required pattern="[a-z0-9]+(-[a-z0-9]+)*" spellcheck="false" data-part="${index}" data-key="name" value="${part.name}" />`;
    return html`<div>
      ${field("partName", name)} ${numbers}
      <button type="button" data-remove-part="${index}">${say("remove")}</button>
    </div>`;
  });
  return html`${rows}`;
}

/** The next part stands beside the last one. @param {Part[]} parts @param {{width: number, height: number}} wall @returns {Part} */
export function nextPart(parts, wall) {
  const last = parts.at(-1);
  const x = Math.min(last ? last.x + last.width : 0, Math.max(0, wall.width - 16));
  const width = Math.max(16, last ? wall.width - x : Math.floor(wall.width / 2));
  return { name: `part-${parts.length + 1}`, x, y: 0, width, height: wall.height };
}
