// @ts-check
/** The speaker's clock: read from ten metres away, by colour and by word. */
import { dayTime, hallNow, hms, leftOf, phaseOf } from "./hall-time.js";
import { say } from "./language.js";
import { labelOf } from "./show-view.js";
import { watch } from "./watching.js";

const TICK_MS = 100;
/** @type {Record<string, import("./language.js").Word>} */
const PHASE_WORDS = {
  normal: "timerNormal",
  warning: "timerWarning",
  danger: "timerDanger",
  overtime: "timerOvertime",
};

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** @type {any} */
let state;

/** @param {any} fresh */
function render(fresh) {
  state = fresh;
  document.title = `${say("timerPage")} – Phông`;
  element("cue").textContent = labelOf(state.onWall);
  element("message").textContent = state.toSpeaker;
  element("message").hidden = state.toSpeaker === "";
  element("message").dataset.length = lengthOf(state.toSpeaker);
  tick();
}

/** A short word is large; a long one must leave the figures room. @param {string} text */
function lengthOf(text) {
  return text.length > 40 ? "long" : text.length > 20 ? "medium" : "short";
}

function tick() {
  if (!state) return;
  const { timer } = state;
  const left = leftOf(timer);
  const phase = phaseOf(timer, left);
  const now = dayTime(hallNow());
  set(element("now"), now);
  const figures = phase === "none" ? now : hms(left);
  set(element("left"), figures);
  element("left").style.setProperty("--figures", String(figures.length));
  set(element("word"), wordOf(timer.state, phase));
  document.body.dataset.phase = phase;
  document.body.dataset.state = timer.state;
}

/** @param {string} standing @param {string} phase */
function wordOf(standing, phase) {
  if (phase === "none") return say("timeNow");
  if (standing === "armed") return say("timerArmed");
  const word = say(PHASE_WORDS[phase]);
  return standing === "paused" ? `${say("timerPaused")} · ${word}` : word;
}

/** @param {HTMLElement} place @param {string} text */
function set(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

watch(render);
setInterval(tick, TICK_MS);
addEventListener("dblclick", () => document.documentElement.requestFullscreen?.().catch(() => {}));
