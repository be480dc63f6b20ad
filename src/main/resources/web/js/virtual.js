// @ts-check
/** What a virtual controller has decoded from its packets, pixel for pixel. */
import { grouped } from "./device-words.js";
import { fill, html } from "./html.js";
import { onLanguage, say, startLanguage } from "./language.js";
import { ShowLink } from "./show-link.js";

const LOOK_INTERVAL_MS = 200;
/** @type {import("./language.js").Word[]} */
const COUNTED = ["frames", "packets", "lostPackets", "badPackets", "missingRows"];

const name = location.pathname.split("/").pop() ?? "";
const image = /** @type {HTMLImageElement} */ (document.getElementById("shown"));
/** @type {any} */
let counts;
let lost = true;
let looking = false;
let tag = "";

async function look() {
  if (looking || lost || document.visibilityState !== "visible") return;
  looking = true;
  try {
    const headers = tag ? { "If-None-Match": tag } : undefined;
    const response = await fetch(`/api/v1/virtual/${name}.png`, { headers, cache: "no-store" });
    if (response.status === 200) {
      tag = response.headers.get("ETag") ?? "";
      await show(await response.blob());
    }
  } catch {
    // The connection says so itself.
  } finally {
    looking = false;
  }
}

/** @param {Blob} blob */
async function show(blob) {
  const old = image.src;
  image.src = URL.createObjectURL(blob);
  await image.decode();
  image.style.width = `${image.naturalWidth / devicePixelRatio}px`;
  const size = document.getElementById("size");
  if (size) size.textContent = `${image.naturalWidth} × ${image.naturalHeight}`;
  if (old) URL.revokeObjectURL(old);
}

function render() {
  const list = document.getElementById("counts");
  if (!list || !counts) return;
  const row = (/** @type {import("./language.js").Word} */ word) =>
    html`<div><dt>${say(word)}</dt><dd data-count="${word}">${grouped(counts[word])}</dd></div>`;
  fill(list, html`${COUNTED.map(row)}`);
}

const link = new ShowLink("", {
  told: ({ tag: kind, payload }) => {
    if (kind !== "state" && kind !== "beat") return;
    counts = payload.virtual[name];
    render();
  },
  lost: (isLost) => {
    lost = isLost;
    document.body.classList.toggle("lost", lost);
    /** @type {HTMLElement} */ (document.getElementById("lost")).hidden = !lost;
  },
});

startLanguage();
onLanguage(render);
setInterval(look, LOOK_INTERVAL_MS);
link.start();
