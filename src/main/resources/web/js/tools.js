// @ts-check
/**
 * The tools of the remote. To add one:
 *
 * 1. Write a custom element in js/parts/NAME-sheet.js with a method show(state), called when its sheet opens and at every
 *    change while it is open; state is what the server pushes (docs/API.md). Fill it with fill(this, html`…`), which
 *    leaves alone what has not changed; keep text fields as the same elements while somebody types.
 * 2. In the same file: registerTool({ id: "papers", word: "papers", order: 40, sheet: "paper-sheet" }). The word stands
 *    on the button and over the sheet; buttons stand in their order. shown(state), if given, says whether the tool has
 *    a use now; lit(state) whether its button is lit.
 * 3. Name the file in js/remote-tools.js, and its words and styles in files of their own (js/words/, css/).
 *
 * A sheet asks for things by events that bubble: ask(this, "press", {command, body}) presses a verb of the show, with
 * the same guards as the big buttons; ask(this, "tell", {sentence, wrong}) says a sentence; ask(this, "close") closes it;
 * ask(this, "open", {id, about}) opens another tool's sheet, whose about(detail) is called; opened(state) is called, if there
 * is one, when its own button opens it. A press's button may also carry data-press, as in the press-bar. Elements stay all
 * evening, so what was typed is there when it opens again.
 *
 * @typedef {import("./language.js").Word} Word
 * @typedef {HTMLElement & {show: (state: any) => void, about?: (detail: any) => void, opened?: (state: any) => void}} Sheet
 * @typedef {{id: string, word: Word, order: number, sheet: string, shown?: (state: any) => boolean,
 *   lit?: (state: any) => boolean}} Tool
 */

/** @type {Tool[]} */
const tools = [];

/** @param {Tool} tool */
export function registerTool(tool) {
  tools.push(tool);
  tools.sort((one, two) => one.order - two.order);
}

/** In the order of their buttons. @returns {readonly Tool[]} */
export function allTools() {
  return tools;
}

/** A sheet asks the remote for something. @param {HTMLElement} sheet @param {string} what @param {object} [detail] */
export function ask(sheet, what, detail) {
  sheet.dispatchEvent(new CustomEvent(what, { bubbles: true, detail }));
}
