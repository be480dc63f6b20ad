// @ts-check
/** A new wall in under a minute: size, outputs, processor, file. The wall that runs stays as it is. */
import "./parts/identify-area.js";
import { call, fault } from "./calls.js";
import { modelName } from "./device-words.js";
import { fill, html } from "./html.js";
import { countWord, language, onLanguage, say, startLanguage } from "./language.js";
import { FIELDS, MODULES, OTHER_FIELDS, fieldsOf, isSame, rangesOf } from "./new-wall.js";
import { readSize, sizeOf, textOf, wallOf, wholeModules } from "./new-wall.js";
import { hasMore, outputOf, readOutput } from "./output-fields.js";
import { field, outputMarkup } from "./output-form.js";
import { nextPart, partsMarkup } from "./parts-form.js";
import { startPattern } from "./pattern-button.js";
import { startProcessors } from "./processors.js";
import { judge as judgeInto, savingInto } from "./wall-judged.js";
import { startWallText } from "./wall-text.js";

const TYPING_MS = 300;
/** The profile that a found controller begins with. @type {Record<string, string>} */
const USUAL = { artnet: "generic/artnet", ddp: "generic/ddp", adalight: "generic/adalight" };
/** @type {import("./new-wall.js").Way[]} */
const WAYS = ["pixels", "metres", "modules"];

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const nameInput = /** @type {HTMLInputElement} */ (element("name"));
const showPattern = startPattern(element("pattern"), element("said"));
const wallText = startWallText(takeFile);
const saveInto = savingInto(element("saved"));
const processors = startProcessors(file, compute);

/** What can be chosen. @type {any} */
let offer;
/** @type {import("./new-wall.js").Way} */
let way = "pixels";
/** @type {Record<string, number>} */
const numbers = Object.fromEntries([...OTHER_FIELDS, ...Object.values(FIELDS).flat()]);
/** @type {import("./output-fields.js").Output[]} */
let outputs = [{ profile: "generic/screen", place: {} }];
/** @type {import("./parts-form.js").Part[]} */
let parts = [];
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
  const isOnly = outputs.length === 1;
  const rows = outputs.map((output, index) => outputMarkup(output, index, offer.outputs, isOnly));
  fill(element("parts"), partsMarkup(parts));
  fill(element("outputs"), html`${rows}`);
  processors.render(offer.processors);
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
function runningMarkup({ n, profile, model, address, name, identify, cabinets }) {
  const area = identify && html`<identify-area class="commands" data-place="${n}" data-cabinets="${cabinets}"></identify-area>`;
  return html`<article>
    <h3>${modelName(profile, model)} <code>${address ?? name}</code></h3>
    ${area}
  </article>`;
}

/** @param {string} id */
const profileOf = (id) => offer.outputs.find((/** @type {any} */ each) => each.id === id);

/** The file as it would be saved. */
function file() {
  return textOf(wall());
}

function wall() {
  const size = sizeOf(way, numbers);
  const list = outputs.map((output) => outputOf(output, profileOf(output.profile), size));
  return wallOf(nameInput.value, size, parts, list, processors.controls());
}

/** Puts a file into the fields, and says whether they hold all of it. @param {any} given */
function takeFile(given) {
  try {
    const size = readSize(given);
    way = size.way;
    Object.assign(numbers, size.numbers);
    nameInput.value = given.name;
    parts = given.parts ?? [];
    outputs = given.outputs.map(readOutput);
    for (const output of outputs) output.open = hasMore(profileOf(output.profile), output);
    processors.take(given.controls ?? []);
    /** @type {HTMLDetailsElement} */ (element("many")).open = parts.length > 0;
    render();
    return isSame(wall(), given);
  } catch {
    return false;
  }
}

/** Shows what the fields come to, and asks whether Phông could start with it. */
function compute() {
  const { width, height, pitchMm } = sizeOf(way, numbers);
  const metres = [width, height].map((side) => inMetres((side * pitchMm) / 1000));
  fill(
    element("computed"),
    html`<span>${width} × ${height} ${say("pointsAcross")}</span> · <span>${metres.join(" × ")} m</span>`,
  );
  renderWhole();
  wallText.offer(file());
  clearTimeout(typing);
  typing = setTimeout(judge, TYPING_MS);
}

/** The wall of whole modules beside one that cuts some. */
function renderWhole() {
  const whole = wholeModules(way, numbers);
  element("whole").hidden = !whole;
  if (!whole) return;
  const { width, height } = sizeOf("modules", whole);
  fill(
    element("whole"),
    html`<p class="help">${say("nearestWhole")}: <span>${whole.columns} × ${whole.rows} ${MODULES[whole.module][0]}</span> = <span>${width} × ${height} ${say("pointsAcross")}</span></p>
      <button type="button" data-whole>${say("useSize")}</button>`,
  );
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
  said.textContent = called.status === 200 ? `${found.length} ${countWord(found.length, "searchFoundOne", "searchFound")}` : fault(called);
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
  } else if (button.hasAttribute("data-whole")) {
    Object.assign(numbers, wholeModules(way, numbers));
    way = "modules";
    render();
  } else if (data("remove")) {
    outputs = outputs.filter((_, index) => index !== Number(data("remove")));
    render();
  } else if (data("remove-part")) {
    parts = parts.filter((_, index) => index !== Number(data("remove-part")));
    render();
  } else if (data("no-cabinets")) {
    outputs[Number(data("no-cabinets"))].cabinets = undefined;
    render();
  } else if (data("use")) use(found[Number(data("use"))]);
  else if (button.id === "search") search();
  else if (button.id === "add") {
    outputs = [...outputs, { profile: "generic/ddp", place: {} }];
    render();
  } else if (button.id === "add-part") {
    parts = [...parts, nextPart(parts, sizeOf(way, numbers))];
    render();
  }
}

/** What stands in a field; nothing where it may be left empty and is. @param {HTMLInputElement | HTMLSelectElement} input */
function valueOf(input) {
  if (input.type === "checkbox") return /** @type {HTMLInputElement} */ (input).checked || undefined;
  if (input.hasAttribute("data-optional") && input.value === "") return undefined;
  return input.type === "number" ? Number(input.value) : input.value;
}

/** @param {HTMLInputElement | HTMLSelectElement} input */
function typed(input) {
  const data = (/** @type {string} */ name) => input.getAttribute(`data-${name}`);
  const number = data("number");
  const place = data("place");
  if (number) {
    numbers[number] = Number(input.value);
    if (number === "module") return render();
  } else if (place) {
    outputs[Number(data("output"))].place[place] = valueOf(input);
    if (place === "multicast") return render();
  } else if (data("part")) {
    const part = /** @type {any} */ (parts[Number(data("part"))]);
    part[data("key") ?? ""] = valueOf(input);
  } else if (data("table")) {
    takeTable(/** @type {HTMLInputElement} */ (input));
    return;
  } else if (data("profile")) {
    outputs[Number(data("profile"))] = { profile: input.value, place: {} };
    return render();
  }
  compute();
}

/** A table's cabinets, in the order of their chain, instead of the output's area. @param {HTMLInputElement} input */
async function takeTable(input) {
  const table = input.files?.[0];
  if (!table) return;
  const called = await call("/api/v1/walls/cabinets", { text: await table.text() });
  const output = outputs[Number(input.getAttribute("data-table"))];
  input.value = "";
  if (called.status !== 200) return wrong(fault(called));
  output.cabinets = called.answer.cabinets;
  for (const key of ["areaX", "areaY", "areaWidth", "areaHeight"]) delete output.place[key];
  render();
}

/** @param {string} words */
function wrong(words) {
  element("judged").className = "wrong";
  element("judged").textContent = words;
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
form.addEventListener(
  "toggle",
  (event) => {
    const more = event.target instanceof HTMLDetailsElement ? event.target : null;
    const output = outputs[Number(more?.dataset.more)];
    if (more && output) output.open = more.open;
  },
  true,
);
startLanguage();
onLanguage(render);
onLanguage(judge);
start();
