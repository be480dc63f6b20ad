// @ts-check
/**
 * The fields of one processor on the page of a new wall, and its lines in the file.
 * @typedef {object} Processor
 * @property {string} profile its id; empty while none is chosen
 * @property {Record<string, string | number | undefined>} place what stands in its fields
 * @property {{state: string, words: () => string}} [asked] what it said, in the language of the page
 */
import { html } from "./html.js";
import { say } from "./language.js";
import { field, optionsMarkup } from "./output-form.js";

/** @type {Record<string, string>} */
const FIRST = { host: "192.168.0.10", serial: "/dev/ttyUSB0", password: "" };

/** How sure an answer is, by the state of the link. @type {Record<string, string>} */
const SURE = { live: "good", untried: "unsure", busy: "unsure" };

/** Its ways, the usual one first. @param {any} profile @returns {("host" | "serial")[]} */
const waysOf = (profile) => [
  ...new Set(profile.transports.map((/** @type {any} */ { kind }) => (kind === "serial" ? "serial" : "host"))),
];

/** @param {Processor} processor @param {any} profile */
const wayOf = ({ place }, profile) => waysOf(profile).find((each) => each === place.way) ?? waysOf(profile)[0];

/**
 * @param {Processor} processor
 * @param {number} index
 * @param {any[]} profiles those that can be chosen
 */
export function processorMarkup(processor, index, profiles) {
  const none = html`<option value="">${say("chooseProcessor")}</option>`;
  const profile = profiles.find(({ id }) => id === processor.profile);
  const gone = html`<button type="button" data-remove-processor="${index}">${say("remove")}</button>`;
  return html`<div>
    ${field("device", html`<select data-processor="${index}">${none}${optionsMarkup(profiles, processor.profile)}</select>`)}
    ${profile && placeMarkup(processor, index, profile)}
    <span class="acts">${profile && html`<button type="button" data-ask="${index}">${say("askProcessor")}</button>`} ${gone}</span>
    ${profile && html`<p class="${answerClass(processor)}" data-asked="${index}" role="status">${answerOf(processor)}</p>`}
  </div>`;
}

/** @param {Processor} processor @param {number} index @param {any} profile */
function placeMarkup(processor, index, profile) {
  const way = wayOf(processor, profile);
  const ways = waysOf(profile).length > 1 && field("controlWay", waysMarkup(waysOf(profile), way, index));
  const keys = [way, ...(profile.password ? ["password"] : [])];
  const places = keys.map((key) =>
    field(
      key,
      html`<input data-at="${index}" data-control="${key}" spellcheck="false" value="${processor.place[key] ?? FIRST[key]}" />`,
    ),
  );
  return html`${ways}${places}${speedMarkup(processor, index, profile, way)}`;
}

/** What was said of it last time it was asked; nothing once something of it was changed. @param {Processor} processor */
export const answerOf = ({ asked }) => (asked ? asked.words() : "");

/** @param {Processor} processor */
export const answerClass = ({ asked }) => `asked ${asked ? SURE[asked.state] ?? "wrong" : ""}`;

/** @param {string[]} ways @param {string} chosen @param {number} index */
function waysMarkup(ways, chosen, index) {
  const options = ways.map((way) => {
    const word = way === "serial" ? say("overSerial") : say("overNetwork");
    return html`<option value="${way}" ${way === chosen ? html`selected` : ""}>${word}</option>`;
  });
  return html`<select data-at="${index}" data-control="way">${options}</select>`;
}

/** Its port or baud, the profile's while nothing stands there. @param {Processor} processor @param {number} index @param {any} profile @param {string} way */
function speedMarkup({ place }, index, profile, way) {
  const key = way === "serial" ? "baud" : "port";
  const usual = profile.transports.find((/** @type {any} */ { kind }) => (kind === "serial") === (way === "serial"));
  const limits = way === "serial" ? html`min="300" max="4000000"` : html`min="1" max="65535"`;
  return field(
    key,
    html`<input type="number" inputmode="numeric" step="1" ${limits} placeholder="${usual[key]}" data-at="${index}" data-control="${key}" value="${place[key] ?? ""}" />`,
  );
}

/** The processor as the wall's file has it. @param {Processor} processor @param {any} profile */
export function controlOf(processor, profile) {
  const { place } = processor;
  const way = wayOf(processor, profile);
  const speed = way === "serial" ? "baud" : "port";
  return {
    profile: processor.profile,
    [way]: place[way] ?? FIRST[way],
    ...(place[speed] === undefined ? {} : { [speed]: place[speed] }),
    ...(profile.password && place.password ? { password: place.password } : {}),
  };
}

/** What {@link controlOf} made of fields, back into them. @param {any} control @returns {Processor} */
export function readControl(control) {
  const { profile, ...place } = control;
  return { profile, place: { ...place, way: "serial" in place ? "serial" : "host" } };
}
