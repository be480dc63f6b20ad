// @ts-check
/** The hall's backdrop itself: shows finished pictures pixel for pixel, and keeps the last one whatever happens. */
import { ShowLink } from "./show-link.js";
import { keepAwake } from "./wake.js";
import { WallCanvas } from "./wall-canvas.js";
import { WallNotice } from "./wall-notice.js";
import { WallPictures } from "./wall-pictures.js";
import { placeOf, screenOf } from "./wall-screen.js";

const RETRY_MS = 500;

const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById("wall"));
const wall = new WallCanvas(canvas);
const pictures = new WallPictures();
const notice = new WallNotice(/** @type {HTMLElement} */ (document.getElementById("notice")));
let place = placeOf(location.search, {});
let awake = false;
let reported = "";
let wanted = "";
let begun = "";
/** @type {string | undefined} */
let shown;

/**
 * A finished picture; where something is laid over it, the ground and the pieces it is made of, so that a clock's tick
 * fetches a few figures and not the wall anew.
 * @typedef {{picture: string, ground?: string, pieces: {picture: string, x: number, y: number}[], fadeMs: number,
 *   ready: string[], width: number, height: number, x?: number, y?: number}} ToldWall
 */

/** @param {ToldWall} told */
function tell(told) {
  wall.size(told.width, told.height);
  place = placeOf(location.search, told);
  wall.stand(place);
  report();
  pictures.keep([...partsOf(told), ...told.ready]);
  if (told.picture === wanted) return;
  wanted = told.picture;
  show(told);
}

/** @param {ToldWall} told */
function partsOf({ picture, ground, pieces }) {
  return ground ? [ground, ...pieces.map((piece) => piece.picture)] : [picture];
}

/** The newest picture wins, however late an older one arrives. @param {ToldWall} told */
async function show(told) {
  const id = told.picture;
  try {
    const [ground, ...laid] = await Promise.all(partsOf(told).map((part) => pictures.get(part)));
    if (id !== wanted || id === begun) return;
    const fadeMs = begun === "" ? 0 : told.fadeMs;
    begun = id;
    wall.show(made(told, ground, laid), fadeMs, () => say(id));
  } catch {
    if (shown === undefined) say("");
    setTimeout(() => id === wanted && show(told), RETRY_MS);
  }
}

/** The server holds this page to what it says: only what stands there whole is shown. @param {string} id "" for none */
function say(id) {
  shown = id;
  link.send("shown", { picture: id });
}

/** @param {ToldWall} told @param {ImageBitmap} ground @param {ImageBitmap[]} laid */
function made({ pieces }, ground, laid) {
  if (pieces.length === 0) return ground;
  const whole = new OffscreenCanvas(ground.width, ground.height);
  const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (whole.getContext("2d", { alpha: false }));
  pen.drawImage(ground, 0, 0);
  pieces.forEach(({ x, y }, index) => pen.drawImage(laid[index], x, y));
  return whole;
}

/** The picture that came with the page, in its very first paint: a page loaded anew goes on where the last one was. */
function begin() {
  const last = /** @type {HTMLImageElement} */ (document.getElementById("last"));
  if (last.dataset.wall && last.complete && last.naturalWidth > 0) {
    /** @type {ToldWall} */
    const told = JSON.parse(last.dataset.wall);
    wall.size(told.width, told.height);
    place = placeOf(location.search, told);
    wall.stand(place);
    wall.show(last, 0);
    wanted = told.picture;
    begun = told.picture;
    shown = told.picture;
  }
  last.remove();
}

/** The server is told what screen this is whenever that changes. */
function report() {
  const screen = { ...screenOf(window), ...place, awake };
  const text = JSON.stringify(screen);
  if (text === reported || !link.send("screen", screen)) return;
  reported = text;
}

const link = new ShowLink("?page=wall", {
  told: ({ tag, payload }) => {
    if (tag === "wall") tell(payload);
    if (tag === "page") notice.show(payload, screenOf(window).full);
  },
  lost: (lost) => {
    if (lost) reported = "";
    if (!lost && shown !== undefined) say(shown);
  },
});

addEventListener("contextmenu", (event) => event.preventDefault());
addEventListener("dblclick", () => document.documentElement.requestFullscreen?.().catch(() => {}));
addEventListener("resize", report);
// Loading the page anew while nobody answers would leave the browser's own white page on the wall.
addEventListener("keydown", (event) => {
  const reload = event.key === "F5" || ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "r");
  if (reload && link.lost) event.preventDefault();
});
keepAwake((now) => {
  awake = now;
  report();
});
begin();
link.start();
