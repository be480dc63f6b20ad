// @ts-check
/** Finds cues as people type in a hurry: without diacritics, without capitals, by the number in the printed programme. */

/** @param {string} text */
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");
}

/** The words of a text with a space around each: what is typed may leave out dots and dashes. @param {string} text */
function spaced(text) {
  return ` ${folded(text).replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
}

/**
 * How near a row comes to what is asked; the smaller, the nearer, and -1 when it does not hold every word.
 * @param {{number: string, label: string, words: string}} row
 * @param {string} phrase as {@link spaced} makes it
 */
function distance(row, phrase) {
  const [label, text] = [spaced(row.label), spaced(row.words)];
  const words = phrase.trim().split(" ");
  if (spaced(row.number) === phrase) return 0;
  if (label.startsWith(phrase)) return 1;
  if (label.includes(phrase)) return 2;
  if (text.includes(phrase)) return 3;
  if (text.includes(phrase.trimEnd())) return 4;
  if (words.every((word) => text.includes(` ${word}`))) return 5;
  return words.every((word) => text.includes(word)) ? 6 : -1;
}

/**
 * Those that hold every word asked for, the nearest first: the printed number, a name that begins so, the words as they were
 * typed; what is skipped last.
 * @template {{number: string, label: string, words: string, skip: boolean}} Row
 * @param {Row[]} rows words: all that can be searched, in any case
 * @param {string} asked
 */
export function found(rows, asked) {
  const phrase = spaced(asked);
  if (!phrase.trim()) return rows;
  return rows
    .map((row) => ({ row, at: distance(row, phrase) }))
    .filter(({ at }) => at >= 0)
    .sort((one, two) => Number(one.row.skip) - Number(two.row.skip) || one.at - two.at)
    .map(({ row }) => row);
}
