// @ts-check
/**
 * The walls as they look from a seat: at their true angular size for a screen held 60 cm from the eye, with the dark
 * between the lamps when it could be seen. Steps through the rundown without touching any wall.
 */
import { about } from "./asked-event.js";
import { keepWalls, onWall } from "./asked-wall.js";
import { call, fault } from "./calls.js";
import { fill, html } from "./html.js";
import { onLanguage, say, startLanguage } from "./language.js";
import "./parts/event-choice.js";
import "./parts/wall-choice.js";
import { keyOf, labelOf } from "./show-view.js";

const EYE_M = 0.6;
const PX_PER_M = 96 / 0.0254;
const LAMP_PX_MIN = 3;
const TYPING_MS = 300;
const SIZE = /^(\d{2,5})x(\d{2,5})@(\d{1,2}(?:\.\d{1,3})?)$/;

/** @param {string} id @returns {any} */
const element = (id) => document.getElementById(id);
/** @type {import("./parts/wall-choice.js").WallChoice[]} */
const choices = [element("on-wall"), element("beside")];
/**
 * What is planned on each wall that is looked at, the one chosen first; `asked` is the wall in addresses, empty for the one
 * that runs.
 * @type {{asked: string, wall: Wall, rundown: any[]}[]}
 */
let halls = [];
let place = 0;
let turn = 0;

/** @typedef {{width: number, height: number, pitchMm: number}} Wall */

/** @param {Wall} wall @param {number} distanceM */
export function sizeFromSeat({ width, pitchMm }, distanceM) {
  const lamp = ((pitchMm / 1000) * EYE_M * PX_PER_M) / distanceM;
  return { width: width * lamp, lamp };
}

/** A wall of a size that somebody typed; 1344x832@3.0. @returns {Wall | undefined} */
function typedWall() {
  const typed = element("other").value.trim();
  const match = SIZE.exec(typed);
  element("other").setCustomValidity(typed && !match ? "1344x832@3.0" : "");
  return match ? { width: Number(match[1]), height: Number(match[2]), pitchMm: Number(match[3]) } : undefined;
}

function renderPlaces() {
  const { rundown } = halls[0];
  const options = rundown.map(
    (/** @type {any} */ row, /** @type {number} */ index) =>
      html`<option value="${index}" ${index === place ? html`selected` : ""}>${index + 1}. ${labelOf(row)}</option>`,
  );
  fill(element("place"), html`${options}`);
  element("back").disabled = place === 0;
  element("on").disabled = place === rundown.length - 1;
}

function render() {
  if (halls.length === 0) return;
  renderPlaces();
  const distance = Number(element("distance").value);
  if (!(distance >= 1)) return;
  const row = halls[0].rundown[place];
  fill(element("hall"), html`${halls.map((each) => figure(each, nearest(each.rundown, row), distance))}`);
  element("hall").querySelectorAll(".wall").forEach((/** @type {HTMLElement} */ each, /** @type {number} */ index) => {
    const { wall } = halls[index];
    const { width, lamp } = sizeFromSeat(wall, distance);
    each.style.width = `${width}px`;
    each.style.height = `${wall.height * lamp}px`;
    const lamps = each.querySelector(".lamps");
    if (lamps instanceof HTMLElement) lamps.style.backgroundSize = `${lamp}px ${lamp}px`;
  });
}

/** The same page on another wall, or the last one where the list has fewer. @param {any[]} rundown @param {any} row */
function nearest(rundown, row) {
  const own = rundown.filter((each) => each.cue === row.cue && Boolean(each.photo) === Boolean(row.photo));
  return own.find(({ page }) => page === row.page) ?? own[own.length - 1];
}

/** @param {(typeof halls)[number]} hall @param {any} row @param {number} distance */
function figure({ asked, wall }, row, distance) {
  const metres = (/** @type {number} */ px) => ((px * wall.pitchMm) / 1000).toFixed(2).replace(".", say("decimal"));
  const { lamp } = sizeFromSeat(wall, distance);
  const picture = about(asked ? onWall(`/api/v1/frames/${keyOf(row)}.svg`, asked) : `/api/v1/frames/${keyOf(row)}.png`);
  const pitch = String(wall.pitchMm).replace(".", say("decimal"));
  return html`<figure>
    <div class="wall"><img src="${picture}" alt="${labelOf(row)}" />${lamp >= LAMP_PX_MIN ? html`<span class="lamps"></span>` : ""}</div>
    <figcaption>${wall.width} × ${wall.height} · P${pitch} · ${metres(wall.width)} × ${metres(wall.height)} m</figcaption>
  </figure>`;
}

/** @param {number} to */
function go(to) {
  place = Math.min(halls[0].rundown.length - 1, Math.max(0, to));
  render();
}

/** The newest choice of walls wins, however late the answer to an older one comes. */
async function load() {
  const own = ++turn;
  const [choice, beside] = choices;
  const typed = typedWall();
  const asked = [choice.address, ...(beside.value ? [beside.address] : []), ...(typed ? [`${typed.width}x${typed.height}`] : [])];
  const told = await Promise.all(asked.map((wall) => call(about(onWall("/api/v1/rundown", wall)))));
  if (own !== turn) return;
  const failed = told.find(({ status }) => status !== 200);
  element("failure").hidden = !failed;
  if (failed) {
    element("failure").textContent = fault(failed);
    return;
  }
  halls = told.map(({ answer }, index) => ({ asked: asked[index], wall: answer.wall, rundown: answer.rundown }));
  // The pitch of a typed size is known here alone.
  if (typed) halls[halls.length - 1].wall = typed;
  go(place);
}

async function start() {
  const { status, answer } = await call("/api/v1/walls");
  for (const each of choices) each.offer(status === 200 ? answer.walls : []);
  keepWalls(choices[0].value, choices[1].value);
  await load();
}

/** @param {string} id @param {() => void} then once nothing was typed for a while */
function onTyped(id, then) {
  /** @type {number | undefined} */
  let typing;
  element(id).addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(then, TYPING_MS);
  });
}

onTyped("distance", render);
onTyped("other", load);
for (const each of choices) {
  each.addEventListener("change", () => {
    keepWalls(choices[0].value, choices[1].value);
    load();
  });
}
element("place").addEventListener("change", () => go(Number(element("place").value)));
element("back").addEventListener("click", () => go(place - 1));
element("on").addEventListener("click", () => go(place + 1));
element("seat").addEventListener("submit", (/** @type {Event} */ submit) => submit.preventDefault());
document.addEventListener("keydown", (key) => {
  if (halls.length === 0 || key.target instanceof HTMLInputElement || key.target instanceof HTMLSelectElement) return;
  if (key.key === "ArrowRight" || key.key === "PageDown") go(place + 1);
  if (key.key === "ArrowLeft" || key.key === "PageUp") go(place - 1);
});
startLanguage();
onLanguage(render);
start();
