// @ts-check
/** Every picture of the event as the wall will show it, on one page. */
import { fill, html } from "./html.js";
import { onLanguage, say, sentence, startLanguage } from "./language.js";
import { groupsOf } from "./show-view.js";

/** @type {any} */
let state;
const cues = /** @type {HTMLElement} */ (document.getElementById("cues"));
const failure = /** @type {HTMLElement} */ (document.getElementById("failure"));

function render() {
  if (!state) return;
  const { width, height } = state.wall;
  const line = (/** @type {string} */ id, /** @type {string} */ text) => {
    const element = document.getElementById(id);
    if (element) element.textContent = text;
  };
  line("event", state.event);
  line("size", `${width} × ${height} ${say("pointsAcross")}`);
  const groups = groupsOf(state.rundown, state.agenda);
  fill(cues, html`${groups.flatMap((group) => group.rows.map((row) => cueMarkup(group.item, row, state.wall)))}`);
}

/**
 * @param {ReturnType<typeof groupsOf>[number]["item"]} item
 * @param {{key: string, label: string}} row
 * @param {{width: number, height: number}} wall
 */
function cueMarkup(item, { key, label }, { width, height }) {
  const served = item ? [item.number, item.text].filter(Boolean).join(". ") : say("outside");
  return html`<figure>
    <a href="/api/v1/frames/${key}.png" data-cue="${key}">
      <img src="/api/v1/frames/${key}.png?thumbnail=1" loading="lazy" alt="${label}" width="${width}" height="${height}" />
    </a>
    <figcaption><b>${label}</b><span>${served}</span></figcaption>
  </figure>`;
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

async function load() {
  const response = await fetch("/api/v1/state").catch(() => undefined);
  if (response?.status === 401) return location.replace("/login?next=/preview");
  failure.hidden = Boolean(response?.ok);
  if (!response?.ok) {
    failure.textContent = say("unreachable");
    return;
  }
  state = await response.json();
  render();
}

// Errors of images do not bubble; they are caught on the way down.
cues.addEventListener("error", (event) => event.target instanceof HTMLImageElement && explain(event.target), true);
startLanguage();
onLanguage(render);
load();
