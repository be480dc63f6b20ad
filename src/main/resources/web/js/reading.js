// @ts-check
/**
 * The words of a picture as lines to read aloud: a numbered entry of a list is one line with all that belongs to it. Pure.
 * @typedef {{slot: string, text: string}} Words
 */

const NUMBERS = new Set(["ordinal", "number", "rank"]);
/** What the wall says for the hall and nobody reads aloud. */
const UNREAD = new Set(["footer"]);

/** @param {Words[]} words in the order of the layout */
export function readingOf(words) {
  /** @type {{number: string, parts: Words[]}[]} */
  const lines = [];
  /** @type {Set<string>} */
  let seen = new Set();
  for (const word of words.filter(({ slot }) => !UNREAD.has(slot))) {
    const entry = lines[lines.length - 1];
    if (NUMBERS.has(word.slot)) {
      lines.push({ number: word.text, parts: [] });
      seen = new Set();
    } else if (entry?.number && !seen.has(word.slot)) {
      entry.parts.push(word);
      seen.add(word.slot);
    } else {
      lines.push({ number: "", parts: [word] });
    }
  }
  return lines;
}
