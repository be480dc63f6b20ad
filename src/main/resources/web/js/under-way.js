// @ts-check
/**
 * What this device has sent and not heard of: the drawing of a change may take a second. A step is meant for what comes
 * of the changes before it, so it waits for them instead of being turned back as made against an older show.
 */
import { sentence } from "./language.js";

/** @typedef {{revision: number, refusal: string}} Heard the show's revision then, or why the change was not made */

export class UnderWay {
  /** @type {Set<Promise<Heard>>} */
  all = new Set();

  /** @param {Promise<{status: number, answer: any}>} sent */
  add(sent) {
    const heard = sent.then(heardOf, () => heardOf({ status: 0, answer: undefined }));
    this.all.add(heard);
    heard.then(() => this.all.delete(heard));
  }

  get any() {
    return this.all.size > 0;
  }

  /** When all that is under way now has been heard of. @param {number} revision that the step was pressed at @returns {Promise<Heard>} */
  async settled(revision) {
    const heard = await Promise.all(this.all);
    const refused = heard.find(({ revision }) => revision < 0);
    return refused ?? { revision: Math.max(revision, ...heard.map(({ revision }) => revision)), refusal: "" };
  }
}

/** @param {{status: number, answer: any}} pressed @returns {Heard} */
function heardOf({ status, answer }) {
  if (status === 200 && answer?.state) return { revision: answer.state.revision, refusal: "" };
  return { revision: -1, refusal: answer?.error ? sentence(answer.error) : "" };
}
