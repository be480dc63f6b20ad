// @ts-check
/** A new wall in under a minute: size, outputs, processor, file. The wall that runs stays as it is. */
import "./parts/identify-area.js";
import { call, fault } from "./calls.js";
import { fill, html } from "./html.js";
import { language, onLanguage, say, sentence, startLanguage } from "./language.js";
import { FIELDS, MODULES, OTHER_FIELDS, OTHER_MODULE, fieldsOf, looks, looksOf } from "./new-wall.js";
import { placeOf, rangesOf, sizeOf, wallFile } from "./new-wall.js";
import { startPattern } from "./pattern-button.js";
import { judge as judgeInto, savingInto } from "./wall-judged.js";
import { startWallText } from "./wall-text.js";

const TYPING_MS = 300;
/** The profile that a found controller begins with. @type {Record<string, string>} */
const USUAL = { artnet: "generic/artnet", ddp: "generic/ddp", adalight: "generic/adalight" };
/** @type {import("./new-wall.js").Way[]} */
const WAYS = ["pixels", "metres", "modules"];
const COLOR_ORDERS = ["RGB", "RBG", "GRB", "GBR", "BRG", "BGR"];

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const nameInput = /** @type {HTMLInputElement} */ (element("name"));
const showPattern = startPattern(element("pattern"), element("said"));
const wallText = startWallText();
const saveInto = savingInto(element("saved"));

/** @type {Record<string, import("./html.js").Markup>} */
const LIMITS = {
  brightnessPercent: html`min="1" max="100" step="1"`,
  gamma: html`min="1" max="4" step="0.1"`,
};
/** What can be chosen. @type {any} */
let offer;
/** @type {import("./new-wall.js").Way} */
let way = "pixels";
/** @type {Record<string, number>} */
const numbers = Object.fromEntries([...OTHER_FIELDS, ...Object.values(FIELDS).flat()]);
/** @type {{profile: string, place: Record<string, string | number>}[]} */
let outputs = [{ profile: "generic/screen", place: {} }];
/** @type {{profile: string, place: Record<string, string>}} */
let processor = { profile: "", place: {} };
/** @type {any[]} */
let found = [];
/** The outputs of the wall that runs. @type {any[]} */
let running = [];
/** @type {number | undefined} */
let typing;

function render() {
  if (!offer) return;
  const ways = WAYS.map(
    (each) => html`<button type="button" data-way="${each}" aria-pressed="${String(each === way)}">${say(each)}</button>`,
  );
  fill(element("ways"), html`${ways}`);
  fill(element("size"), html`${fieldsOf(way, numbers).map(([key]) => sizeMarkup(key))}`);
  fill(element("outputs"), html`${outputs.map(outputMarkup)}`);
  fill(element("processor"), processorMarkup());
  fill(element("found"), html`${found.map(foundMarkup)}`);
  fill(element("running"), html`${running.map(runningMarkup)}`);
  compute();
}

/** @param {string} key */
function sizeMarkup(key) {
  if (key === "module") {
    const options = [...MODULES.map(([name]) => name), say("otherModule")].map(
      (name, index) =>
        html`<option value="${index}" ${index === numbers.module ? html`selected` : ""}>${name}</option>`,
    );
    return field("module", html`<select data-number="module">${options}</select>`);
  }
  const whole = key !== "pitchMm" && !key.endsWith("M");
  return field(
    key,
    html`<input type="number" inputmode="decimal" step="${whole ? 1 : "any"}" min="${whole ? 1 : 0.1}" required data-number="${key}" value="${numbers[key]}" />`,
  );
}

/** @param {string} key @param {import("./html.js").Markup} inner */
function field(key, inner) {
  return html`<label class="field"><span>${say(/** @type {import("./language.js").Word} */ (key))}</span>${inner}</label>`;
}

/** @param {any[]} profiles @param {string} chosen */
function optionsMarkup(profiles, chosen) {
  return profiles.map(
    ({ id, model }) =>
      html`<option value="${id}" ${id === chosen ? html`selected` : ""}>${id === "generic/screen" ? say("screenOutput") : model}</option>`,
  );
}

/** @param {typeof outputs[number]} output @param {number} index */
function outputMarkup(output, index) {
  const profile = profileOf(output.profile);
  const places = placeOf(profile).map(([key, first]) =>
    field(key, html`<input data-output="${index}" data-place="${key}" required ${numeric(first)} value="${output.place[key] ?? first}" />`),
  );
  const shown = looksOf(profile).map(([key, first]) => lookMarkup(key, first, output, index));
  const gone = outputs.length > 1 && html`<button type="button" data-remove="${index}">${say("remove")}</button>`;
  return html`<div>
    ${field("device", html`<select data-profile="${index}">${optionsMarkup(offer.outputs, output.profile)}</select>`)}
    ${places} ${shown} ${gone}
  </div>`;
}

/** @param {string} key @param {string | number} first @param {typeof outputs[number]} output @param {number} index */
function lookMarkup(key, first, output, index) {
  const now = output.place[key] ?? first;
  if (key === "colorOrder") {
    const usual = html`<option value="">${profileOf(output.profile).colorOrder} (${say("usual")})</option>`;
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

function processorMarkup() {
  const none = html`<option value="">${say("noProcessor")}</option>`;
  const options = optionsMarkup(offer.processors, processor.profile);
  const select = field("device", html`<select data-processor>${none}${options}</select>`);
  const profile = offer.processors.find((/** @type {any} */ { id }) => id === processor.profile);
  if (!profile) return select;
  const kinds = profile.transports.map((/** @type {any} */ { kind }) => (kind === "serial" ? "serial" : "host"));
  const keys = [...new Set(kinds), ...(profile.password ? ["password"] : [])];
  const chosen = keys.filter((key) => key !== "serial" || !keys.includes("host"));
  const places = chosen.map((key) =>
    field(key, html`<input data-control="${key}" spellcheck="false" value="${processor.place[key] ?? firstOf(key)}" />`),
  );
  return html`${select}${places}`;
}

/** @param {string} key */
const firstOf = (key) => ({ host: "192.168.0.10", serial: "/dev/ttyUSB0" })[key] ?? "";

/** @param {any} each @param {number} index */
function foundMarkup({ protocol, place, name, universes }, index) {
  const more = universes.length > 0 ? ` · ${say("universe")} ${rangesOf(universes)}` : "";
  // Who sends is no device to send to: it is told so that nobody takes the same universes.
  const use =
    protocol === "sacn"
      ? html`<span class="unsure">${say("sendsAlready")}</span>`
      : html`<button type="button" data-use="${index}">${say("use")}</button>`;
  return html`<div>
    <span>${name} <code>${protocol} · ${place}${more}</code></span>
    ${use}
  </div>`;
}

/** One output of the wall that runs. @param {any} output */
function runningMarkup({ n, model, address, name, identify, cabinets }) {
  const area = identify && html`<identify-area class="commands" data-place="${n}" data-cabinets="${cabinets}"></identify-area>`;
  return html`<article>
    <h3>${model} <code>${address ?? name}</code></h3>
    ${area}
  </article>`;
}

/** @param {string} id */
const profileOf = (id) => offer.outputs.find((/** @type {any} */ each) => each.id === id);

/** The file as it would be saved. */
function file() {
  const list = outputs.map(({ profile, place }) => {
    const keys = placeOf(profileOf(profile)).map(([key, first]) => [key, place[key] ?? first]);
    return { profile, ...Object.fromEntries(keys), ...looks(place) };
  });
  return wallFile(nameInput.value, sizeOf(way, numbers), list, control());
}

function control() {
  if (!processor.profile) return undefined;
  const shown = [...document.querySelectorAll("[data-control]")].map((input) => input.getAttribute("data-control") ?? "");
  const place = shown.map((key) => [key, processor.place[key] ?? firstOf(key)]).filter(([, value]) => value !== "");
  return { profile: processor.profile, ...Object.fromEntries(place) };
}

/** Shows what the fields come to, and asks whether Phông could start with it. */
function compute() {
  const { width, height, pitchMm } = sizeOf(way, numbers);
  const metres = [width, height].map((side) => inMetres((side * pitchMm) / 1000));
  element("computed").textContent = `${width} × ${height} ${say("pointsAcross")} · ${metres.join(" × ")} m`;
  wallText.offer(file());
  clearTimeout(typing);
  typing = setTimeout(judge, TYPING_MS);
}

/** @param {number} metres */
const inMetres = (metres) => metres.toLocaleString(language(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });

async function judge() {
  const good = await judgeInto(file(), element("judged"), element("sheet"));
  // A slower answer to an older question says nothing of this wall.
  if (good !== undefined) /** @type {HTMLButtonElement} */ (element("save")).disabled = !good;
}

async function save() {
  const { status, answer } = await saveInto(file());
  if (status === 200) wallText.saved(answer.name);
}

async function search() {
  const button = /** @type {HTMLButtonElement} */ (element("search"));
  const said = element("searched");
  button.disabled = true;
  said.hidden = false;
  said.textContent = say("searching");
  const called = await call("/api/v1/setup/search", {});
  button.disabled = false;
  found = called.answer?.found ?? [];
  said.textContent = called.status === 200 ? `${found.length} ${say("searchFound")}` : fault(called);
  render();
}

/** A found device becomes an output with the usual profile of its protocol. @param {any} device */
function use({ protocol, place, universes }) {
  const key = protocol === "adalight" ? "serialPort" : "host";
  const universe = universes.length > 0 ? { universe: universes[0] } : {};
  outputs = [...outputs, { profile: USUAL[protocol] ?? "generic/ddp", place: { [key]: place, ...universe } }];
  render();
}

/** @param {Element} button */
function pressed(button) {
  const data = (/** @type {string} */ name) => button.getAttribute(`data-${name}`);
  const chosenWay = WAYS.find((each) => each === data("way"));
  if (chosenWay) {
    way = chosenWay;
    render();
  } else if (data("remove")) {
    outputs = outputs.filter((_, index) => index !== Number(data("remove")));
    render();
  } else if (data("use")) use(found[Number(data("use"))]);
  else if (button.id === "search") search();
  else if (button.id === "add") {
    outputs = [...outputs, { profile: "generic/ddp", place: {} }];
    render();
  }
}

/** @param {HTMLInputElement | HTMLSelectElement} input */
function typed(input) {
  const data = (/** @type {string} */ name) => input.getAttribute(`data-${name}`);
  const number = data("number");
  const isText = input instanceof HTMLSelectElement || input.type !== "number";
  const place = data("place");
  const key = data("control");
  if (number) {
    numbers[number] = Number(input.value);
    if (number === "module") return render();
  } else if (place) {
    outputs[Number(data("output"))].place[place] = isText ? input.value : Number(input.value);
  } else if (key) processor.place[key] = input.value;
  else if (data("profile")) {
    outputs[Number(data("profile"))] = { profile: input.value, place: {} };
    return render();
  } else if (input.hasAttribute("data-processor")) {
    processor = { profile: input.value, place: {} };
    return render();
  }
  compute();
}

async function start() {
  const called = await call("/api/v1/setup");
  element("failure").hidden = called.status === 200;
  if (called.status !== 200) {
    element("failure").textContent = fault(called);
    return;
  }
  offer = called.answer;
  wallText.walls(offer.walls);
  const health = await call("/api/v1/health");
  showPattern(Boolean(health.answer?.pattern));
  running = health.answer?.outputs ?? [];
  render();
}

const form = /** @type {HTMLFormElement} */ (element("wall"));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  save();
});
form.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  if (button) pressed(button);
});
form.addEventListener("input", (event) => {
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) typed(event.target);
});
startLanguage();
onLanguage(render);
start();
