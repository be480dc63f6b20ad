// @ts-check
/** The fields of one output on the page of a new wall: what every wall needs, and the rest behind a fold. */
import { modelName } from "./device-words.js";
import { html } from "./html.js";
import { say } from "./language.js";
import { looksOf, moreOf, placeOf } from "./output-fields.js";

const COLOR_ORDERS = ["RGB", "RBG", "GRB", "GBR", "BRG", "BGR"];
/** @type {Record<string, import("./html.js").Markup>} */
const LIMITS = {
  brightnessPercent: html`min="1" max="100" step="1"`,
  gamma: html`min="1" max="4" step="0.1"`,
};

/** @param {string} key @param {import("./html.js").Markup} inner */
export function field(key, inner) {
  return html`<label class="field"><span>${say(/** @type {import("./language.js").Word} */ (key))}</span>${inner}</label>`;
}

/** @param {any[]} profiles @param {string} chosen */
export function optionsMarkup(profiles, chosen) {
  return profiles.map(
    ({ id, model }) =>
      html`<option value="${id}" ${id === chosen ? html`selected` : ""}>${modelName(id, model)}</option>`,
  );
}

/**
 * @param {import("./output-fields.js").Output} output
 * @param {number} index
 * @param {any[]} profiles those that can be chosen
 * @param {boolean} isOnly
 */
export function outputMarkup(output, index, profiles, isOnly) {
  const profile = profiles.find(({ id }) => id === output.profile);
  const places = placeOf(profile, output.place).map(([key, first]) =>
    field(key, html`<input data-output="${index}" data-place="${key}" required ${numeric(first)} value="${output.place[key] ?? first}" />`),
  );
  const shown = looksOf(profile).map(([key, first]) => lookMarkup(key, first, output, index, profile));
  const gone = !isOnly && html`<button type="button" data-remove="${index}">${say("remove")}</button>`;
  return html`<div>
    ${field("device", html`<select data-profile="${index}">${optionsMarkup(profiles, output.profile)}</select>`)}
    ${places} ${shown} ${gone} ${moreMarkup(output, index, profile)}
  </div>`;
}

/** @param {string} key @param {string | number} first @param {import("./output-fields.js").Output} output @param {number} index @param {any} profile */
function lookMarkup(key, first, output, index, profile) {
  const now = output.place[key] ?? first;
  if (key === "colorOrder") {
    const usual = html`<option value="">${profile.colorOrder} (${say("usual")})</option>`;
    const options = COLOR_ORDERS.map(
      (order) => html`<option value="${order}" ${order === now ? html`selected` : ""}>${order}</option>`,
    );
    return field(key, html`<select data-output="${index}" data-place="${key}">${usual}${options}</select>`);
  }
  const limits = LIMITS[key] ?? html`min="0" step="1"`;
  return field(
    key,
    html`<input type="number" inputmode="decimal" required data-output="${index}" data-place="${key}" ${limits} value="${now}" />`,
  );
}

/** @param {string | number} first */
const numeric = (first) =>
  typeof first === "number" ? html`type="number" inputmode="numeric" min="0" step="1"` : html`spellcheck="false"`;

/** @param {import("./output-fields.js").Output} output @param {number} index @param {any} profile */
function moreMarkup(output, index, profile) {
  const groups = moreOf(profile, output)
    .filter(([name, fields]) => name === "outputChain" || fields.length > 0)
    .map(([name, fields]) => {
      const word = /** @type {import("./language.js").Word} */ (name);
      const chain = ["outputArea", "outputChain"].includes(name) && tableMarkup(output, index, profile);
      return html`<fieldset>
        <legend>${say(word)}</legend>
        ${fields.map((each) => moreField(each, output, index))} ${chain}
      </fieldset>`;
    });
  return html`<details class="more" data-more="${index}" ${output.open ? html`open` : ""}>
    <summary>${say("outputMore")}</summary>
    ${groups}
  </details>`;
}

/** @param {import("./output-fields.js").Field} each @param {import("./output-fields.js").Output} output @param {number} index */
function moreField({ key, check, text, first, hint, min, max, step = "1" }, output, index) {
  const to = html`data-output="${index}" data-place="${key}"`;
  const now = output.place[key] ?? first ?? "";
  if (check) {
    const label = say(/** @type {import("./language.js").Word} */ (key));
    return html`<label class="check"><input type="checkbox" ${to} ${now ? html`checked` : ""} /><span>${label}</span></label>`;
  }
  const wanted = first === undefined ? html`data-optional placeholder="${hint ?? ""}"` : html`required`;
  const limits = html`min="${min ?? 0}" ${max === undefined ? "" : html`max="${max}"`}`;
  return field(
    key,
    text
      ? html`<input spellcheck="false" ${to} ${wanted} value="${now}" />`
      : html`<input type="number" inputmode="decimal" step="${step}" ${to} ${limits} ${wanted} value="${now}" />`,
  );
}

/** Cabinets come as a table. @param {import("./output-fields.js").Output} output @param {number} index @param {any} profile */
function tableMarkup({ cabinets }, index, profile) {
  if (profile.kind === "ethernet") return "";
  const gone =
    cabinets &&
    html`<span>${cabinets.length} cabinet</span>
      <button type="button" data-no-cabinets="${index}">${say("noCabinets")}</button>`;
  return html`${gone}<label class="upload">
      <input type="file" data-table="${index}" accept=".csv,text/csv" />
      <span>${say("table")}</span>
    </label>`;
}
