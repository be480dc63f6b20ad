// @ts-check
/** What the review of an import looks like; pure: what was understood in, markup out. */
import { besideColumns, besideMarkup } from "./beside.js";
import { CELLS as LIST_CELLS, HEADS } from "./editor-form.js";
import { html } from "./html.js";
import { say, sentence } from "./language.js";

/**
 * @typedef {{number: string, time: string, text: string, performer: string, sure: string,
 *   why: {vi: string, en: string}, lines: number[], papers: {topic: string, performer: string}[], extra: Record<string, string>,
 *   card: string, chosen?: string}} Row what its card is, and the one a person chose
 * @typedef {{org: string[], eventType: string, title: string, placeDate: string}} Backdrop
 * @typedef {{file: string, kind: string, backdrop?: Backdrop, rows?: Row[], chair?: string[], cues?: any[], rowCount?: number,
 *   look?: any[], atFirst?: Backdrop, questions: any[], unread: {line: number, text: string}[], lines: {line: number, text: string}[]}} Read
 */

/** @type {Record<string, import("./language.js").Word>} */
const SURE = { sure: "isSure", likely: "isLikely", doubtful: "isDoubtful" };
/** @type {["number" | "time" | "text" | "performer", import("./language.js").Word][]} */
const CELLS = [
  ["number", "rowNumber"],
  ["time", "rowTime"],
  ["text", "rowText"],
  ["performer", "rowPerformer"],
];

/** The kinds of cards, as they come in an evening. @type {[string, import("./language.js").Word][]} */
const CARDS = [
  ["backdrop", "cardBackdrop"],
  ["welcome", "cardWelcome"],
  ["performance", "cardPerformance"],
  ["flag", "cardFlag"],
  ["silence", "cardSilence"],
  ["delegates", "cardDelegates"],
  ["presidium", "cardPresidium"],
  ["speech", "cardSpeech"],
  ["report", "cardReport"],
  ["papers", "cardPapers"],
  ["decision", "cardDecision"],
  ["decision-and-awards", "cardDecisionAndAwards"],
  ["awards", "cardAwards"],
  ["ranking", "cardRanking"],
  ["vote", "cardVote"],
  ["break", "cardBreak"],
  ["ceremony", "cardCeremony"],
  ["closing", "cardClosing"],
  ["none", "cardNone"],
];
/** What a programme's day, session and room are called beside an item. */
const SECTION = "Ngày, buổi, phòng";

/** @param {Read} read */
export function planMarkup({ backdrop, rows, chair = [] }) {
  if (!backdrop || !rows) return html``;
  return html`
    <h3>${say("importBackdrop")}</h3>
    <div class="backdrop">
      ${area("org", "fieldOrg", backdrop.org.join("\n"))} ${input("eventType", "fieldEventType", backdrop.eventType)}
      ${area("title", "fieldTitle", backdrop.title)} ${input("placeDate", "fieldPlaceDate", backdrop.placeDate)}
      ${chair.length > 0 && area("chair", "fieldChair", chair.join("\n"))}
    </div>
    <h3>${say("importAgenda")} (${rows.length})</h3>
    <div class="rows" role="list">${rows.map((row, index) => html`${partMarkup(row, rows[index - 1])}${rowMarkup(row, index, besideColumns(rows))}`)}</div>
    <button type="button" data-add>${say("importAddRow")}</button>
  `;
}

/** @param {string} name @param {import("./language.js").Word} label @param {string} value */
const input = (name, label, value) =>
  html`<label><span>${say(label)}</span><input data-backdrop="${name}" value="${value}" maxlength="2000" /></label>`;

/** @param {string} name @param {import("./language.js").Word} label @param {string} value */
const area = (name, label, value) =>
  html`<label><span>${say(label)}</span><textarea data-backdrop="${name}" rows="2" maxlength="2000">${value}</textarea></label>`;

/** The day, session and room, above the first item of each. @param {Row} row @param {Row | undefined} before */
function partMarkup({ extra }, before) {
  const part = extra[SECTION] ?? "";
  return part !== (before?.extra[SECTION] ?? "") && html`<p class="part">${part || "—"}</p>`;
}

/** @param {Row} row @param {number} index @param {import("./beside.js").Column[]} columns */
function rowMarkup(row, index, columns) {
  const cells = CELLS.map(([name, label]) => cellMarkup(row, index, name, label));
  const papers = row.papers.length > 0 && html`<div class="papers">
    <p>${row.papers.length} ${say("papers")}</p>
    ${row.papers.map(
      (paper, place) => html`<div class="entry paper">
        ${entry(`papers/${index}/${place}/topic`, say("paperTopic"), paper.topic)} ${entry(`papers/${index}/${place}/performer`, say("rowPerformer"), paper.performer)}
        ${dropMarkup(`papers/${index}/${place}`, place)}
      </div>`,
    )}
  </div>`;
  const why = sentence(row.why);
  return html`<div class="row ${row.sure}" role="listitem" data-lines="${row.lines.join(" ")}">
    <button type="button" class="sure" data-show="${index}" title="${why}">${say(SURE[row.sure] ?? "isSure")}</button>
    ${cells}
    <select class="card" data-card="${index}" aria-label="${say("rowCard")} ${index + 1}" title="${say("rowCard")}">
      ${CARDS.map(([card, word]) => html`<option value="${card}" ${card === row.card && html`selected`}>${say(word)}</option>`)}
    </select>
    <button type="button" class="remove" data-remove="${index}" aria-label="${say("importRemoveRow")} ${index + 1}">✕</button>
    ${row.sure !== "sure" && why && html`<p class="why">${why}</p>`} ${papers}
    ${besideMarkup(columns, row, String(index + 1), (steps) => html`data-entry="rows/${index}/${steps}"`)}
  </div>`;
}

/** @param {Row} row @param {number} index @param {"number" | "time" | "text" | "performer"} name @param {import("./language.js").Word} label */
function cellMarkup(row, index, name, label) {
  const attributes = html`data-row="${index}" data-cell="${name}" aria-label="${say(label)} ${index + 1}" maxlength="2000"`;
  return name === "text" || name === "performer"
    ? html`<textarea class="${name}" rows="1" placeholder="${say(label)}" ${attributes}>${row[name]}</textarea>`
    : html`<input class="${name}" placeholder="${say(label)}" value="${row[name]}" ${attributes} />`;
}

/** @param {string} place where it stands in what was read @param {string} label @param {unknown} value */
const entry = (place, label, value) => html`<textarea data-entry="${place}" rows="1" maxlength="2000" placeholder="${label}" aria-label="${label}">${value ?? ""}</textarea>`;

/** @param {string} place @param {number} index */
const dropMarkup = (place, index) => html`<button type="button" class="remove" data-drop="${place}" aria-label="${say("remove")} ${index + 1}">✕</button>`;

/** The field of a list's cue that holds its rows. @param {any} cue */
export const rowsField = (cue) => (cue.fields.rows ? "rows" : "recipients");

/** @param {any} cue @param {number} file @param {number} place */
function listRows(cue, file, place) {
  const field = rowsField(cue);
  const rows = cue.fields[field] ?? [];
  const columns = besideColumns(rows);
  const cells = LIST_CELLS[field].filter((cell) => cell === "name" || rows.some((/** @type {any} */ row) => row[cell]));
  return rows.map(
    (/** @type {any} */ row, /** @type {number} */ index) => html`<div class="entry cells-${cells.length}">
      ${cells.map((cell) => entry(`lists/${file}/${place}/${index}/${cell}`, say(HEADS[cell]), row[cell]))}
      ${dropMarkup(`lists/${file}/${place}/${index}`, index)}
    </div>
    ${besideMarkup(columns, row, String(index + 1), (steps) => html`data-entry="lists/${file}/${place}/${index}/${steps}"`)}`,
  );
}

/** @param {Read[]} reads */
export function listsMarkup(reads) {
  const lists = reads.filter(({ cues }) => cues);
  if (lists.length === 0) return html``;
  const items = lists.flatMap(({ file, kind, cues }) =>
    (cues ?? []).map((cue, place) => {
      const rows = cue.fields.recipients ?? cue.fields.rows ?? [];
      const names = rows.slice(0, 3).map((/** @type {any} */ row) => row.name);
      const word = say(kind === "ranking" ? "places" : "recipients");
      return html`<li>
        <strong>${cue.label}</strong> <span>${rows.length} ${word}: ${names.join(", ")}${rows.length > 3 ? " …" : ""}</span>
        <span class="help">${file}</span>
        <details>
          <summary>${say("importListRows")}</summary>
          ${listRows(cue, reads.findIndex((read) => read.file === file), place)}
        </details>
      </li>`;
    }),
  );
  return html`<h3>${say("importLists")}</h3><ul class="lists">${items}</ul>`;
}

/** What of a plan is still open: what its rows leave open now, and what a person has yet to look at. @param {Read} read */
export const openQuestions = ({ look = [], backdrop, atFirst, questions }) => [
  ...look.filter(({ field }) => !field || JSON.stringify(/** @type {any} */ (backdrop)?.[field]) === JSON.stringify(/** @type {any} */ (atFirst)?.[field])),
  ...questions,
];

/** Names a question among all. @param {{line: number, words: {vi: string}}} question */
export const questionKey = ({ line, words }) => `${line} ${words.vi}`;

/** @param {Read[]} reads @param {Set<string>} seen those that a person has looked at */
export function questionsMarkup(reads, seen) {
  const questions = reads.flatMap(openQuestions).filter((question) => !seen.has(questionKey(question)));
  const unread = reads.flatMap(({ unread: left }) => left);
  return html`
    <details open>
      <summary>${say("importQuestions")} (${questions.length})</summary>
      <ul class="asked">${questions.map(({ line, words }) => html`<li>${numberMarkup(line)} <span>${sentence(words)}</span> <button type="button" class="seen" data-seen="${questionKey({ line, words })}">${say("importSeen")}</button></li>`)}</ul>
    </details>
    <details>
      <summary>${say("importUnread")} (${unread.length})</summary>
      <ul class="asked">${unread.map(({ line, text }) => html`<li>${numberMarkup(line)} ${text}</li>`)}</ul>
    </details>
  `;
}

/** @param {number} line */
const numberMarkup = (line) =>
  line > 0 && html`<button type="button" class="place" data-line="${line}" aria-label="${say("line")} ${line}">${line}</button>`;

/** @param {{line: number, text: string}[]} lines */
export const sourceMarkup = (lines) =>
  html`${lines.map(({ line, text }) => html`<li data-source="${line}"><span>${line}</span><span>${text}</span></li>`)}`;

/**
 * Every change by itself, those of one list together with what of it stays folded away.
 * @param {any[] | undefined} changes @param {any[]} unchanged @param {Set<string>} accepted
 */
export function changesMarkup(changes, unchanged, accepted) {
  if (!changes) return html``;
  const places = [...new Set([...changes, ...unchanged].map(({ where }) => where.vi))];
  const none = changes.length === 0 && html`<p>${say("importNoDifference")}</p>`;
  return html`<h3>${say("importDifferences")} (${changes.length})</h3>
    ${none}
    ${places.map((place) => {
      const own = changes.filter(({ where }) => where.vi === place);
      const same = unchanged.filter(({ where }) => where.vi === place).flatMap(({ rows }) => rows);
      return own.length === 1 && same.length === 0 ? changeMarkup(own[0], accepted, true) : groupMarkup(own, same, unchanged.find(({ where }) => where.vi === place)?.where ?? own[0].where, accepted);
    })}`;
}

/** @param {any[]} own @param {string[]} same @param {{vi: string, en: string}} where @param {Set<string>} accepted */
function groupMarkup(own, same, where, accepted) {
  const all = own.length > 1 && html`<label class="all"><input type="checkbox" data-all="${own.map(({ id }) => id).join(" ")}" ${own.every(({ id }) => accepted.has(id)) && html`checked`} /><span>${say("importAllRows")} (${own.length})</span></label>`;
  return html`<section class="compared">
    <h4>${sentence(where)}</h4>
    ${all} ${own.map((change) => changeMarkup(change, accepted, false))}
    ${same.length > 0 && html`<details><summary>${say("importUnchanged")} (${same.length})</summary><ul>${same.map((row) => html`<li>${row}</li>`)}</ul></details>`}
  </section>`;
}

/** @param {any} change @param {Set<string>} accepted @param {boolean} alone whether nothing above says what it is about */
function changeMarkup({ id, where, before, after, overwrites }, accepted, alone) {
  return html`<label class="change ${overwrites && "overwrites"}">
    <input type="checkbox" data-change="${id}" ${accepted.has(id) && html`checked`} />
    <span>${alone && html`<strong>${sentence(where)}</strong> `}${overwrites && html`<em>${say(after ? "importOverwrites" : "importTakesOut")}</em>`}${!overwrites && !alone && html`<em class="adds">${say(before ? "importFills" : "importAdds")}</em>`}${rowsMarkup("del", before)}${rowsMarkup("ins", after)}</span>
  </label>`;
}

/** A text, or the rows of a list, one a line. @param {"del" | "ins"} as @param {string} text */
function rowsMarkup(as, text) {
  if (!text) return "";
  const rows = text.split("\n");
  const lines = rows.length > 1 ? html`<span class="lines">${rows.map((row) => html`<span>${row}</span>`)}</span>` : text;
  return as === "del" ? html`<del>${lines}</del>` : html`<ins>${lines}</ins>`;
}
