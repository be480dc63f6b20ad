// @ts-check
/** What a drawing says of a cue that cannot be drawn, in the words of the form beside it. Pure. */

/** Where such a sentence lists fields, in either language. */
const LISTED = /(hãy điền|fill in) ([\w, -]+)\./;

/**
 * @param {string} sentence names the cue by its id and its fields as they are called in the file
 * @param {{id: string, label: string}} cue
 * @param {{name: string, label: string}[]} fields
 */
export function inFieldWords(sentence, cue, fields) {
  const wordOf = (/** @type {string} */ name) => fields.find((field) => field.name === name)?.label.split(" (")[0] ?? name;
  const start = sentence.indexOf(`"${cue.id}"`);
  const after = start < 0 ? 0 : start + cue.id.length + 2;
  const told = start < 0 ? "" : `${sentence.slice(0, start)}"${cue.label || cue.id}"`;
  const rest = sentence
    .slice(after)
    .replace(/"([\w-]+)"/g, (_, name) => `"${wordOf(name)}"`)
    .replace(LISTED, (_, verb, names) => `${verb} ${names.split(", ").map(wordOf).join(", ")}.`);
  return told + rest;
}
