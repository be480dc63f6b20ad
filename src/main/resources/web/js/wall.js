// @ts-check
/** The hall's backdrop itself: shows finished pictures pixel for pixel, and keeps the last one whatever happens. */
import { ShowLink } from "./show-link.js";
import { keepAwake } from "./wake.js";
import { WallCanvas } from "./wall-canvas.js";
import { WallPictures } from "./wall-pictures.js";

const RETRY_MS = 500;

const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("wall"));
const wall = new WallCanvas(canvas);
const pictures = new WallPictures();
let wanted = "";
let shown = "";

/** @param {{picture: string, fadeMs: number, ready: string[], width: number, height: number}} told */
function tell(told) {
  wall.size(told.width, told.height);
  pictures.keep([told.picture, ...told.ready]);
  if (told.picture === wanted) return;
  wanted = told.picture;
  show(told.picture, told.fadeMs);
}

/** The newest picture wins, however late an older one arrives. @param {string} id @param {number} fadeMs */
async function show(id, fadeMs) {
  try {
    const bitmap = await pictures.get(id);
    if (id !== wanted || id === shown) return;
    wall.show(bitmap, shown === "" ? 0 : fadeMs);
    shown = id;
    link.send("shown", { picture: id });
  } catch {
    setTimeout(() => id === wanted && show(id, fadeMs), RETRY_MS);
  }
}

const link = new ShowLink("?page=wall", {
  told: ({ tag, payload }) => {
    if (tag === "wall") tell(payload);
  },
  lost: (lost) => {
    if (!lost && shown) link.send("shown", { picture: shown });
  },
});

addEventListener("contextmenu", (event) => event.preventDefault());
addEventListener("dblclick", () => document.documentElement.requestFullscreen?.().catch(() => {}));
keepAwake();
link.start();
