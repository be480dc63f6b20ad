// @ts-check
/** The states of a document, to go back and forth between; typing in one place within a second is one step. */

const STEPS_MAX = 200;
const TYPING_MS = 1000;

export class History {
  /** @param {any} document never changed in place */
  constructor(document) {
    /** @type {any[]} */
    this.past = [];
    this.now = document;
    /** @type {any[]} */
    this.future = [];
    this.place = "";
    this.at = -Infinity;
  }

  /** @param {any} document @param {string} place where it was changed @param {number} at milliseconds */
  change(document, place, at) {
    const typing = place !== "" && place === this.place && at - this.at < TYPING_MS;
    if (!typing) this.past.push(/** @type {never} */ (this.now));
    if (this.past.length > STEPS_MAX) this.past.shift();
    this.now = document;
    this.future = [];
    this.place = place;
    this.at = at;
  }

  /** Whether there was something to take back. */
  undo() {
    return this.step(this.past, this.future);
  }

  redo() {
    return this.step(this.future, this.past);
  }

  /** @param {any[]} from @param {any[]} to */
  step(from, to) {
    if (from.length === 0) return false;
    to.push(this.now);
    this.now = from.pop();
    this.place = "";
    return true;
  }
}

/**
 * The document with one place changed; what is not on the way is shared with the old one.
 * @param {any} document
 * @param {(string | number)[]} path
 * @param {any} value undefined takes the member or the entry out
 * @returns {any}
 */
export function changed(document, path, value) {
  if (path.length === 0) return value;
  const [head, ...rest] = path;
  const copy = Array.isArray(document) ? [...document] : { ...document };
  const inner = rest.length === 0 ? value : changed(copy[head] ?? (typeof rest[0] === "number" ? [] : {}), rest, value);
  if (inner !== undefined) copy[head] = inner;
  else if (Array.isArray(copy)) copy.splice(Number(head), 1);
  else delete copy[head];
  return copy;
}

/** @param {any} document @param {(string | number)[]} path @returns {any} */
export function at(document, path) {
  return path.reduce((inner, step) => inner?.[step], document);
}

/** The list with an entry moved. @param {any[]} list @param {number} from @param {number} to */
export function moved(list, from, to) {
  const copy = [...list];
  const [entry] = copy.splice(from, 1);
  copy.splice(to, 0, entry);
  return copy;
}

/** An id nobody has yet, from a wish such as {@code paper}. @param {string} wish @param {string[]} taken */
export function freeId(wish, taken) {
  if (!taken.includes(wish)) return wish;
  for (let number = 2; ; number++) {
    if (!taken.includes(`${wish}-${number}`)) return `${wish}-${number}`;
  }
}
