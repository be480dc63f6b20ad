// @ts-check
/** Finds cues as people type in a hurry: without diacritics, without capitals, by the number in the printed programme. */

/** @param {string} text */
export function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");
}

/**
 * Those that hold every word asked for: of a printed number first, then those whose name begins so, then those whose name
 * holds the words together, then the rest; what is left out of the evening last.
 * @template {{number: string, label: string, words: string, skip: boolean}} Row
 * @param {Row[]} rows words: all that can be searched, in any case
 * @param {string} asked
 */
export function found(rows, asked) {
  const words = folded(asked).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  const said = words.join(" ");
  const rank = (/** @type {Row} */ row) => {
    const label = folded(row.label);
    const near = row.number !== "" && folded(row.number) === said ? 0 : begins(label, said) ? 1 : begins(` ${label}`, ` ${said}`) ? 2 : 3;
    return near + (row.skip ? 4 : 0);
  };
  const holding = rows.filter((row) => words.every((word) => folded(`${row.number} ${row.words}`).includes(word)));
  return holding.sort((one, two) => rank(one) - rank(two));
}

/** Whether the text begins with what was said, or holds it, as whole words: "5" is not "50". @param {string} text @param {string} said */
function begins(text, said) {
  const at = said.startsWith(" ") ? text.indexOf(said) : text.startsWith(said) ? 0 : -1;
  return at >= 0 && !/[\p{L}\p{N}]/u.test(text.charAt(at + said.length));
}
