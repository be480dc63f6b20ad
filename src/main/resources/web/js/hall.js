// @ts-check
/**
 * The walls as they look from a seat: at their true angular size for a screen held 60 cm from the eye, with the dark
 * between the lamps when it could be seen. Steps through the rundown without touching any wall.
 */
import { about, prepared } from "./asked-event.js";
import { call, fault } from "./calls.js";
import { fill, html } from "./html.js";
import { onLanguage, say, sentence, startLanguage } from "./language.js";
import "./parts/event-choice.js";
import { keyOf, labelOf } from "./show-view.js";

const EYE_M = 0.6;
const PX_PER_M = 96 / 0.0254;
const LAMP_PX_MIN = 3;
const TYPING_MS = 300;
const SIZE = /^(\d{2,5})x(\d{2,5})@(\d{1,2}(?:\.\d{1,3})?)$/;

/** @param {string} id @returns {any} */
const element = (id) => document.getElementById(id);
/** @type {any} */
let state;
/** @type {any} */
let event;
let place = 0;
let turn = 0;
let shown = "";
/** @type {number | undefined} */
let typing;

/** @typedef {{width: number, height: number, pitchMm: number}} Wall */

/** @param {Wall} wall @param {number} distanceM */
export function sizeFromSeat({ width, pitchMm }, distanceM) {
  const lamp = ((pitchMm / 1000) * EYE_M * PX_PER_M) / distanceM;
  return { width: width * lamp, lamp };
}

function walls() {
  const typed = element("other").value.trim();
  const match = SIZE.exec(typed);
  element("other").setCustomValidity(typed && !match ? "1344x832@3.0" : "");
  /** @type {Wall[]} */
  const all = [state.wall];
  if (match) all.push({ width: Number(match[1]), height: Number(match[2]), pitchMm: Number(match[3]) });
  return all;
}

function renderPlaces() {
  const options = state.rundown.map(
    (/** @type {any} */ row, /** @type {number} */ index) =>
      html`<option value="${index}" ${index === place ? html`selected` : ""}>${index + 1}. ${labelOf(row)}</option>`,
  );
  fill(element("place"), html`${options}`);
  element("back").disabled = place === 0;
  element("on").disabled = place === state.rundown.length - 1;
}

async function render() {
  if (!state) return;
  renderPlaces();
  const distance = Number(element("distance").value);
  if (!(distance >= 1)) return;
  const own = ++turn;
  const row = state.rundown[place];
  const all = walls();
  const pictures = await Promise.all(all.map((wall, index) => (index === 0 ? about(`/api/v1/frames/${keyOf(row)}.png`) : drawn(row, wall))));
  if (own !== turn) return;
  fill(element("hall"), html`${all.map((wall, index) => figure(wall, pictures[index], row, distance))}`);
  element("hall").querySelectorAll(".wall").forEach((/** @type {HTMLElement} */ each, /** @type {number} */ index) => {
    const { width, lamp } = sizeFromSeat(all[index], distance);
    each.style.width = `${width}px`;
    each.style.height = `${all[index].height * lamp}px`;
    const lamps = each.querySelector(".lamps");
    if (lamps instanceof HTMLElement) lamps.style.backgroundSize = `${lamp}px ${lamp}px`;
  });
}

/** @param {Wall} wall @param {string} picture @param {any} row @param {number} distance */
function figure(wall, picture, row, distance) {
  const metres = (/** @type {number} */ px) => ((px * wall.pitchMm) / 1000).toFixed(2).replace(".", ",");
  const { lamp } = sizeFromSeat(wall, distance);
  return html`<figure>
    <div class="wall"><img src="${picture}" alt="${labelOf(row)}" />${lamp >= LAMP_PX_MIN ? html`<span class="lamps"></span>` : ""}</div>
    <figcaption>${wall.width} × ${wall.height} · P${String(wall.pitchMm).replace(".", ",")} · ${metres(wall.width)} × ${metres(wall.height)} m</figcaption>
  </figure>`;
}

/** The same cue set for another wall. @param {any} row @param {Wall} wall */
async function drawn(row, wall) {
  const request = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(event) };
  const response = await fetch(`/api/v1/draft/${keyOf(row)}?wall=${wall.width}x${wall.height}`, request).catch(() => undefined);
  element("failure").hidden = Boolean(response?.ok);
  if (!response?.ok) {
    const answer = await response?.json().catch(() => undefined);
    element("failure").textContent = answer?.error ? sentence(answer.error) : say("unreachable");
    return "";
  }
  URL.revokeObjectURL(shown);
  shown = URL.createObjectURL(await response.blob());
  return shown;
}

/** @param {number} to */
function go(to) {
  place = Math.min(state.rundown.length - 1, Math.max(0, to));
  render();
}

async function start() {
  const [told, running] = await Promise.all(
    prepared
      ? [call(`/api/v1/events/${prepared}/rundown`), call(`/api/v1/events/${prepared}`)]
      : [call("/api/v1/state"), call("/api/v1/event")],
  );
  const failed = [told, running].find(({ status }) => status !== 200);
  if (failed) {
    element("failure").textContent = fault(failed);
    element("failure").hidden = false;
    return;
  }
  state = told.answer;
  event = running.answer;
  render();
}

for (const id of ["distance", "other"]) {
  element(id).addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(render, TYPING_MS);
  });
}
element("place").addEventListener("change", () => go(Number(element("place").value)));
element("back").addEventListener("click", () => go(place - 1));
element("on").addEventListener("click", () => go(place + 1));
element("seat").addEventListener("submit", (/** @type {Event} */ submit) => submit.preventDefault());
document.addEventListener("keydown", (key) => {
  if (!state || key.target instanceof HTMLInputElement || key.target instanceof HTMLSelectElement) return;
  if (key.key === "ArrowRight" || key.key === "PageDown") go(place + 1);
  if (key.key === "ArrowLeft" || key.key === "PageUp") go(place - 1);
});
startLanguage();
onLanguage(render);
start();
