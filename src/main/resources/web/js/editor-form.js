// @ts-check
/** The forms of the editor, from the event and the cards of its layouts. Every field names its place in the event. */
import { besideColumns, besideMarkup } from "./beside.js";
import { otherBackdrops } from "./editor-alike.js";
import { choicesOf, plainLabel } from "./field-choices.js";
import { html } from "./html.js";
import { say, sentence } from "./language.js";
import { themeName } from "./theme-names.js";

/**
 * @typedef {{name: string, kind: string, required: boolean, label: {vi: string, en: string}}} Field
 * @typedef {{id: string, label: {vi: string, en: string}, fields: Field[]}} Layout
 * @typedef {{layouts: Layout[], themes: string[], parts: string[], images: string[], fonts: {id: string, label: string}[]}} Offer
 */

/** The cells of a list by its field. @type {Record<string, string[]>} */
export const CELLS = {
  recipients: ["name", "position", "unit", "note"],
  people: ["honorific", "name", "position", "unit"],
  rows: ["rank", "name", "unit", "score", "grade", "note"],
  parties: ["name", "honorific", "person", "position"],
};
/** Columns that only some lists have. */
const SELDOM = ["unit"];
const AGENDA = ["number", "time", "text", "performer"];
/** @type {Record<string, import("./language.js").Word>} */
export const HEADS = {
  name: "cellName",
  honorific: "cellHonorific",
  position: "cellPosition",
  unit: "cellUnit",
  note: "cellNote",
  rank: "cellRank",
  score: "cellScore",
  grade: "cellGrade",
  person: "cellPerson",
  number: "cellNumber",
  time: "cellTime",
  text: "cellText",
  performer: "cellPerformer",
};

/** @param {any} event @param {Offer} offer */
export function eventForm(event, offer) {
  const rules = [
    ["", say("ruleUsual")],
    ["warn", say("ruleWarn")],
    ["refuse", say("ruleRefuseChoice")],
    ["off", say("ruleOff")],
  ];
  return html`<h2>${say("settings")}</h2>
    ${line("/name", say("eventName"), event.name, "text")}
    <div id="called"></div>
    <div class="pair">
      ${choice("/theme", say("theme"), event.theme ?? "deep-red", offer.themes.map((id) => [id, themeName(id)]))}
      ${choice("/font", say("fontFamily"), event.font ?? "", fontChoice(offer))}
    </div>
    <div id="fonts"></div>
    <div class="pair">
      ${choice("/flagZone", say("flagZone"), String(event.flagZone ?? 0), ["0", "20", "25", "30"].map((each) => [each, `${each} %`]), "number")}
      ${line("/fadeMs", say("fadeMs"), event.fadeMs ?? 400, "number")}
      ${choice("/approval", say("approvalRule"), event.approval ?? "", rules)}
    </div>
    ${picture("/background", say("eventBackground"), [event.background ?? []].flat(), "picture", offer.images)}
    ${picture("/logos", say("eventLogos"), [event.logos ?? []].flat(), "pictures", offer.images)}
    ${choice("/footer", say("eventFooter"), event.footer ?? "", choicesOf("switch"))}
    <fieldset>
      <legend>${say("printedProgramme")}</legend>
      ${table("/agenda", event.agenda ?? [], AGENDA)}
    </fieldset>`;
}

/** The families by what people call them; an event that names none has the first. @param {Offer} offer @returns {string[][]} */
const fontChoice = ({ fonts }) => fonts.map(({ id, label }, place) => [place === 0 ? "" : id, label]);

/** What can be chosen for a font, where the form is open already. @param {any} event @param {Offer} offer */
export const fontOptions = (event, offer) => optionsOf(event.font ?? "", fontChoice(offer));

/** @param {any} event @param {number} index @param {Offer} offer */
export function cueForm(event, index, offer) {
  const cue = event.cues[index];
  const place = `/cues/${index}`;
  const layout = offer.layouts.find(({ id }) => id === cue.layout);
  const known = layout?.fields ?? [];
  const others = Object.keys(cue.fields ?? {}).filter((name) => !known.some((field) => field.name === name));
  const alike = otherBackdrops(event, index).length;
  const items = (event.agenda ?? []).map((/** @type {any} */ item) => [item.id, [item.number, item.text].filter(Boolean).join(". ")]);
  return html`<h2>${cue.label || cue.id}</h2>
    <div class="tools">
      <button type="button" data-do="up">↑ ${say("moveUp")}</button>
      <button type="button" data-do="down">↓ ${say("moveDown")}</button>
      <button type="button" data-do="copy">${say("copyCue")}</button>
      <button type="button" data-do="remove">${say("removeCue")}</button>
    </div>
    ${line(`${place}/label`, say("cueLabel"), cue.label, "text")}
    <div class="pair">
      ${choice(`${place}/layout`, say("cueLayout"), cue.layout, offer.layouts.map(({ id, label }) => [id, sentence(label)]))}
      ${choice(`${place}/item`, say("cueItem"), cue.item ?? "", [["", say("noItem")], ...items])}
    </div>
    <div class="pair">
      ${choice(`${place}/theme`, say("cueTheme"), cue.theme ?? "", [["", `${say("themeSame")} (${themeName(event.theme ?? "deep-red")})`], ...offer.themes.map((id) => [id, themeName(id)])])}
      ${line(`${place}/fadeMs`, `${say("cueFade")}: ${event.fadeMs ?? 400}`, cue.fadeMs ?? "", "number")}
      ${offer.parts.map((part) => choice(`${place}/parts/${part}`, `${say("partLayout")} ${part}`, cue.parts?.[part] ?? "", [["", say("partSame")], ...offer.layouts.map(({ id, label }) => [id, sentence(label)])]))}
    </div>
    <div class="tools wording">
      <button type="button" data-wording="break">↵ ${say("breakLine")}</button>
      <button type="button" data-wording="keep" aria-pressed="false">⌒ ${say("keepTogether")}</button>
      <p class="help">${say("breakHint")}</p>
    </div>
    ${alike > 0 ? html`<p class="help alike">${say("alikeBackdrops").replace("{n}", String(alike))}</p>` : ""}
    ${known.map((field) => fieldMarkup(`${place}/fields`, field, cue.fields?.[field.name], offer.images))}
    ${others.filter((name) => typeof cue.fields[name] === "string").map((name) => area(`${place}/fields/${name}`, name, cue.fields[name], "text", false))}`;
}

/** @param {string} place @param {Field} field @param {any} value @param {string[]} images */
function fieldMarkup(place, { name, kind, required, label }, value, images) {
  const words = sentence(label);
  const where = `${place}/${name}`;
  if (kind === "count") return line(where, words, value ?? "", "number", required);
  if (kind === "groups") return groups(where, words, value ?? []);
  if (kind === "rows") return html`<fieldset><legend>${words}${mark(required)}</legend>${table(where, value ?? [], cellsOf(name, value ?? []))}</fieldset>`;
  if (kind === "picture" || kind === "pictures") return picture(where, words, [value ?? []].flat(), kind, images);
  if (kind === "texts") return area(where, `${words} (${say("oneALine")})`, [value ?? []].flat().join("\n"), "texts", required);
  const choices = choicesOf(kind);
  if (choices.length > 0) return choice(where, plainLabel(words), value ?? "", choices);
  return area(where, words, value ?? "", kind === "mark" ? "mark" : "text", required);
}

/** Pictures that were sent already, or one of this computer's. @param {string} place @param {string} label @param {string[]} names @param {string} kind @param {string[]} images */
function picture(place, label, names, kind, images) {
  const known = [...new Set([...images, ...names])].map(own);
  const chosen =
    kind === "picture"
      ? choice(place, label, names[0] ?? "", [["", say("noPicture")], ...known])
      : area(place, `${label} (${say("oneALine")})`, names.join("\n"), "texts", false);
  return html`<div class="picture-field">
    ${chosen}
    <label class="upload"><input type="file" accept=".png,.jpg,.jpeg,.svg" data-picture="${place}" data-kind="${kind}" /><span>${say("sendPicture")}</span></label>
  </div>`;
}

/** @param {string} place @param {string} label @param {any[]} list */
function groups(place, label, list) {
  return html`<fieldset>
    <legend>${label}</legend>
    ${list.map(
      (group, index) =>
        html`<div class="group">
          ${line(`${place}/${index}/heading`, say("groupHeading"), group.heading ?? "", "text")}
          ${table(`${place}/${index}/people`, group.people ?? [], CELLS.people)}
          <button type="button" data-take="${place}/${index}">${say("remove")}</button>
        </div>`,
    )}
    <button type="button" data-add="${place}">${say("addGroup")}</button>
  </fieldset>`;
}

/** The columns of a list. @param {string} field @param {any[]} rows */
function cellsOf(field, rows) {
  const cells = CELLS[field] ?? ["name", "note"];
  return field === "rows" ? cells.filter((cell) => !SELDOM.includes(cell) || rows.some((row) => row?.[cell] !== undefined)) : cells;
}

/** The row with its cells in the order of the table's columns, in which the wall sets them. @param {any} row */
export function inOrder(row) {
  const cells = CELLS.rows.filter((cell) => cell in row);
  return Object.fromEntries([...new Set([...cells, ...Object.keys(row)])].map((cell) => [cell, row[cell]]));
}

/** @param {string} place @param {any[]} rows @param {string[]} cells */
function table(place, rows, cells) {
  const columns = besideColumns(rows);
  return html`<table>
      <thead>
        <tr>${cells.map((cell) => html`<th class="cell-${cell}">${say(HEADS[cell])}</th>`)}<th class="row-tools"></th></tr>
      </thead>
      <tbody>
        ${rows.map(
          (row, index) =>
            html`<tr>
              ${cells.map((cell) => {
                const text = typeof row === "string" ? (cell === "name" ? row : "") : (row[cell] ?? "");
                if (place === "/agenda" && (cell === "text" || cell === "performer")) {
                  return html`<td class="cell-${cell}"><textarea data-at="${place}/${index}/${cell}" data-kind="text" rows="1" aria-label="${say(HEADS[cell])} ${index + 1}">${text}</textarea></td>`;
                }
                return html`<td class="cell-${cell}"><input data-at="${place}/${index}/${cell}" data-kind="text" value="${text}" ${cell !== "time" && html`list="known-${cell}"`} aria-label="${say(HEADS[cell])} ${index + 1}" /></td>`;
              })}
              <td class="row-tools">
                <button type="button" data-move="${place}/${index}" aria-label="${say("moveUp")}">↑</button>
                <button type="button" data-take="${place}/${index}" aria-label="${say("remove")}">✕</button>
              </td>
            </tr>
            ${columns.length > 0 && html`<tr class="beside-row"><td colspan="${cells.length + 1}">${besideMarkup(columns, row, String(index + 1), (steps) => html`data-at="${place}/${index}/${steps}" data-kind="text"`)}</td></tr>`}`,
        )}
      </tbody>
    </table>
    <button type="button" data-add="${place}">${say("addRow")}</button>`;
}

/** @param {boolean} required */
const mark = (required) => (required ? " *" : "");

/** @param {string} each @returns {[string, string]} */
const own = (each) => [each, each];

/** @param {string} place @param {string} label @param {any} value @param {string} kind */
function line(place, label, value, kind, required = false) {
  const name = place.slice(place.lastIndexOf("/") + 1);
  const type = kind === "number" ? html`type="number" inputmode="numeric" min="0" max="2000"` : "";
  return html`<label><span>${label}${mark(required)}</span>
    <input ${type} data-at="${place}" data-kind="${kind}" value="${value ?? ""}" list="known-${name}" /></label>`;
}

/** @param {string} place @param {string} label @param {string} value @param {string} kind @param {boolean} required */
function area(place, label, value, kind, required) {
  const name = place.slice(place.lastIndexOf("/") + 1);
  if (!["title", "topic", "summary", "org", "message", "position", "performers", "columns", "logos"].includes(name)) {
    return line(place, label, value, kind, required);
  }
  const rows = Math.max(2, String(value).split("\n").length);
  return html`<label><span>${label}${mark(required)}</span>
    <textarea data-at="${place}" data-kind="${kind}" rows="${rows}">${value}</textarea></label>`;
}

/** @param {string} place @param {string} label @param {string} value @param {string[][]} options */
function choice(place, label, value, options, kind = "text") {
  return html`<label><span>${label}</span>
    <select data-at="${place}" data-kind="${kind}">
      ${optionsOf(value, options)}
    </select></label>`;
}

/** @param {string} value @param {string[][]} options */
const optionsOf = (value, options) =>
  html`${options.map(([id, words]) => html`<option value="${id}" ${id === value ? html`selected` : ""}>${words}</option>`)}`;

/** Everything typed so far, by the name of its cell, for the suggestions. @param {any} event */
export function typedWords(event) {
  /** @type {Record<string, Set<string>>} */
  const known = {};
  /** @param {any} value @param {string} name */
  const gather = (value, name) => {
    if (Array.isArray(value)) value.forEach((each) => gather(each, name));
    else if (value && typeof value === "object") Object.entries(value).forEach(([key, inner]) => gather(inner, key));
    else if (typeof value === "string" && value.trim() && HEADS[name]) (known[name] ??= new Set()).add(value.trim());
  };
  event.cues.forEach((/** @type {any} */ cue) => gather(cue.fields ?? {}, ""));
  gather(event.agenda ?? [], "");
  return known;
}
