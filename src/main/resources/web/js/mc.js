// @ts-check
/** What the MC reads now and next, in the words and the order of the wall; nothing here can be pressed. */
import { dayTime, hallNow, hms, leftOf, phaseOf } from "./hall-time.js";
import { fill, html } from "./html.js";
import { say } from "./language.js";
import { readingOf, revealedOf } from "./reading.js";
import { keyOf, labelOf } from "./show-view.js";
import { watch } from "./watching.js";

/** @typedef {import("./reading.js").Line} Line */

const TICK_MS = 250;
const WORDS_KEPT_MAX = 24;
const ASK_AGAIN_MS = 1000;

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** The words of a place, for as long as its picture is the same. @type {Map<string, any>} */
const known = new Map();
/** @type {any} */
let state;

/** @param {any} fresh */
function render(fresh) {
  state = fresh;
  document.title = `${labelOf(state.onWall)} – MC`;
  part("reading", state.onWall, say("readNow"), state.onWall.black ? say("wallBlack") : "");
  part("coming", state.preview, say("readNext"), "");
  tick();
}

/** @param {string} id @param {any} place @param {string} title @param {string} said */
function part(id, place, title, said) {
  if (!place) {
    fill(element(id), html`<h2><b>${title}</b> <span>${say("endOfRundown")}</span></h2>`);
    return;
  }
  const lines = linesOf(place);
  const row = state.rundown.find((/** @type {any} */ each) => keyOf(each) === keyOf(place));
  const item = state.agenda.find((/** @type {any} */ each) => each.id === row?.item);
  const of = item ? [item.number, item.text].filter(Boolean).join(". ") : "";
  const told = of && of !== place.label ? of : "";
  fill(
    element(id),
    html`<h2><b>${title}</b> <span>${labelOf(place)}</span></h2>
      ${said && html`<p class="said">${said}</p>`}${told && html`<p class="item">${told}</p>`}
      ${lines ? linesMarkup(lines, id === "coming" ? revealed(place, lines) : undefined) : ""}`,
  );
}

/** The row that the next press adds to the list on the wall. @param {any} place @param {Line[]} lines */
function revealed(place, lines) {
  const now = place.cue === state.onWall.cue ? linesOf(state.onWall) : undefined;
  return now && revealedOf(lines, now);
}

/** @param {Line[]} lines @param {Line | undefined} fresh stands first, by itself */
function linesMarkup(lines, fresh) {
  if (lines.length === 0) return html`<p class="item">${say("nothingToRead")}</p>`;
  if (!fresh) return lines.map(lineMarkup);
  const rest = lines.filter((line) => line !== fresh).map(lineMarkup);
  return html`<div class="fresh"><p class="said">${say("readFresh")}</p>${lineMarkup(fresh)}</div>${rest}`;
}

/** @param {Line} line */
function lineMarkup({ number, parts }) {
  const said = parts.map(({ slot, text }) => html`<span class="${slot}">${text}</span> `);
  return html`<p class="line ${number ? "numbered" : ""}">${number && html`<i>${number}</i>`} <span class="parts">${said}</span></p>`;
}

/** @param {any} place @returns {Line[] | undefined} */
function linesOf(place) {
  const words = wordsOf(place);
  return words && readingOf(words);
}

/** @param {any} place */
function wordsOf(place) {
  const key = `${keyOf(place)} ${state.revision}`;
  if (!known.has(key)) {
    known.set(key, known.get(`${keyOf(place)} last`));
    if (known.size > WORDS_KEPT_MAX) known.delete(/** @type {string} */ (known.keys().next().value));
    ask(keyOf(place), key);
  }
  return known.get(key);
}

/** @param {string} place @param {string} key */
async function ask(place, key) {
  const response = await fetch(`/api/v1/words/${encodeURIComponent(place)}`).catch(() => undefined);
  const answer = response?.ok ? await response.json().catch(() => undefined) : undefined;
  if (!answer) {
    known.delete(key);
    // A name that could not be fetched is not left out until the next press; what cannot be drawn has none.
    if (!response || response.status >= 500) setTimeout(() => render(state), ASK_AGAIN_MS);
    return;
  }
  known.set(key, answer.words);
  known.set(`${place} last`, answer.words);
  render(state);
}

function tick() {
  if (!state) return;
  element("now").textContent = dayTime(hallNow());
  const left = leftOf(state.timer);
  const phase = phaseOf(state.timer, left);
  element("left").textContent = phase === "none" ? "" : hms(left);
  element("left").dataset.phase = phase;
}

watch(render);
setInterval(tick, TICK_MS);
