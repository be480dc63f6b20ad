// @ts-check
/** Which walls a page shows: the one that runs, or others that its address names as `?wall=NAME&beside=NAME`. */
import { say } from "./language.js";

/** @typedef {{name: string, width: number, height: number, pitchMm: number, runs: boolean}} Wall */

/** @typedef {"wall" | "beside"} Place */

/** The wall asked for; empty for the one that runs, and for none beside it, where `*` is the one that runs. @param {Place} place */
export function askedWall(place) {
  return /^(?:\*|[a-z0-9-]+)$/.exec(new URLSearchParams(location.search).get(place) ?? "")?.[0] ?? "";
}

/**
 * Lets the page's address name the walls it shows, and the links that may be about walls lead to these.
 * @param {string} wall
 * @param {string} beside
 */
export function keepWalls(wall, beside) {
  const query = new URLSearchParams(location.search);
  for (const [place, name] of Object.entries({ wall, beside })) {
    if (name) query.set(place, name);
    else query.delete(place);
  }
  const asked = query.size > 0 ? `?${query}` : "";
  history.replaceState(null, "", `${location.pathname}${asked}`);
  for (const link of document.querySelectorAll("a[data-walls]")) {
    link.setAttribute("href", `${link.getAttribute("href")?.split("?")[0]}${asked}`);
  }
}

/** An address about a wall. @param {string} address @param {string} wall empty for the one that runs */
export function onWall(address, wall) {
  return wall ? `${address}${address.includes("?") ? "&" : "?"}wall=${encodeURIComponent(wall)}` : address;
}

/** A wall's name, points and pitch. @param {Wall} wall */
export function wallWords({ name, width, height, pitchMm, runs }) {
  return `${name} · ${width} × ${height} · P${String(pitchMm).replace(".", say("decimal"))}${runs ? ` (${say("wallRuns")})` : ""}`;
}
