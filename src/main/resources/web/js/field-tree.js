// @ts-check
/**
 * A cue's fields as a person fills them in. Pure. What a field holds says how it is shown; an empty one is shown as the
 * example of its layout's card is.
 * @typedef {(string | number)[]} Path such as {@code ["recipients", 3, "name"]}
 * @typedef {{name: string, kind: string, label: {vi: string, en: string}, required: boolean}} FormField
 * @typedef {{fields: FormField[], example: Record<string, any>}} Form
 */

/**
 * The names of the fields as late changes come: a name, the rows of a list, other words, and last what is empty or a number.
 * @param {Form} form @param {Record<string, any>} fields
 */
export function fieldNames(form, fields) {
  const carded = form.fields.map((field) => field.name);
  const names = [...carded, ...Object.keys(fields).filter((name) => !carded.includes(name))];
  return [0, 1, 2, 3].flatMap((rank) => names.filter((name) => rankOf(name, fields[name] ?? form.example[name], fields) === rank));
}

/** @param {string} name @param {any} like @param {Record<string, any>} fields */
function rankOf(name, like, fields) {
  if (name === "name") return 0;
  if (isRows(like)) return 1;
  return typeof fields[name] === "string" || Array.isArray(fields[name]) ? 2 : 3;
}

/** Whether a value is a list of groups, each a row of its own. @param {any} value */
export function isRows(value) {
  return Array.isArray(value) && value.some((row) => typeof row === "object" && row !== null);
}

/** What a row keeps beside its words: columns of the office's own, and how the roll call went. */
const BESIDE = new Set(["extra", "absent", "later", "number"]);

/** The cells of a list's rows, in the order they first occur, without what is kept beside them. @param {any[]} rows @param {any[]} example */
export function cellNames(rows, example) {
  const groups = [...rows, ...example].filter((row) => typeof row === "object" && row !== null);
  return [...new Set(groups.flatMap((row) => Object.keys(row).filter((name) => !BESIDE.has(name))))];
}

/** @param {any} fields @param {Path} path */
export function at(fields, path) {
  return path.reduce((value, step) => value?.[step], fields);
}

/**
 * The fields with what was typed at a path; what was typed becomes the kind of value that was there.
 * @param {any} fields @param {Path} path @param {string} typed @param {any} like
 * @returns {any}
 */
export function typedAt(fields, path, typed, like) {
  if (path.length === 0) return valueOf(typed, like);
  const [step, ...rest] = path;
  const copy = Array.isArray(fields) ? [...fields] : { ...fields };
  copy[step] = typedAt(fields?.[step], rest, typed, like);
  return copy;
}

/** @param {string} typed @param {any} like */
function valueOf(typed, like) {
  if (typeof like === "boolean") return typed === "true";
  if (typeof like === "number" && /^\d{1,9}$/.test(typed.trim())) return Number(typed);
  if (Array.isArray(like)) return typed.split("\n").map((line) => line.trim()).filter(Boolean);
  return typed;
}

/** The fields without what is empty and was not there before. @param {any} fields @param {any} before */
export function tidied(fields, before) {
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => name in before || (value !== "" && value !== null && !(Array.isArray(value) && value.length === 0))));
}

/**
 * Where two versions differ, in words.
 * @param {any} one @param {any} two @returns {{path: Path, one: string, two: string}[]}
 */
export function differences(one, two, /** @type {Path} */ path = []) {
  if (JSON.stringify(one) === JSON.stringify(two)) return [];
  const deep = (/** @type {any} */ value) => typeof value === "object" && value !== null;
  if (!deep(one) || !deep(two)) return [{ path, one: shown(one), two: shown(two) }];
  const steps = [...new Set([...Object.keys(one), ...Object.keys(two)])];
  return steps.flatMap((step) => differences(one[step], two[step], [...path, Array.isArray(one) ? Number(step) : step]));
}

/** @param {any} value @returns {string} */
function shown(value) {
  if (value === undefined || value === null || value === "") return "—";
  return typeof value === "object" ? Object.values(value).map(shown).join(", ") : String(value);
}
