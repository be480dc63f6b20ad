// @ts-check
/** The backdrop comes several times in an evening and names the event: where it says the same, it is changed as one. */
import { changed } from "./editor-history.js";

const NAME_LENGTH_MAX = 200;
/** The kinds of events that a name begins with. */
const KIND = /^(?:đại hội|hội nghị|hội thảo|hội thi|kỳ họp|tọa đàm|diễn đàn|cuộc họp|phiên họp|lễ \S+ \S+)(?= )/i;

/**
 * The event with one place changed, and with it the same field of every backdrop that said the same, and the event's
 * name where it was theirs.
 * @param {any} event
 * @param {(string | number)[]} path
 * @param {any} value undefined takes the member out
 * @returns {any}
 */
export function changedAlike(event, path, value) {
  const [list, index, part, field] = path;
  if (list === "agenda" && path.length === 3) return relabelled(changed(event, path, value), event.agenda[index]);
  if (list !== "cues" || part !== "fields" || path.length !== 4) return changed(event, path, value);
  const cue = event.cues[index];
  const before = said(cue, field);
  const alike = otherBackdrops(event, Number(index))
    .filter((other) => said(event.cues[other], field) === before)
    .reduce((next, other) => changed(next, ["cues", other, "fields", field], value), changed(event, path, value));
  const name = eventName(alike.cues[index].fields);
  return cue.layout === "backdrop" && name && event.name === eventName(cue.fields) ? { ...alike, name } : alike;
}

/**
 * The rundown calls the cues of an item by its number and words: labels that did follow the one that was changed.
 * @param {any} next @param {any} before the item as it was
 */
function relabelled(next, before) {
  const item = next.agenda.find((/** @type {any} */ each) => each.id === before.id);
  const cues = next.cues.map((/** @type {any} */ cue) => (cue.item === before.id ? { ...cue, label: relabel(cue.label ?? "", before, item) } : cue));
  return { ...next, cues };
}

/** Such as {@code Ngày 2 · 3. Khai mạc}. @param {string} label @param {any} before @param {any} item @returns {string} */
function relabel(label, before, item) {
  const day = /^Ngày \d+ · /.exec(label)?.[0] ?? "";
  const words = label.slice(day.length);
  if (words === numbered(before, before.text)) return day + numbered(item, item.text);
  const lead = numbered(before, "");
  return lead && words.startsWith(lead) ? day + numbered(item, words.slice(lead.length)) : label;
}

/** @param {any} item @param {string} words */
const numbered = ({ number }, words) => (number ? `${number}. ${words ?? ""}` : (words ?? ""));

/** What people call the event: its kind and title on one line. @param {Record<string, any>} backdrop */
function eventName(backdrop) {
  const kind = String(backdrop?.eventType ?? "").trim().toLocaleLowerCase("vi");
  const title = String(backdrop?.title ?? "").replaceAll("*", "").replace(/\s+/g, " ").trim();
  const name = `${capital(kind)} ${title}`.trim();
  return name.length <= NAME_LENGTH_MAX ? name : `${name.slice(0, NAME_LENGTH_MAX - 1)}…`;
}

/** What the first backdrop calls the event, where that is not the event's name; empty where both agree or none says anything. @param {any} event */
export function calledOtherwise(event) {
  const backdrop = event.cues.find((/** @type {any} */ cue) => cue.layout === "backdrop");
  const said = eventName(backdrop?.fields);
  return lower(said) === lower(String(event.name ?? "").trim()) ? "" : said;
}

/**
 * The event whose backdrops say its name: those that say what the first of them does.
 * @param {any} event
 * @returns {any} undefined when nobody can tell which of the name's words are the kind of event
 */
export function backdropsRenamed(event) {
  const index = event.cues.findIndex((/** @type {any} */ cue) => cue.layout === "backdrop");
  const before = String(event.cues[index].fields?.eventType ?? "").trim();
  const name = event.name.normalize("NFC").trim();
  const same = lower(name).startsWith(`${lower(before)} `);
  const kind = before && same ? name.slice(0, before.length) : (KIND.exec(name)?.[0] ?? "");
  const title = name.slice(kind.length).trim();
  if (!kind || !title) return undefined;
  const isLoud = before === before.toLocaleUpperCase("vi");
  const eventType = same ? event.cues[index].fields.eventType : isLoud && before ? kind.toLocaleUpperCase("vi") : kind;
  const typed = changedAlike(event, ["cues", index, "fields", "eventType"], eventType);
  return { ...changedAlike(typed, ["cues", index, "fields", "title"], capital(title)), name: event.name };
}

/** @param {string} text */
const lower = (text) => text.toLocaleLowerCase("vi");

/** @param {string} text */
const capital = (text) => `${text.slice(0, 1).toLocaleUpperCase("vi")}${text.slice(1)}`;

/** Where the other backdrops stand; none for a cue of another layout. @param {any} event @param {number} index @returns {number[]} */
export function otherBackdrops(event, index) {
  if (event.cues[index].layout !== "backdrop") return [];
  return [...event.cues.keys()].filter((other) => other !== index && event.cues[other].layout === "backdrop");
}

/** @param {any} cue @param {string | number} field */
function said(cue, field) {
  return JSON.stringify(cue.fields?.[field] || undefined);
}
