// @ts-check
import { say, sentence } from "./language.js";

/**
 * @typedef {{name: string, state: string, words: {vi: string, en: string}}} Device
 * @typedef {{outputs?: Device[], controls?: Device[], pages?: {wall: number}}} Seen
 */

/**
 * What has just been lost, in a sentence: a lamp alone is not seen by who looks at the programme. An output that stays lost
 * has a bar of its own.
 * @param {Seen} before @param {Seen} fresh what is told anew; the rest stands
 * @returns {string} empty when nothing was
 */
export function lossOf(before, fresh) {
  const gone = lost(before.controls, fresh.controls);
  const outputs = lost(before.outputs, fresh.outputs);
  if (before.pages?.wall && fresh.pages?.wall === 0 && outputs.length === 0) gone.push(say("wallPageGone"));
  return gone.join("\n");
}

/** @param {Device[] | undefined} before @param {Device[] | undefined} now */
function lost(before, now) {
  const lived = new Set((before ?? []).filter(({ state }) => state === "live").map(({ name }) => name));
  return (now ?? []).filter(({ name, state }) => state !== "live" && lived.has(name)).map(({ words }) => sentence(words));
}
