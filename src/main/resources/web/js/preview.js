// @ts-check
/** Every picture of the event as the wall will show it, with what the check found, on one page. */
import { about, prepared } from "./asked-event.js";
import { countsMarkup, findingsMarkup } from "./findings.js";
import { fill, html } from "./html.js";
import { onLanguage, say, sentence, startLanguage } from "./language.js";
import "./parts/event-choice.js";
import { groupsOf } from "./show-view.js";

const TYPING_MS = 500;

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const cues = element("cues");
const failure = element("failure");
const seats = /** @type {HTMLInputElement} */ (document.getElementById("seats"));
const zone = element("zone");
/** @type {any} */
let state;
/** What the check said; undefined until it has. @type {any} */
let checked;
/** @type {number | undefined} */
let typing;

function render() {
  if (!state) return;
  const { width, height } = state.wall;
  element("event").textContent = state.event;
  element("size").textContent = `${width} × ${height} ${say("pointsAcross")}`;
  renderCheck();
  const told = new Set();
  const groups = groupsOf(state.rundown.filter((/** @type {any} */ row) => !row.photo), state.agenda);
  const figures = groups.flatMap((group) => group.rows.map((row) => cueMarkup(group.item, row, state.wall, told)));
  fill(cues, html`${figures}`);
}

function renderCheck() {
  const findings = checked?.findings ?? [];
  const counts = findings.length > 0 ? countsMarkup(findings) : say("noFindings");
  fill(element("sum"), html`${checked ? counts : say("checking")}`);
  fill(element("whole"), html`${findingsMarkup(ofCue(""), say("wholeEvent"))}`);
  zone.hidden = !checked?.flagZone;
}

/** @param {string} cue */
function ofCue(cue) {
  return (checked?.findings ?? []).filter((/** @type {any} */ finding) => finding.cue === cue);
}

/**
 * @param {ReturnType<typeof groupsOf>[number]["item"]} item
 * @param {{key: string, label: string}} row
 * @param {{width: number, height: number}} wall
 * @param {Set<string>} told cues whose findings stand under an earlier page
 */
function cueMarkup(item, { key, label }, { width, height }, told) {
  const served = item ? [item.number, item.text].filter(Boolean).join(". ") : say("outside");
  const cue = key.split(".")[0];
  const findings = told.has(cue) ? [] : ofCue(cue);
  told.add(cue);
  const shade = checked?.flagZone ? html`<span class="zone zone-${checked.flagZone}"></span>` : "";
  return html`<figure>
    <a href="${about(`/api/v1/frames/${key}.png`)}" data-cue="${key}">
      <img src="${about(`/api/v1/frames/${key}.png?thumbnail=1`)}" loading="lazy" alt="${label}" width="${width}" height="${height}" />${shade}
    </a>
    <figcaption><b>${label}</b><span>${served}</span>${legibleMarkup(key)}</figcaption>
    ${findingsMarkup(findings)}
  </figure>`;
}

/** How far the smallest words of a page are read. @param {string} key */
function legibleMarkup(key) {
  const worst = checked?.pages.find((/** @type {any} */ page) => page.key === key)?.worst;
  return worst ? html`<span class="legible">${sentence(worst.message)} <i>· ${sentence(worst.label)}</i></span>` : "";
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
  const typed = seats.value;
  const answer = await asked(about(`/api/v1/check?seats=${encodeURIComponent(typed)}`));
  if (!answer || typed !== seats.value) return;
  checked = answer;
  render();
}

async function load() {
  state = await asked(prepared ? `/api/v1/events/${prepared}/rundown` : "/api/v1/state");
  render();
  if (state) check();
}

seats.addEventListener("input", () => {
  clearTimeout(typing);
  if (seats.validity.valid) typing = setTimeout(check, TYPING_MS);
});
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
  if (response?.ok) element("opened").textContent = `${say("openedShow")} ${answer.event}`;
  else failure.textContent = answer?.error ? sentence(answer.error) : say("unreachable");
});
startLanguage();
onLanguage(render);
load();
