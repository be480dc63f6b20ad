// @ts-check
/** For the office: what is on the wall, what comes, what is done and when. Nothing here can be pressed. */
import "./parts/wall-picture.js";
import { dayTime, hallNow, hms, leftOf, phaseOf } from "./hall-time.js";
import { fill, html } from "./html.js";
import { say } from "./language.js";
import { scheduleOf } from "./schedule.js";
import { groupsOf, keyOf, viewOf } from "./show-view.js";
import { watch } from "./watching.js";

const TICK_MS = 500;

/** @param {string} id @returns {any} */
const element = (id) => document.getElementById(id);
/** @type {any} */
let state;
/** The places before the one the evening has reached: of a list, only the pages shown are done. */
let reached = new Set();
/** What was last brought into sight. */
let followed = "";

/** @param {any} fresh */
function render(fresh) {
  state = fresh;
  const view = viewOf(state);
  document.title = `${view.program.label} – ${say("programPage")}`;
  element("event").textContent = view.event;
  element("program").show({ ...view.program, ratio: view.ratio, title: say(view.program.frozen ? "isFrozen" : "onAir"), veil: view.program.black ? say("isBlack") : "" });
  element("preview").show({ ...view.preview, ratio: view.ratio, title: say("preview"), veil: view.hasPreview ? "" : say("endOfRundown") });
  const keys = state.rundown.map(keyOf);
  reached = new Set(keys.slice(0, keys.indexOf(keyOf(state.selection))));
  fill(element("rundown"), html`${groupsOf(state.rundown, state.agenda).map((group) => groupMarkup(group, view.marks))}`);
  follow(keyOf(state.onWall));
  tick();
}

/** Where the list scrolls by itself, what is on the air comes into its upper third. @param {string} key */
function follow(key) {
  if (key === followed) return;
  followed = key;
  const list = element("rundown");
  const row = list.querySelector('[data-mark="onAir"], [data-mark="underneath"]');
  if (row) list.scrollTop += row.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
}

/** @param {ReturnType<typeof groupsOf>[number]} group @param {ReturnType<typeof viewOf>["marks"]} marks */
function groupMarkup({ item, part, rows }, marks) {
  return html`<section>
    ${part && html`<p class="part">${part}</p>`}
    <h3>
      ${item ? html`<span class="number">${item.number}</span><span>${item.text}</span><time>${item.time}</time>` : html`<span>${say("outside")}</span>`}
    </h3>
    <ol>
      ${rows.map(({ key, label }) => rowMarkup(key, label, marks[key] ?? ""))}
    </ol>
  </section>`;
}

/** @param {string} key @param {string} label @param {string} mark */
function rowMarkup(key, label, mark) {
  const aired = reached.has(key) || mark ? state.aired[key.split(".")[0]] : undefined;
  const word = mark === "onAir" || mark === "underneath" ? say("onAir") : mark === "preview" ? say("preview") : aired ? say("done") : "";
  const where = mark || (aired ? "done" : "");
  return html`<li data-mark="${where}">
    <span class="name">${label}</span><span class="where">${word}</span><time>${aired && mark !== "preview" ? dayTime(aired) : ""}</time>
  </li>`;
}

function tick() {
  if (!state) return;
  const now = hallNow();
  element("now").textContent = dayTime(now);
  const left = leftOf(state.timer, now);
  const phase = phaseOf(state.timer, left);
  element("left").textContent = phase === "none" ? "" : hms(left);
  element("left").dataset.phase = phase;
  const { minutes, endsAt } = scheduleOf(state.schedule, now);
  const late = minutes === null ? "" : minutes === 0 ? say("onTime") : `${Math.abs(minutes)} ${say(minutes > 0 ? "minutesLate" : "minutesEarly")}`;
  const ends = endsAt === null ? "" : `${say("endsAbout")} ${dayTime(endsAt)}`;
  element("schedule").textContent = [state.schedule.day, late, ends].filter(Boolean).join(" · ");
  element("schedule").dataset.late = String(minutes !== null && minutes > 0);
}

watch(render);
setInterval(tick, TICK_MS);
