// @ts-check
/**
 * Which field says what was touched on a picture of the wall. Pure.
 * @typedef {{text: string, box: number[]}} Words what a slot says, and where: x, y, width, height in shares of the wall
 * @typedef {{x: number, y: number}} Point in shares of the wall
 */
import { folded } from "./search.js";

/** @param {Words} words @param {Point} point */
function distance({ box: [left, top, width, height] }, { x, y }) {
  return Math.hypot(Math.max(left - x, 0, x - left - width), Math.max(top - y, 0, y - top - height));
}

/**
 * @param {Words[]} words of the picture in reading order
 * @param {Point} point
 * @param {string[]} values what the fields say, in their order
 * @returns {{field: number, place: number} | undefined} the field, and the letter of it when it stands in one line
 */
export function touchedField(words, point, values) {
  if (words.length === 0) return undefined;
  const nearest = words.reduce((best, each) => (distance(each, point) < distance(best, point) ? each : best));
  const said = folded(nearest.text);
  const length = (/** @type {number} */ field) => values[field].trim().length;
  const within = [...values.keys()].filter((field) => length(field) > 0 && said.includes(folded(values[field].trim())));
  const longest = Math.max(...within.map(length));
  const equal = within.filter((field) => length(field) === longest);
  if (equal.length === 0) return undefined;
  const field = equal[words.filter(({ text }) => text === nearest.text).indexOf(nearest)] ?? equal[0];
  const [left, , width] = nearest.box;
  const letter = Math.floor(((point.x - left) / (width || 1)) * said.length) - said.indexOf(folded(values[field].trim()));
  return { field, place: Math.min(Math.max(letter, 0), longest - 1) };
}
