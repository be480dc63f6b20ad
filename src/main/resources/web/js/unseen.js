// @ts-check
/**
 * Outputs that reach nobody. A wall page that loads anew, or a controller that is slow once, is not told at once.
 * @typedef {{name: string, state: string, words: {vi: string, en: string}}} Output
 */

const LATE_MS = 2000;

export class Unseen {
  /** When each output was first seen away, by its name. @type {Map<string, number>} */
  since = new Map();

  /** Those that have been away for a while. @param {Output[]} outputs @param {number} nowMs */
  of(outputs, nowMs) {
    const gone = outputs.filter(({ state }) => state === "away");
    this.since = new Map(gone.map(({ name }) => [name, this.since.get(name) ?? nowMs]));
    return gone.filter(({ name }) => nowMs - (this.since.get(name) ?? nowMs) > LATE_MS);
  }
}
