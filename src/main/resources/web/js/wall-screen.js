// @ts-check
/**
 * Where the wall stands on this screen, and what screen it is. Pure.
 * @typedef {{x: number, y: number, whole: boolean}} Place
 * @typedef {{devicePixelRatio: number, innerWidth: number, innerHeight: number, outerWidth: number,
 *   screen: {width: number, height: number}}} Window_
 */

/** What a browser's zoom can be; the ratio alone does not say how much of it is the system's. */
const ZOOMS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5];

/**
 * The address says it ({@code ?x=&y=}, {@code ?fit=whole}), else the wall's file.
 * @param {string} search
 * @param {{x?: number, y?: number}} told
 * @returns {Place}
 */
export function placeOf(search, told) {
  const asked = new URLSearchParams(search);
  return {
    x: pixels(asked.get("x"), told.x ?? 0),
    y: pixels(asked.get("y"), told.y ?? 0),
    whole: asked.get("fit") === "whole",
  };
}

/** @param {string | null} text @param {number} otherwise */
function pixels(text, otherwise) {
  const value = text === null ? Number.NaN : Number(text);
  return Number.isFinite(value) ? Math.round(value) : otherwise;
}

/**
 * What the server is told; lengths in the screen's own pixels.
 * @param {Window_} window
 */
export function screenOf({ devicePixelRatio, innerWidth, innerHeight, outerWidth, screen }) {
  const ratio = devicePixelRatio || 1;
  const zoom = zoomOf(outerWidth / innerWidth);
  return {
    scale: rounded(ratio / zoom),
    zoom,
    width: Math.round(innerWidth * ratio),
    height: Math.round(innerHeight * ratio),
    full: innerWidth * zoom > screen.width - 2 && innerHeight * zoom > screen.height - 2,
  };
}

/** The zoom nearest to how much wider the window is than the page in it. @param {number} wider */
function zoomOf(wider) {
  if (!Number.isFinite(wider) || wider <= 0) return 1;
  const off = (/** @type {number} */ zoom) => Math.abs(Math.log(wider / zoom));
  return ZOOMS.reduce((best, zoom) => (off(zoom) < off(best) ? zoom : best), 1);
}

/** @param {number} value */
const rounded = (value) => Math.round(value * 100) / 100;
