// @ts-check
/** Finds cues as people type in a hurry: without diacritics, without capitals, by the number in the printed programme. */

/** @param {string} text */
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");
}

/**
 * Those that hold every word asked for, the ones of a printed number first.
 * @template {{number: string, words: string}} Row
 * @param {Row[]} rows words: all that can be searched, in any case
 * @param {string} asked
 */
export function found(rows, asked) {
  const words = folded(asked).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  const number = rows.filter((row) => row.number !== "" && folded(row.number) === folded(asked).trim());
  const holding = rows.filter((row) => {
    const text = folded(row.words);
    return words.every((word) => text.includes(word));
  });
  return [...number, ...holding.filter((row) => !number.includes(row))];
}
