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

/** By the hall's clock, wherever it is read; the day too when it is not the hall's today. @param {string} at such as 2026-11-27T08:05:00 */
function time(at) {
  const [day, clock] = at.split("T");
  if (day === log.now.slice(0, 10)) return clock;
  const [, month, date] = day.split("-");
  return `${date}/${month} ${clock}`;
}

function render() {
  if (!log) return;
  fill(element("hung"), html`${log.hung.slice().reverse().map(hungMarkup)}`);
  fill(element("entries"), html`${log.entries.slice().reverse().map(entryMarkup)}`);
}

/** @param {any} hung */
function hungMarkup({ from, to, words }) {
  const until = to === null ? html`<b class="good">${say("logNow")}</b>` : time(to);
  return html`<tr>
    <td>${time(from)}</td>
    <td>${until}</td>
    <td>${sentence(words)}</td>
  </tr>`;
}

/** @param {any} entry */
function entryMarkup({ at, name, role, words }) {
  const who = name ? html`${name} <span class="faint">${say(ROLES[role])}</span>` : "Phông";
  return html`<tr>
    <td>${time(at)}</td>
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
