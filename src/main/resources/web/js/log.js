// @ts-check
/** The log: what stood on the wall, and who did what, newest first. */
import { call, fault } from "./calls.js";
import { fill, html } from "./html.js";
import { onLanguage, say, sentence, startLanguage } from "./language.js";

const LOOK_INTERVAL_MS = 5000;

/** @type {Record<string, import("./language.js").Word>} */
const ROLES = { technician: "technician", operator: "operator", approver: "approver", viewer: "viewer", wall: "wallRole" };

/** @type {any} */
let log;

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** Local to whoever reads; the day too when it is not today's. @param {number} ms */
function time(ms) {
  const at = new Date(ms);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const clock = `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
  const isToday = at.toDateString() === new Date().toDateString();
  return isToday ? clock : `${two(at.getDate())}/${two(at.getMonth() + 1)} ${clock}`;
}

function render() {
  if (!log) return;
  fill(element("hung"), html`${log.hung.slice().reverse().map(hungMarkup)}`);
  fill(element("entries"), html`${log.entries.slice().reverse().map(entryMarkup)}`);
}

/** @param {any} hung */
function hungMarkup({ fromMs, toMs, words }) {
  const until = toMs === null ? html`<b class="good">${say("logNow")}</b>` : time(toMs);
  return html`<tr>
    <td>${time(fromMs)}</td>
    <td>${until}</td>
    <td>${sentence(words)}</td>
  </tr>`;
}

/** @param {any} entry */
function entryMarkup({ atMs, name, role, words }) {
  const who = name ? html`${name} <span class="faint">${say(ROLES[role])}</span>` : "Phông";
  return html`<tr>
    <td>${time(atMs)}</td>
    <td>${who}</td>
    <td>${sentence(words)}</td>
  </tr>`;
}

async function look() {
  const called = await call("/api/v1/log");
  element("failure").hidden = called.status === 200;
  if (called.status === 200) log = called.answer;
  else element("failure").textContent = fault(called);
  render();
}

startLanguage();
onLanguage(render);
look();
setInterval(() => document.hidden || look(), LOOK_INTERVAL_MS);
