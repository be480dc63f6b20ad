// @ts-check
/** Every picture of the event as the wall will show it, with what the check found, on one page. */
import { about, prepared } from "./asked-event.js";
import { keepWalls, onWall } from "./asked-wall.js";
import { call } from "./calls.js";
import { countsMarkup, findingsMarkup } from "./findings.js";
import { eventWords } from "./event-names.js";
import { fill, html } from "./html.js";
import { onLanguage, say, sentence, startLanguage } from "./language.js";
import "./maket.js";
import "./parts/event-choice.js";
import "./parts/wall-choice.js";
import { groupsOf, keyOf } from "./show-view.js";

const TYPING_MS = 500;
const OPENED = "opened";
const TRIED = "tried";

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const cues = element("cues");
const failure = element("failure");
const seats = /** @type {HTMLInputElement} */ (document.getElementById("seats"));
const zone = element("zone");
const choice = /** @type {import("./parts/wall-choice.js").WallChoice} */ (document.getElementById("on-wall"));
const events = /** @type {import("./parts/event-choice.js").EventChoice} */ (document.querySelector("event-choice"));
const beside = /** @type {import("./parts/wall-choice.js").WallChoice} */ (document.getElementById("beside"));

/**
 * What is shown on one wall: its name in addresses (empty for the one that runs), what is planned there, and what the check
 * said, once it has.
 * @typedef {{name: string, planned: any, checked?: any}} Side
 */

/** The wall, and the one beside it if one was chosen. @type {Side[]} */
let sides = [];
let turn = 0;
/** What the address says of a show that was just opened: whether its files are still being tried; null when none was. @type {string | null} */
let opened = null;
/** @type {number | undefined} */
let typing;

function render() {
  if (sides.length === 0) return;
  const { event, agenda, wall } = sides[0].planned;
  element("event").textContent = event;
  element("size").textContent = `${wall.width} × ${wall.height} ${say("pointsAcross")}`;
  element("own-wall").hidden = !sides[0].name;
  element("rankings").hidden = !sides[0].planned.rundown.some((/** @type {any} */ row) => row.layout === "ranking");
  cues.classList.toggle("pairs", sides.length > 1);
  renderCheck();
  const told = new Set();
  const figures = groupsOf(places(), agenda).flatMap(({ item, rows }) => rows.map((row) => cueMarkup(item, row, told)));
  fill(cues, html`${figures}`);
}

function renderCheck() {
  const findings = findingsOf();
  const checked = sides.every((side) => side.checked);
  const counts = findings.length > 0 ? countsMarkup(findings) : say("noFindings");
  fill(element("sum"), html`${checked ? counts : say("checking")}`);
  fill(element("whole"), html`${findingsMarkup(findingsOf(""), say("wholeEvent"))}`);
  zone.hidden = !sides[0].checked?.flagZone;
}

/** Every page there is; a list has more of them on one wall than on the other. */
function places() {
  /** @type {Map<string, any[]>} */
  const longest = new Map();
  for (const { planned } of sides) {
    const last = planned.rundown.filter((/** @type {any} */ row) => !row.photo && row.page === row.pages);
    for (const { cue, pages } of last) {
      if (pages <= (longest.get(cue)?.length ?? 0)) continue;
      longest.set(cue, planned.rundown.filter((/** @type {any} */ row) => !row.photo && row.cue === cue));
    }
  }
  return [...longest.values()].flat();
}

/** What was found on either wall, once. @param {string} [cue] of this cue alone */
function findingsOf(cue) {
  const said = new Set();
  return sides
    .flatMap(({ checked }) => checked?.findings ?? [])
    .filter((/** @type {any} */ finding) => {
      const key = JSON.stringify([finding.cue, finding.field, finding.message.vi]);
      return (cue === undefined || finding.cue === cue) && !said.has(key) && said.add(key);
    });
}

/**
 * @param {ReturnType<typeof groupsOf>[number]["item"]} item
 * @param {{key: string, label: string}} row
 * @param {Set<string>} told cues whose findings stand under an earlier page
 */
function cueMarkup(item, { key, label }, told) {
  const served = item ? [item.number, item.text].filter(Boolean).join(". ") : say("outside");
  const cue = key.split(".")[0];
  const findings = told.has(cue) ? [] : findingsOf(cue);
  told.add(cue);
  return html`<figure>
    <div class="sides">${sides.map((side) => pictureMarkup(side, key, label))}</div>
    <figcaption><b>${label}</b><span>${served}</span>${sides.map((side) => legibleMarkup(side, key))}</figcaption>
    ${findingsMarkup(findings)}
  </figure>`;
}

/** @param {Side} side @param {string} key @param {string} label */
function pictureMarkup({ name, planned, checked }, key, label) {
  const { wall, rundown } = planned;
  const title = sides.length > 1 ? html`<small>${wall.name} · ${wall.width} × ${wall.height}</small>` : "";
  if (!rundown.some((/** @type {any} */ row) => keyOf(row) === key)) {
    return html`<div>${title}<p class="fewer">${say("fewerPages")}</p></div>`;
  }
  const shade = checked?.flagZone ? html`<span class="zone zone-${checked.flagZone}"></span>` : "";
  const picture = about(name ? onWall(`/api/v1/frames/${key}.svg`, name) : `/api/v1/frames/${key}.png`);
  const small = name ? picture : about(`/api/v1/frames/${key}.png?thumbnail=1`);
  return html`<div>${title}<a href="${picture}" data-cue="${key}">
      <img src="${small}" loading="lazy" alt="${label}" width="${wall.width}" height="${wall.height}" />${shade}
    </a></div>`;
}

/** How far the smallest words of a page are read. @param {Side} side @param {string} key */
function legibleMarkup({ planned, checked }, key) {
  const worst = checked?.pages.find((/** @type {any} */ page) => page.key === key)?.worst;
  const wall = sides.length > 1 ? `${planned.wall.name}: ` : "";
  return worst ? html`<span class="legible">${wall}${sentence(worst.message)} <i>· ${sentence(worst.label)}</i></span>` : "";
}

/** A cue that cannot be drawn says why in its place. @param {HTMLImageElement} image */
async function explain(image) {
  const response = await fetch(image.src).catch(() => undefined);
  const answer = response && !response.ok ? await response.json().catch(() => undefined) : undefined;
  const said = document.createElement("p");
  said.className = "wrong";
  said.textContent = answer?.error ? sentence(answer.error) : say("unreachable");
  image.replaceWith(said);
}

/** @param {string} address @returns {Promise<any>} */
async function asked(address) {
  const response = await fetch(address).catch(() => undefined);
  if (response?.status === 401) location.replace(`/login?next=${encodeURIComponent(about("/preview"))}`);
  failure.hidden = Boolean(response?.ok);
  if (response?.ok) return response.json();
  const answer = await response?.json().catch(() => undefined);
  failure.textContent = answer?.error ? sentence(answer.error) : say("unreachable");
  return undefined;
}

async function check() {
  const own = turn;
  const typed = seats.value;
  for (const side of sides) {
    const answer = await asked(about(onWall(`/api/v1/check?seats=${encodeURIComponent(typed)}`, side.name)));
    if (!answer || own !== turn || typed !== seats.value) return;
    side.checked = answer;
    render();
  }
}

/** The newest choice of walls wins, however late the answer to an older one comes. */
async function load() {
  const own = ++turn;
  const names = [choice.address, ...(beside.value ? [beside.address] : [])];
  const told = await Promise.all(names.map((name) => asked(about(onWall("/api/v1/rundown", name)))));
  if (own !== turn || !told.every(Boolean)) return;
  sides = names.map((name, index) => ({ name, planned: told[index] }));
  render();
  check();
}

async function start() {
  const { status, answer } = await call("/api/v1/walls");
  // Without the list the pictures are those of the wall that runs.
  for (const each of [choice, beside]) each.offer(status === 200 ? answer.walls : []);
  keepWalls(choice.value, beside.value);
  await load();
}

seats.addEventListener("input", () => {
  clearTimeout(typing);
  if (seats.validity.valid) typing = setTimeout(check, TYPING_MS);
});
for (const each of [choice, beside]) {
  each.addEventListener("change", () => {
    keepWalls(choice.value, beside.value);
    load();
  });
}
zone.addEventListener("click", () => {
  const shaded = zone.getAttribute("aria-pressed") !== "true";
  zone.setAttribute("aria-pressed", String(shaded));
  cues.classList.toggle("unshaded", !shaded);
});
// Errors of images do not bubble; they are caught on the way down.
cues.addEventListener("error", (event) => event.target instanceof HTMLImageElement && explain(event.target), true);
const packed = /** @type {HTMLInputElement} */ (document.getElementById("packed"));
packed.addEventListener("change", async () => {
  const file = packed.files?.[0];
  packed.value = "";
  if (!file) return;
  const response = await fetch("/api/v1/show.zip", { method: "POST", body: file }).catch(() => undefined);
  const answer = await response?.json().catch(() => undefined);
  failure.hidden = Boolean(response?.ok);
  if (!response?.ok) failure.textContent = answer?.error ? sentence(answer.error) : say("unreachable");
  else showOpened(answer);
});

/** On the walls that are looked at. @param {{event: string, added: string[]}} show */
function showOpened({ event, added }) {
  const query = new URLSearchParams(location.search);
  query.set("event", event);
  query.set(OPENED, isTried(added) ? TRIED : "");
  location.assign(`${location.pathname}?${query}`);
}

/** Said once: the page that is loaded anew is of an event as any other. */
function takeOpened() {
  const query = new URLSearchParams(location.search);
  opened = query.get(OPENED);
  query.delete(OPENED);
  if (opened !== null) history.replaceState(null, "", `${location.pathname}?${query}`);
}

function renderOpened() {
  const listed = events.events.find(({ name }) => name === prepared);
  const named = listed ? eventWords(listed) : prepared;
  if (opened !== null) fill(element("opened"), html`${say("openedShow")} <b>${named}</b>. ${opened === TRIED && say("filesAreTried")}`);
}

/** Layouts, fonts and words come in use some seconds later. @param {string[]} added */
const isTried = (added) => added.some((path) => /^(layouts|fonts|words)\//.test(path));

takeOpened();
startLanguage();
onLanguage(() => {
  render();
  renderOpened();
});
events.addEventListener("listed", renderOpened, { once: true });
start();
