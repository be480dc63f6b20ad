// @ts-check
/**
 * What is offered to whoever mends a name in a hurry: the other ways to write a word's diacritics, a name typed without any
 * written with the usual ones, and the people whom the event names already. Pure.
 * @typedef {{name: string} & Record<string, any>} Person what the event says of somebody: name, honorific, position, unit
 * @typedef {{start: number, end: number}} Span
 * @typedef {Span & {text: string, person?: Person}} Offer what would stand in the place of the span
 */
import { GIVEN, SURNAMES } from "./name-syllables.js";
import { folded } from "./search.js";

const WORDS_MAX = 5;
const PEOPLE_MAX = 12;
const NAMES_MAX = 3;
/** What belongs to a person beside the name. */
export const OF_A_PERSON = ["honorific", "position", "unit"];
const ADDRESS = /^(?:ông|bà|đồng chí|đ\/c|anh|chị|cô)\s+/iu;

/** @param {string} text @returns {Map<string, string[]>} by what they are without diacritics */
function byFold(text) {
  const lists = new Map();
  for (const syllable of new Set(text.split(/\s+/))) lists.set(folded(syllable), [...(lists.get(folded(syllable)) ?? []), syllable]);
  return lists;
}

const surnames = byFold(SURNAMES);
const given = byFold(GIVEN);

/** The word that holds a place of a text; empty between two. @param {string} text @param {number} place @returns {Span} */
export function wordAt(text, place) {
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, place))?.[0].length ?? 0;
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(place))?.[0].length ?? 0;
  return { start: place - before, end: place + after };
}

/** @param {string} syllable @param {string} like whose capitals it takes when they are all */
function inCapitalsOf(syllable, like) {
  return like.length > 1 && like === like.toUpperCase() ? syllable.toUpperCase() : syllable;
}

/** @param {string} text @param {Span} word @returns {Offer[]} */
function otherMarks(text, { start, end }) {
  const written = text.slice(start, end);
  const key = folded(written);
  const lists = start === 0 ? [surnames, given] : [given, surnames];
  const others = lists.flatMap((list) => list.get(key) ?? []).map((syllable) => inCapitalsOf(syllable, written));
  return [...new Set(others)]
    .filter((other) => other.toLowerCase() !== written.normalize("NFC").toLowerCase())
    .slice(0, WORDS_MAX)
    .map((other) => ({ start, end, text: other }));
}

/**
 * What a word may stand for that was typed without diacritics, or only begun; the likeliest first.
 * @param {Map<string, string[]>} list @param {string} word
 */
function usual(list, word) {
  const key = word.toLowerCase();
  const begun = () => [...list].filter(([whole]) => whole.startsWith(key)).flatMap(([, syllables]) => syllables);
  const found = list.get(key) ?? begun();
  return found.length > 0 ? found : [word[0].toUpperCase() + word.slice(1).toLowerCase()];
}

/**
 * A name of two words and more that was just typed without any diacritics, wherever it was typed, with the usual ones. Such
 * words are small, or all in capitals; the first of a field may have its capital.
 * @param {string} text @returns {Offer[]}
 */
function usualMarks(text) {
  const words = text.trim().split(/\s+/);
  const shouted = text === text.toUpperCase();
  const isBare = (/** @type {string} */ word, /** @type {number} */ nth) =>
    /^[a-z]+$/i.test(word) && (shouted || word === word.toLowerCase() || (nth === 0 && word.slice(1) === word.slice(1).toLowerCase()));
  const first = words.findIndex((word, nth) => isBare(word, nth) && nth + 1 < words.length && isBare(words[nth + 1], nth + 1));
  if (first < 0) return [];
  const after = words.findIndex((word, nth) => nth > first && !isBare(word, nth));
  const bare = words.slice(first, after < 0 ? words.length : after);
  const last = bare.length - 1;
  const before = bare.slice(0, last).map((word, nth) => inCapitalsOf(usual(nth === 0 ? surnames : given, word)[0], word));
  return usual(given, bare[last])
    .slice(0, NAMES_MAX)
    .map((syllable) => ({ start: 0, end: text.length, text: [...before, inCapitalsOf(syllable, bare[last])].join(" ") }));
}

/** How near somebody's name comes to what is written; -1 when it does not. @param {string} name @param {string[]} asked */
function nearness(name, asked) {
  const words = folded(name).split(/\s+/);
  if (asked.length === 1 && words.map((word) => word[0]).join("").startsWith(asked[0])) return 2;
  if (asked.every((each) => words.some((word) => word.startsWith(each)))) return 3;
  const same = asked.filter((each) => each.length > 1 && words.includes(each)).length;
  return same >= 2 && same >= asked.length - 1 ? 1 : -1;
}

/** @param {string} text @param {Person[]} people @returns {Offer[]} */
function known(text, people) {
  const asked = folded(text).split(/[^a-z0-9]+/).filter(Boolean);
  return people
    .filter(({ name }) => name !== text)
    .map((person) => ({ person, near: nearness(person.name, asked) }))
    .filter(({ near }) => near >= 0)
    .sort((one, two) => two.near - one.near)
    .slice(0, PEOPLE_MAX)
    .map(({ person }) => ({ start: 0, end: text.length, text: person.name, person }));
}

/**
 * A form of address before the name stays as it is, unless somebody else is chosen.
 * @param {string} text what stands in the field of a name
 * @param {number} place where the writing goes on, or the place of the chosen word
 * @param {Person[]} people
 * @returns {Offer[]} the likeliest first
 */
export function offersFor(text, place, people) {
  const before = ADDRESS.exec(text)?.[0].length ?? 0;
  const name = text.slice(before);
  const word = wordAt(name, Math.max(0, place - before));
  const offers = [...usualMarks(name), ...(word.end > word.start && place >= before ? otherMarks(name, word) : []), ...known(name, people)];
  return offers.map(({ start, end, text: other, person }) => {
    if (!person || before === 0) return { start: start + before, end: end + before, text: other, person };
    return { start: 0, end: text.length, text: `${person.honorific ?? text.slice(0, before).trim()} ${other}`, person };
  });
}

/** @param {Record<string, any>} group @returns {Person | undefined} */
function personOf(group) {
  const written = typeof group.name === "string" ? group.name.trim() : "";
  const address = ADDRESS.exec(written)?.[0] ?? "";
  const beside = OF_A_PERSON.filter((key) => group[key]).map((key) => [key, group[key]]);
  const name = written.slice(address.length);
  return name ? { name, ...(address ? { honorific: address.trim() } : {}), ...Object.fromEntries(beside) } : undefined;
}

/** Everybody whom the cues name, each name once with what is said of it first. @param {any} cues @returns {Person[]} */
export function peopleOf(cues) {
  /** @type {Map<string, Person>} */
  const people = new Map();
  const look = (/** @type {any} */ each) => {
    if (typeof each !== "object" || each === null) return;
    const person = personOf(each);
    if (person && !people.has(person.name)) people.set(person.name, person);
    Object.values(each).forEach(look);
  };
  look(cues);
  return [...people.values()];
}
