// @ts-check
/** Cues and rows added, copied, moved and taken out: an event in, an event out. */
import { at, changed, freeId, moved } from "./editor-history.js";
import { pathOf } from "./editor-places.js";

/** @typedef {{event: any, chosen: number}} Step the event after it, and the cue whose form is open then */

/** @param {any[]} cues */
const idsOf = (cues) => cues.map(({ id }) => id);

/** @param {any} event @param {number} after a place of the rundown @param {any} fresh @returns {Step} */
function inserted(event, after, fresh) {
  return { event: { ...event, cues: [...event.cues.slice(0, after + 1), fresh, ...event.cues.slice(after + 1)] }, chosen: after + 1 };
}

/** @param {any} event @param {number} chosen the cue that the new one follows; -1 for the end @param {string} layout @param {string} label @returns {Step} */
export function added(event, chosen, layout, label) {
  const fresh = { id: freeId(layout, idsOf(event.cues)), label, layout, fields: {} };
  return inserted(event, chosen < 0 ? event.cues.length - 1 : chosen, fresh);
}

/** @param {any} event @param {number} chosen @returns {Step} */
export function copied(event, chosen) {
  const cue = event.cues[chosen];
  return inserted(event, chosen, { ...cue, id: freeId(cue.id, idsOf(event.cues)) });
}

/** The last cue stays. @param {any} event @param {number} chosen @returns {Step | undefined} */
export function removed(event, chosen) {
  const cues = event.cues.filter((/** @type {any} */ each) => each !== event.cues[chosen]);
  return cues.length > 0 ? { event: { ...event, cues }, chosen: Math.min(chosen, cues.length - 1) } : undefined;
}

/** Where the printed item stands that no other cue serves; -1 for none. @param {any} event @param {number} chosen */
export function itemLeft(event, chosen) {
  const { item } = event.cues[chosen];
  const others = event.cues.some((/** @type {any} */ cue, /** @type {number} */ index) => index !== chosen && cue.item === item);
  return others || event.cues.length < 2 ? -1 : (event.agenda ?? []).findIndex((/** @type {any} */ each) => each.id === item);
}

/** @param {any} event @param {number} from @param {number} to @returns {Step | undefined} */
export function movedTo(event, from, to) {
  if (from < 0 || to < 0 || to >= event.cues.length || from === to) return undefined;
  return { event: { ...event, cues: moved(event.cues, from, to) }, chosen: to };
}

/** @param {any} event @param {string} pointer of the list */
export function rowAdded(event, pointer) {
  const list = at(event, pathOf(pointer)) ?? [];
  const fresh = pointer === "/agenda" ? { id: freeId("muc", idsOf(list)), text: "" } : {};
  return changed(event, pathOf(pointer), [...list, fresh]);
}

/** Cues of an item that is gone serve none. @param {any} event @param {string} pointer */
export function rowTaken(event, pointer) {
  const next = changed(event, pathOf(pointer), undefined);
  if (!pointer.startsWith("/agenda/")) return next;
  const ids = idsOf(next.agenda);
  const cues = next.cues.map((/** @type {any} */ cue) => (cue.item && !ids.includes(cue.item) ? changed(cue, ["item"], undefined) : cue));
  return { ...next, cues };
}

/** The first row stays where it is. @param {any} event @param {string} pointer */
export function rowRaised(event, pointer) {
  const path = pathOf(pointer);
  const index = Number(path[path.length - 1]);
  return index > 0 ? changed(event, path.slice(0, -1), moved(at(event, path.slice(0, -1)), index, index - 1)) : undefined;
}
