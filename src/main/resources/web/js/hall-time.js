// @ts-check
/**
 * The hall's time: what the server's clock says, carried on between its messages, whatever this device's clock says.
 * @typedef {{state: string, totalMs: number, leftMs: number, deadlineMs: number | null, warningMs: number,
 *   dangerMs: number}} Timer
 * @typedef {"none" | "normal" | "warning" | "danger" | "overtime"} Phase
 */

let aheadMs = 0;
let utcOffsetMs = 0;

/** The server said what time it is. @param {{now?: number, utcOffsetMs?: number}} told */
export function heardTime(told) {
  if (typeof told.now === "number") aheadMs = told.now - performance.now();
  if (typeof told.utcOffsetMs === "number") utcOffsetMs = told.utcOffsetMs;
}

/** The moment of a press for the server, on a page that heard the hall's time; nothing on another. @returns {Record<string, string>} */
export function pressedAt() {
  return aheadMs === 0 ? {} : { "Phong-Pressed-At": String(Math.round(hallNow())) };
}

/** Milliseconds since 1970 in the hall. */
export function hallNow() {
  return aheadMs + performance.now();
}

/** @param {Timer} timer @param {number} [now] */
export function leftOf(timer, now = hallNow()) {
  return timer.deadlineMs === null ? timer.leftMs : timer.deadlineMs - now;
}

/** @param {Timer} timer @param {number} left @returns {Phase} */
export function phaseOf(timer, left) {
  if (timer.totalMs === 0) return "none";
  if (left < 0) return "overtime";
  if (left <= timer.dangerMs) return "danger";
  return left <= timer.warningMs ? "warning" : "normal";
}

/** {@code 07:30}, {@code 1:02:00}, {@code -00:45}. @param {number} left milliseconds */
export function hms(left) {
  const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.trunc(left / 1000);
  const whole = Math.abs(seconds);
  const two = (/** @type {number} */ value) => String(value).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  return `${seconds < 0 ? "-" : ""}${hours > 0 ? `${hours}:` : ""}${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** The time of day in the hall as {@code 08:05}. @param {number} moment milliseconds since 1970 */
export function dayTime(moment) {
  return new Date(moment + utcOffsetMs).toISOString().slice(11, 16);
}

/** The state with the newest pictures: only what is laid over the wall has moved on. @param {any} state @param {any} wall */
export function ticked(state, wall) {
  return {
    ...state,
    onWall: { ...state.onWall, picture: wall.picture },
    preview: state.preview && wall.coming ? { ...state.preview, picture: wall.coming } : state.preview,
  };
}
