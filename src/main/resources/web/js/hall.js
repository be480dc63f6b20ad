// @ts-check
/**
 * The walls as they look from a seat: at their true angular size for a screen 60 cm from the eye, on a phone so near that they
 * fit on it, with the dark between the lamps where the screen can show it; beside them, what the eye can make out of it.
 * Steps through the rundown without touching any wall.
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
const EYE_M_MIN = 0.15;
/** A page's pixel is 1/96 inch on a desk and some 1/160 inch in a hand. */
const PX_PER_M = (matchMedia("(pointer: coarse)").matches ? 160 : 96) / 0.0254;
/** A good eye tells apart what is one minute of arc apart. */
const ACUITY = 1 / 3438;
const LENS_PX = 4;
const LAMP_PX_MIN = 3;
const EDGE_PX = 16;
const PHONE_PX_MAX = 480;
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

/** @param {Wall} wall @param {number} distanceM @param {number} [eyeM] from the screen to the eye */
export function sizeFromSeat({ width, pitchMm }, distanceM, eyeM = EYE_M) {
  const lamp = ((pitchMm / 1000) * eyeM * PX_PER_M) / distanceM;
  return { width: width * lamp, lamp };
}

/** A phone is held so near that the widest wall fits. @param {number} distanceM @param {number} room in pixels */
function eyeFor(distanceM, room) {
  if (innerWidth > PHONE_PX_MAX) return EYE_M;
  const widest = Math.max(...halls.map(({ wall }) => sizeFromSeat(wall, distanceM).width));
  return Math.max(EYE_M_MIN, Math.min(EYE_M, (EYE_M * room) / widest));
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
  const eye = eyeFor(distance, element("hall").clientWidth - 2 * EDGE_PX);
  element("help").textContent = say("hallHelp").replace("{n}", String(Math.round(eye * 100)));
  fill(element("hall"), html`${halls.map((each) => figure(each, nearest(each.rundown, row), distance, eye))}`);
  element("hall").querySelectorAll(".wall").forEach((/** @type {HTMLElement} */ each, /** @type {number} */ index) => {
    const { wall } = halls[index];
    const { width, lamp } = sizeFromSeat(wall, distance, eye);
    each.style.width = `${width}px`;
    each.style.height = `${wall.height * lamp}px`;
    const lamps = each.querySelector(".lamps");
    if (lamps instanceof HTMLElement) lamps.style.backgroundSize = `${lamp}px ${lamp}px`;
  });
  element("hall").querySelectorAll(".lens img").forEach((/** @type {HTMLElement} */ each, /** @type {number} */ index) => {
    each.style.width = `${halls[index].wall.width * LENS_PX}px`;
  });
}

/** The same page on another wall, or the last one where the list has fewer. @param {any[]} rundown @param {any} row */
function nearest(rundown, row) {
  const own = rundown.filter((each) => each.cue === row.cue && Boolean(each.photo) === Boolean(row.photo));
  return own.find(({ page }) => page === row.page) ?? own[own.length - 1];
}

/** @param {(typeof halls)[number]} hall @param {any} row @param {number} distance @param {number} eye */
function figure({ asked, wall }, row, distance, eye) {
  const metres = (/** @type {number} */ px) => ((px * wall.pitchMm) / 1000).toFixed(2).replace(".", say("decimal"));
  const { lamp } = sizeFromSeat(wall, distance, eye);
  const seenM = wall.pitchMm / 1000 / ACUITY;
  const picture = about(asked ? onWall(`/api/v1/frames/${keyOf(row)}.svg`, asked) : `/api/v1/frames/${keyOf(row)}.png`);
  const pitch = String(wall.pitchMm).replace(".", say("decimal"));
  return html`<figure>
    <div class="wall"><img src="${picture}" alt="${labelOf(row)}" />${lamp >= LAMP_PX_MIN ? html`<span class="lamps"></span>` : ""}</div>
    <figcaption>${wall.width} × ${wall.height} · P${pitch} · ${metres(wall.width)} × ${metres(wall.height)} m<br />${say(
      distance < seenM ? "lampsSeen" : "lampsUnseen",
    ).replace("{n}", seenM.toFixed(1).replace(".", say("decimal")))}</figcaption>
    <div class="lens" role="img" aria-label="${say("lampsNear")}"><img src="${picture}" alt="" /><span class="lamps"></span></div>
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

addEventListener("resize", render);
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
