// @ts-check
/**
 * The words of a picture as lines to read aloud: a numbered entry of a list, or a row of a table, is one line with all
 * that belongs to it. Pure.
 * @typedef {{slot: string, text: string, row?: number}} Words
 * @typedef {{number: string, parts: Words[]}} Line
 */

const NUMBERS = new Set(["ordinal", "number", "rank"]);
/** What the wall says for the hall and nobody reads aloud. */
const UNREAD = new Set(["footer"]);
const HEADING = "heading";
/** A table's first column says the place when it is as short as one: 3, IV, 10. */
const PLACE = /^[\p{L}\p{N}]{1,4}\.?$/u;

/** @param {Words[]} words in the order of the layout @returns {Line[]} */
export function readingOf(words) {
  /** @type {Line[]} */
  const lines = [];
  /** @type {Set<string>} */
  let seen = new Set();
  let row = 0;
  for (const word of words.filter(({ slot }) => !UNREAD.has(slot))) {
    const last = lines[lines.length - 1];
    const begins = (word.row ?? 0) !== row;
    row = word.row ?? 0;
    if (row > 0 && begins) {
      lines.push(PLACE.test(word.text) ? { number: word.text, parts: [] } : { number: "", parts: [word] });
    } else if (row > 0 || (word.slot === HEADING && last?.parts[0]?.slot === HEADING)) {
      last.parts.push(word);
    } else if (NUMBERS.has(word.slot)) {
      lines.push({ number: word.text, parts: [] });
      seen = new Set();
    } else if (last?.number && !seen.has(word.slot)) {
      last.parts.push(word);
      seen.add(word.slot);
    } else {
      lines.push({ number: "", parts: [word] });
    }
  }
  return lines;
}

/**
 * The one line that the next press reveals of a list that stays on the wall; undefined when more changes than that.
 * @param {Line[]} coming
 * @param {Line[]} now
 * @returns {Line | undefined}
 */
export function revealedOf(coming, now) {
  const said = (/** @type {Line} */ { number, parts }) => [number, ...parts.map(({ text }) => text)].join("\n");
  const there = new Set(now.map(said));
  const fresh = coming.filter((line) => !there.has(said(line)));
  return fresh.length === 1 && coming.length > 1 ? fresh[0] : undefined;
}
