// @ts-check
/** How the outputs and the processors are doing, and what the processors are told. */
import { call, fault } from "./calls.js";
import { grouped, modelName } from "./device-words.js";
import { fill, html } from "./html.js";
import { countWord, onLanguage, say, sentence, startLanguage } from "./language.js";
import "./parts/identify-area.js";
import { startPattern } from "./pattern-button.js";

const LOOK_INTERVAL_MS = 1000;
/** From here on a list is shorter to look through than buttons are. */
const BUTTONS_MAX = 8;

/** @type {Record<string, import("./language.js").Word>} */
const STATES = { live: "live", away: "away", taken: "taken", untried: "untried" };
/** @type {Record<string, [import("./language.js").Word, string]>} */
const RESULTS = {
  confirmed: ["confirmed", "good"],
  sent: ["sentOnly", "unsure"],
  refused: ["refused", "wrong"],
  absent: ["absent", "wrong"],
};

const OPERATIONS = ["brightness", "black", "freeze", "normal", "test", "input", "preset"];

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const showPattern = startPattern(element("pattern"), element("said"));
/** @type {any} */
let health;

function render() {
  if (!health) return;
  showPattern(health.pattern);
  fill(element("outputs"), html`${health.outputs.map(outputCardMarkup)}`);
  for (const output of health.outputs) renderOutput(output);
  fill(element("pages"), html`${health.wallPages.map(pageMarkup)}`);
  element("none").hidden = health.controls.length > 0;
  const controls = element("controls");
  // The cards stay the same elements, so that a slider is not taken from under a finger.
  fill(controls, html`${health.controls.map(cardMarkup)}`);
  for (const control of health.controls) renderControl(control);
}

/** @param {any} output */
function outputCardMarkup({ n, identify, cabinets }) {
  const area = identify && html`<identify-area class="commands" data-place="${n}" data-cabinets="${cabinets}"></identify-area>`;
  return html`<article data-output="${n}"><div class="now"></div>${area}</article>`;
}

/** @param {any} output */
function renderOutput(output) {
  fill(/** @type {Element} */ (document.querySelector(`[data-output="${output.n}"] .now`)), outputMarkup(output));
}

/** One full-screen page and the screen it is on. @param {any} page */
function pageMarkup({ n, current, wrong: other, screen, faults }) {
  const [colour, word] = /** @type {[string, import("./language.js").Word]} */ (
    other ? ["away", "wrongPicture"] : current ? ["live", "showsPicture"] : ["taken", "waiting"]
  );
  const size = screen && html`<p class="faint">${screenWords(screen)}</p>`;
  const wrong = faults.map((/** @type {any} */ fault) => html`<p class="wrong">${sentence(fault)}</p>`);
  return html`<article data-page="${n}">
    <h3>
      <span class="lamp ${colour}"><i aria-hidden="true"></i>${say("wallPages")} ${n}</span>
      <b>${say(word)}</b>
    </h3>
    ${size} ${wrong}
  </article>`;
}

/** @param {any} screen */
function screenWords({ width, height, full, whole, x, y }) {
  const place = whole ? say("fitWhole") : `1:1 ${say("at")} ${x}, ${y}`;
  return `${width} × ${height} ${say("pointsAcross")} · ${say(full ? "fullScreen" : "inWindow")} · ${place}`;
}

/** @param {any} control */
function cardMarkup(control) {
  return html`<article data-n="${control.n}">
    <div class="now"></div>
    <p class="outcome" role="status" aria-live="polite" hidden></p>
    <div class="commands"></div>
  </article>`;
}

/** @param {any} control */
function renderControl(control) {
  const card = /** @type {Element} */ (document.querySelector(`[data-n="${control.n}"]`));
  fill(/** @type {Element} */ (card.querySelector(".now")), nowMarkup(control));
  fill(/** @type {Element} */ (card.querySelector(".commands")), commandsMarkup(control.commands));
}

/** @param {any} output */
function outputMarkup(output) {
  return html`${headMarkup(output)}
    <p class="faint">${countWords(output)}</p>
    ${output.lastPictureAgeMs !== null && html`<p class="faint">${sendingWords(output)}</p>`} ${errorMarkup(output)}`;
}

/** A page gets no packets. @param {any} output */
function countWords({ frames, packets, profile }) {
  const taken = `${grouped(frames)} ${countWord(frames, "frameSent", "framesSent")}`;
  return profile === "generic/screen" ? taken : `${taken} · ${grouped(packets)} ${countWord(packets, "packetSent", "packetsSent")}`;
}

/** @param {any} output */
function sendingWords({ lastPictureAgeMs, pictureRate, drops }) {
  const age = lastPictureAgeMs < 2000 ? say("justNow") : `${Math.round(lastPictureAgeMs / 1000)} ${say("secondsAgo")}`;
  return `${say("sentAgo")}: ${age} · ${pictureRate} ${say("perSecond")} · ${grouped(drops)} ${countWord(drops, "drop", "drops")}`;
}

/** @param {any} control */
function nowMarkup(control) {
  const age = control.lastAnswerAgeMs === null ? "" : `${Math.round(control.lastAnswerAgeMs / 1000)} ${say("secondsAgo")}`;
  return html`${headMarkup(control)}
    ${age && html`<p class="faint">${say("lastAnswer")}: ${control.lastAnswer} · ${age}</p>`} ${errorMarkup(control)}`;
}

/** @param {any} device */
function headMarkup({ profile, model, name, address, state, words }) {
  return html`<h3>
      <span class="lamp ${state}"><i aria-hidden="true"></i>${modelName(profile, model)}</span>
      <code>${address ?? name}</code> <b>${say(STATES[state])}</b>
    </h3>
    <p>${sentence(words)}</p>`;
}

/** The last error while it is not what the state says already. @param {any} device */
function errorMarkup({ lastError, words }) {
  if (!lastError || lastError.vi === words.vi) return "";
  return html`<p class="faint">${say("lastError")}: ${sentence(lastError)}</p>`;
}

/** @param {any[]} commands */
function commandsMarkup(commands) {
  const plain = commands.filter(({ command, choices }) => !choices && command !== "brightness");
  const buttons = plain.map(
    ({ command }) => html`<button type="button" data-command="${command}">${say(wordOf(command))}</button>`,
  );
  return html`${commands.filter(({ command }) => command === "brightness").map(brightnessMarkup)}
    ${buttons.length > 0 && html`<fieldset>${buttons}</fieldset>`}
    ${commands.filter(({ choices }) => choices).map(choicesMarkup)} ${unknownMarkup(commands)}`;
}

/** What this model cannot be told, as the facts there are do not support it, and who does it then. @param {any[]} commands */
function unknownMarkup(commands) {
  const unknown = OPERATIONS.filter((each) => !commands.some(({ command }) => command === each));
  const names = unknown.map((each) => say(wordOf(each)).toLocaleLowerCase()).join(", ");
  return names && html`<p class="faint unknown">${say("notTold")}: ${names}. ${say("notToldNext")}</p>`;
}

/** @param {string} command @returns {import("./language.js").Word} */
function wordOf(command) {
  /** @type {Record<string, import("./language.js").Word>} */
  const words = {
    brightness: "brightness",
    black: "processorBlack",
    freeze: "processorFreeze",
    normal: "processorNormal",
    test: "processorTest",
    input: "processorInput",
    preset: "processorPreset",
  };
  return words[command];
}

function brightnessMarkup() {
  return html`<fieldset>
    <legend>${say("brightness")}</legend>
    <button type="button" data-step="-5" disabled aria-label="−5 %">−</button>
    <input type="range" min="0" max="100" step="5" value="50" data-brightness aria-label="${say("brightness")}" />
    <button type="button" data-step="5" disabled aria-label="+5 %">+</button>
    <output>… %</output>
  </fieldset>`;
}

/** @param {any} entry */
function choicesMarkup({ command, choices }) {
  const legend = html`<legend>${say(wordOf(command))}</legend>`;
  if (choices.length <= BUTTONS_MAX) {
    const buttons = choices.map(
      (/** @type {any} */ { number, name }) =>
        html`<button type="button" data-command="${command}" data-number="${number}">${sentence(name)}</button>`,
    );
    return html`<fieldset>${legend}${buttons}</fieldset>`;
  }
  const options = choices.map(
    (/** @type {any} */ { number, name }) => html`<option value="${number}">${sentence(name)}</option>`,
  );
  return html`<fieldset>
    ${legend}<select aria-label="${say(wordOf(command))}">
      ${options}
    </select>
    <button type="button" data-command="${command}" data-chosen>${say("send")}</button>
  </fieldset>`;
}

/** @param {Element} card @param {string} command @param {object} body */
async function tell(card, command, body) {
  const outcome = /** @type {HTMLElement} */ (card.querySelector(".outcome"));
  const called = await call(`/api/v1/controls/${card.getAttribute("data-n")}/${command}`, { json: body });
  const [word, kind] = RESULTS[called.answer?.result] ?? ["refused", "wrong"];
  const said = called.answer?.message ? sentence(called.answer.message) : fault(called);
  outcome.className = `outcome ${kind}`;
  fill(outcome, html`<b>${say(word)}.</b> ${said}`);
  outcome.hidden = false;
  look();
}

/** @param {Event} event */
function pressed(event) {
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  const card = button?.closest("[data-n]");
  if (!button || !card) return;
  const step = button.getAttribute("data-step");
  if (step) return dim(card, Number(step));
  const select = button.parentElement?.querySelector("select");
  const number = Number(button.hasAttribute("data-chosen") ? select?.value : button.getAttribute("data-number"));
  tell(card, String(button.getAttribute("data-command")), number > 0 ? { number } : {});
}

/** @param {Element} card @param {number} by percent */
function dim(card, by) {
  const slider = /** @type {HTMLInputElement} */ (card.querySelector("[data-brightness]"));
  slider.value = String(Number(slider.value) + by);
  showBrightness(slider);
  tell(card, "brightness", { percent: Number(slider.value) });
}

/** Steps go from what was asked for here: before that nobody knows where the processor is. @param {HTMLInputElement} slider */
function showBrightness(slider) {
  for (const step of slider.parentElement?.querySelectorAll("button") ?? []) step.disabled = false;
  const output = slider.parentElement?.querySelector("output");
  if (output) output.textContent = `${slider.value} %`;
}

/** @param {Event} event @returns {HTMLInputElement | undefined} */
const sliderOf = ({ target }) =>
  target instanceof HTMLInputElement && target.hasAttribute("data-brightness") ? target : undefined;

async function look() {
  const called = await call("/api/v1/health");
  element("failure").hidden = called.status === 200;
  if (called.status !== 200) {
    element("failure").textContent = fault(called);
    return;
  }
  health = called.answer;
  render();
}

const controls = element("controls");
controls.addEventListener("click", pressed);
controls.addEventListener("input", (event) => {
  const slider = sliderOf(event);
  if (slider) showBrightness(slider);
});
controls.addEventListener("change", (event) => {
  const slider = sliderOf(event);
  const card = slider?.closest("[data-n]");
  if (slider && card) tell(card, "brightness", { percent: Number(slider.value) });
});
startLanguage();
onLanguage(render);
look();
setInterval(() => document.hidden || look(), LOOK_INTERVAL_MS);
