// @ts-check
import { say } from "./language.js";

/**
 * What the remote shows, from what the server said.
 * @typedef {{cue: string, page: number, pages: number, label: string, photo?: boolean, picture: string | null}} Place
 * @typedef {{n: number, cue: string, page: number, pages: number, label: string, photo?: boolean, layout: string,
 *   item: string, skip: boolean, problem?: object}} Row
 * @typedef {{id: string, number: string, time: string, text: string, performer: string, section?: string}} Item
 */

/** @param {any} state */
export function viewOf(state) {
  const frozen = state.frozen;
  return {
    event: state.event,
    ratio: state.wall.width / state.wall.height,
    program: {
      label: labelOf(state.onWall),
      picture: state.onWall.picture,
      black: state.onWall.black,
      pattern: state.onWall.pattern,
      frozen,
      locked: state.locked,
      underneath: frozen && keyOf(state.program) !== keyOf(state.onWall) ? labelOf(state.program) : "",
    },
    preview: { label: state.preview ? labelOf(state.preview) : "", picture: state.preview?.picture ?? null },
    hasPreview: state.preview !== null,
    black: state.black,
    frozen,
    locked: state.locked,
    undo: state.undo,
    covered: !state.black && keyOf(state.program) !== keyOf(state.selection) ? labelOf(state.selection) : "",
    groups: groupsOf(state.rundown, state.agenda, state.approval?.cues ?? {}),
    marks: marksOf(state),
  };
}

/**
 * Which rows of the rundown are on the air, under a black or frozen wall, or in preview.
 * @param {any} state
 * @returns {Record<string, "onAir" | "underneath" | "preview">}
 */
export function marksOf({ program, preview, onWall, black, frozen }) {
  /** @type {Record<string, "onAir" | "underneath" | "preview">} */
  const marks = {};
  if (preview) marks[keyOf(preview)] = "preview";
  marks[keyOf(program)] = black || frozen ? "underneath" : "onAir";
  if (frozen && !onWall.black) marks[keyOf(onWall)] = "onAir";
  return marks;
}

/** {@code Label (2/3)} for a page of a list, else the label; the photograph after it says that it is one. @param {Place | Row} place */
export function labelOf(place) {
  const label = place.photo ? `${say("photograph")}: ${place.label}` : place.label;
  return place.pages > 1 ? `${label} (${place.page}/${place.pages})` : label;
}

/** How a place is written in a command. @param {{cue: string, page: number, photo?: boolean}} place */
export function keyOf(place) {
  if (place.photo) return `${place.cue}.${place.page}.photo`;
  return place.page === 1 ? place.cue : `${place.cue}.${place.page}`;
}

/**
 * The rundown in its order, cut where the agenda item changes.
 * @param {Row[]} rundown
 * @param {Item[]} agenda
 * @param {Record<string, string>} approvals by cue; {@code changed} when it was approved as something else
 */
export function groupsOf(rundown, agenda, approvals = {}) {
  /** @type {{item: Item | undefined, part: string, rows: {key: string, label: string, skipped: boolean, edited: boolean, problem: boolean}[]}[]} */
  const groups = [];
  let current = "";
  let part = "";
  for (const row of rundown) {
    if (groups.length === 0 || row.item !== current) {
      const item = agenda.find((item) => item.id === row.item);
      groups.push({ item, part: item?.section && item.section !== part ? item.section : "", rows: [] });
      part = item?.section ?? part;
      current = row.item;
    }
    groups[groups.length - 1].rows.push({ key: keyOf(row), label: labelOf(row), skipped: Boolean(row.skip), edited: approvals[row.cue] === "changed", problem: Boolean(row.problem) });
  }
  return groups;
}
