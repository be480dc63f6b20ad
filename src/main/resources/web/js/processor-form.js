// @ts-check
/**
 * The fields of the wall's processor on the page of a new wall, and its lines in the file.
 * @typedef {{profile: string, place: Record<string, string | number | undefined>}} Processor
 */
import { html } from "./html.js";
import { say } from "./language.js";
import { field, optionsMarkup } from "./output-form.js";

/** @type {Record<string, string>} */
const FIRST = { host: "192.168.0.10", serial: "/dev/ttyUSB0", password: "" };

/** Its ways, the usual one first. @param {any} profile @returns {("host" | "serial")[]} */
const waysOf = (profile) => [
  ...new Set(profile.transports.map((/** @type {any} */ { kind }) => (kind === "serial" ? "serial" : "host"))),
];

/** @param {Processor} processor @param {any} profile */
const wayOf = ({ place }, profile) => waysOf(profile).find((each) => each === place.way) ?? waysOf(profile)[0];

/** @param {Processor} processor @param {any[]} profiles */
export function processorMarkup(processor, profiles) {
  const none = html`<option value="">${say("noProcessor")}</option>`;
  const select = field(
    "device",
    html`<select data-processor>${none}${optionsMarkup(profiles, processor.profile)}</select>`,
  );
  const profile = profiles.find(({ id }) => id === processor.profile);
  if (!profile) return select;
  const way = wayOf(processor, profile);
  const ways = waysOf(profile).length > 1 && field("controlWay", waysMarkup(waysOf(profile), way));
  const keys = [way, ...(profile.password ? ["password"] : [])];
  const places = keys.map((key) =>
    field(key, html`<input data-control="${key}" spellcheck="false" value="${processor.place[key] ?? FIRST[key]}" />`),
  );
  return html`${select}${ways}${places}${speedMarkup(processor, profile, way)}`;
}

/** @param {string[]} ways @param {string} chosen */
function waysMarkup(ways, chosen) {
  const options = ways.map((way) => {
    const word = way === "serial" ? say("overSerial") : say("overNetwork");
    return html`<option value="${way}" ${way === chosen ? html`selected` : ""}>${word}</option>`;
  });
  return html`<select data-control="way">${options}</select>`;
}

/** Its port or baud, the profile's while nothing stands there. @param {Processor} processor @param {any} profile @param {string} way */
function speedMarkup({ place }, profile, way) {
  const key = way === "serial" ? "baud" : "port";
  const usual = profile.transports.find((/** @type {any} */ { kind }) => (kind === "serial") === (way === "serial"));
  const limits = way === "serial" ? html`min="300" max="4000000"` : html`min="1" max="65535"`;
  return field(
    key,
    html`<input type="number" inputmode="numeric" step="1" ${limits} placeholder="${usual[key]}" data-control="${key}" value="${place[key] ?? ""}" />`,
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
  if (!control) return { profile: "", place: {} };
  const { profile, ...place } = control;
  return { profile, place: { ...place, way: "serial" in place ? "serial" : "host" } };
}
