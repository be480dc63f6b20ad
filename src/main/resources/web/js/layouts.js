// @ts-check
/** Every layout's example on a wall of any size, in any theme, with room for flags or without. */
import { fill, html } from "./html.js";
import { onLanguage, say, sentence, startLanguage } from "./language.js";
import { themeName } from "./theme-names.js";

const SIDE_MIN = 64;
const SIDE_MAX = 8192;
const ZONES = [0, 20, 25, 30];
/** From here on a picture is so flat that it wants a column of twice the width. */
const WIDE_RATIO = 2.4;
const TYPING_MS = 400;

/** @type {Array<[import("./language.js").Word, number, number]>} */
const SHAPES = [
  ["shapeUsual", 1344, 832],
  ["shapeLarge", 2112, 1280],
  ["shapeHd", 1920, 1080],
  ["shapeDouble", 1536, 768],
  ["shapeSquare", 960, 960],
  ["shapeUltra", 2560, 768],
];

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @param {string} id */
const input = (id) => /** @type {HTMLInputElement} */ (document.getElementById(id));
/** @param {string} id */
const select = (id) => /** @type {HTMLSelectElement} */ (document.getElementById(id));

const chosen = { width: 0, height: 0, theme: "deep-red", zone: 0 };
/** The page shown of each layout. @type {Record<string, number>} */
let pages = {};
/** @type {any} */
let listed;
/** @type {any} */
let wall;
/** @type {number | undefined} */
let typing;

function render() {
  if (!listed) return;
  element("size").textContent = `${chosen.width} × ${chosen.height} ${say("pointsAcross")}`;
  renderChoice();
  const gallery = element("gallery");
  gallery.classList.toggle("wide", chosen.width / chosen.height > WIDE_RATIO);
  fill(gallery, html`${listed.layouts.map(layoutMarkup)}${listed.states.map(stateMarkup)}`);
}

/** What needs no layout: a black wall, and a picture that stands still. @param {any} state */
function stateMarkup(state) {
  const { width, height } = chosen;
  const picture =
    state.id === "black"
      ? html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${sentence(state.label)}">
          <rect width="${width}" height="${height}" />
        </svg>`
      : html`<img src="${addressOf("backdrop", 1)}" loading="lazy" alt="${sentence(state.label)}" width="${width}" height="${height}" />`;
  return html`<article data-state="${state.id}">
    <span class="picture">${picture}</span>
    <h2>${sentence(state.label)} <code>${state.id}</code></h2>
    <p class="use">${sentence(state.use)}</p>
  </article>`;
}

function renderChoice() {
  const shapes = shapesAtHand();
  const current = shapes.findIndex(([, width, height]) => width === chosen.width && height === chosen.height);
  const custom = current < 0 ? html`<option value="-1" selected>${say("shapeOwn")}</option>` : "";
  const options = shapes.map(
    ([word, width, height], index) =>
      html`<option value="${index}" ${index === current ? html`selected` : ""}>${say(word)} · ${width} × ${height}</option>`,
  );
  fill(select("shape"), html`${options}${custom}`);
  const themes = listed.themes.map(
    (/** @type {string} */ theme) =>
      html`<option value="${theme}" ${theme === chosen.theme ? html`selected` : ""}>${themeName(theme)}</option>`,
  );
  fill(select("theme"), html`${themes}`);
  const zones = ZONES.map(
    (zone) => html`<button type="button" data-zone="${zone}" aria-pressed="${String(zone === chosen.zone)}">${zone} %</button>`,
  );
  fill(element("zones"), html`${zones}`);
}

/** The shapes of the list, this show's own wall first. @returns {typeof SHAPES} */
function shapesAtHand() {
  return wall ? [["shapeThis", wall.width, wall.height], ...SHAPES] : SHAPES;
}

/** @param {any} layout */
function layoutMarkup(layout) {
  const name = layout.label ? sentence(layout.label) : layout.id;
  const own = layout.shipped ? "" : html`<span class="own">${say("officeOwn")}</span>`;
  if (layout.fault) {
    return html`<article data-layout="${layout.id}">
      <p class="wrong">${sentence(layout.fault)}</p>
      <h2>${name} <code>${layout.id}</code>${own}</h2>
    </article>`;
  }
  const page = Math.min(pages[layout.id] ?? 1, layout.pages);
  const address = addressOf(layout.id, page);
  return html`<article data-layout="${layout.id}">
    <a class="picture" href="${address}">
      <img src="${address}" loading="lazy" alt="${name}" width="${chosen.width}" height="${chosen.height}" />
    </a>
    <h2>${name} <code>${layout.id}</code>${own}${pagerMarkup(layout, page)}</h2>
    <p class="use">${sentence(layout.use)}</p>
    ${fieldsMarkup(layout.fields)}
  </article>`;
}

/** @param {any} layout @param {number} page */
function pagerMarkup(layout, page) {
  if (layout.pages < 2) return "";
  return html`<span class="pager">
    <button type="button" data-page="${page > 1 ? page - 1 : layout.pages}" aria-label="${say("pageBefore")}">‹</button>
    ${page}/${layout.pages}
    <button type="button" data-page="${page < layout.pages ? page + 1 : 1}" aria-label="${say("pageAfter")}">›</button>
  </span>`;
}

/** @param {any[]} fields */
function fieldsMarkup(fields) {
  if (fields.length === 0) return "";
  const rows = fields.map(
    (field) =>
      html`<dt class="${field.required ? "needed" : ""}">${field.name}</dt>
        <dd>${sentence(field.label)}</dd>`,
  );
  return html`<details>
    <summary>${fields.length} ${say("fieldsNeeded")}</summary>
    <dl>${rows}</dl>
  </details>`;
}

/** @param {string} id @param {number} page */
function addressOf(id, page) {
  const { width, height, theme, zone } = chosen;
  return `/api/v1/layouts/${id}.svg?wall=${width}x${height}&theme=${theme}&zone=${zone}&page=${page}`;
}

/** An example that cannot be set says why in its place. @param {HTMLImageElement} image */
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
  if (response?.status === 401) location.replace("/login?next=/layouts");
  const failure = element("failure");
  failure.hidden = Boolean(response?.ok);
  if (response?.ok) return response.json();
  const answer = await response?.json().catch(() => undefined);
  failure.textContent = answer?.error ? sentence(answer.error) : say("unreachable");
  return undefined;
}

async function load() {
  const { width, height, zone } = chosen;
  const answer = await asked(`/api/v1/layouts?wall=${width}x${height}&zone=${zone}`);
  // A slower answer to an older question must not replace a newer one.
  if (!answer || width !== chosen.width || height !== chosen.height || zone !== chosen.zone) return;
  listed = answer;
  if (!listed.themes.includes(chosen.theme)) chosen.theme = listed.themes[0];
  render();
}

/** @param {number} width @param {number} height */
function choose(width, height) {
  Object.assign(chosen, { width, height });
  input("width").value = String(width);
  input("height").value = String(height);
  remember();
  return load();
}

/** The address keeps the choice, so that it can be sent to somebody. */
function remember() {
  const { width, height, theme, zone } = chosen;
  history.replaceState(null, "", `?wall=${width}x${height}&theme=${theme}&zone=${zone}`);
}

function sizeTyped() {
  clearTimeout(typing);
  const width = Number(input("width").value);
  const height = Number(input("height").value);
  const good = [width, height].every((side) => Number.isInteger(side) && side >= SIDE_MIN && side <= SIDE_MAX);
  if (good) typing = setTimeout(() => choose(width, height), TYPING_MS);
}

async function start() {
  const address = new URLSearchParams(location.search);
  const state = await asked("/api/v1/state");
  wall = state?.wall;
  const size = /^(\d{2,4})x(\d{2,4})$/.exec(address.get("wall") ?? "");
  chosen.theme = address.get("theme") ?? chosen.theme;
  chosen.zone = ZONES.find((zone) => String(zone) === address.get("zone")) ?? 0;
  if (size) await choose(Number(size[1]), Number(size[2]));
  else await choose(wall?.width ?? SHAPES[0][1], wall?.height ?? SHAPES[0][2]);
}

element("choice").addEventListener("submit", (event) => event.preventDefault());
element("choice").addEventListener("input", (event) => {
  if (event.target === input("width") || event.target === input("height")) sizeTyped();
});
select("shape").addEventListener("change", () => {
  const shape = shapesAtHand()[Number(select("shape").value)];
  if (shape) choose(shape[1], shape[2]);
});
select("theme").addEventListener("change", () => {
  chosen.theme = select("theme").value;
  remember();
  render();
});
element("zones").addEventListener("click", (event) => {
  const button = event.target instanceof HTMLElement ? event.target.closest("[data-zone]") : null;
  if (!button) return;
  chosen.zone = Number(button.getAttribute("data-zone"));
  remember();
  render();
  load();
});
element("gallery").addEventListener("click", (event) => {
  const button = event.target instanceof HTMLElement ? event.target.closest("[data-page]") : null;
  const layout = button?.closest("[data-layout]")?.getAttribute("data-layout");
  if (!button || !layout) return;
  pages = { ...pages, [layout]: Number(button.getAttribute("data-page")) };
  render();
});
// Errors of images do not bubble; they are caught on the way down.
element("gallery").addEventListener(
  "error",
  (event) => event.target instanceof HTMLImageElement && explain(event.target),
  true,
);
startLanguage();
onLanguage(render);
start();
