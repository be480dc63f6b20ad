// @ts-check
/** What is typed into a field becomes what the event says there. */
import { changedAlike } from "./editor-alike.js";
import { inOrder } from "./editor-form.js";
import { at, changed } from "./editor-history.js";
import { pathOf } from "./editor-places.js";

/** @param {string} text @param {string} kind @returns {any} what the event keeps; undefined for nothing */
function valueOf(text, kind) {
  if (kind === "texts") {
    const lines = text.split("\n").filter((line) => line.trim());
    return lines.length > 0 ? lines : undefined;
  }
  if (kind === "number") return text === "" || !Number.isFinite(Number(text)) ? undefined : Math.round(Number(text));
  return text === "" ? undefined : text;
}

/** The event with what a field says now. @param {any} event @param {HTMLInputElement} input @param {string} pointer @returns {any} */
export function typed(event, input, pointer) {
  const path = pathOf(pointer);
  const rowPath = path.slice(0, path.includes("extra") ? path.indexOf("extra") : -1);
  const row = at(event, rowPath);
  // A row written as a plain text becomes a row of cells once a cell is typed in.
  const base = typeof row === "string" ? changed(event, rowPath, { name: row }) : event;
  const next = changedAlike(base, path, valueOf(input.value, input.dataset.kind ?? "text"));
  const isRank = path[3] === "rows" && path.length > 5;
  return isRank ? changed(next, rowPath, inOrder(at(next, rowPath))) : next;
}
