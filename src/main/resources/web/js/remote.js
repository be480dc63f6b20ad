// @ts-check
import "./parts/wall-picture.js";
import "./parts/cue-list.js";
import "./parts/press-bar.js";
import "./parts/alarm-list.js";
import "./parts/next-names.js";
import "./parts/output-lamps.js";
import "./parts/tool-row.js";
import "./parts/tool-sheet.js";
import "./remote-tools.js";
import { controlOf, guard } from "./parts/control-bar.js";
import { tellInvalid } from "./fields.js";
import { heardTime, ticked } from "./hall-time.js";
import { startKeyboard } from "./keyboard.js";
import { startKeys } from "./keys.js";
import { onLanguage, say, sentence, startLanguage } from "./language.js";
import { lossOf } from "./losses.js";
import { Notice } from "./notice.js";
import { twoPresses } from "./options.js";
import { DEBOUNCE_MS, press } from "./press.js";
import { ShowLink } from "./show-link.js";
import { viewOf } from "./show-view.js";
import { UnderWay } from "./under-way.js";
import { Unseen } from "./unseen.js";
import { keepAwake } from "./wake.js";

/** Commands that move the evening on: a press against an older state is turned back. */
const STEPS = new Set(["next", "previous", "take", "undo", "award/next", "paper/next"]);
/** Commands that may need a first press to make ready. */
const GOES = new Set(["next", "take"]);

/** @param {string} selector @returns {any} */
const part = (selector) => document.querySelector(selector);

const notice = new Notice(part("#notice"));
const [row, sheet] = [part("tool-row"), part("tool-sheet")];
/** @type {any} */
let state;
let lost = true;
/** Whether the show was ever heard: the first time is no reconnection. */
let reached = false;
/** @type {HTMLElement | undefined} */
let focused;
/** The revision that the first of two presses made ready for; any other change makes unready. */
let armed = -1;
/** This device, as the server knows it. @type {import("./parts/control-bar.js").You} */
let you = {};
/** When each press was last made, and which still wait: a slow Next must not hold up Black. */
const pressedAt = new Map();
const pending = new Set();
const underWay = new UnderWay();
const away = new Unseen();

/** @param {any} fresh */
function take(fresh) {
  const before = state;
  const loss = before && lossOf(before, fresh);
  state = { ...state, ...fresh };
  notice.check();
  if (loss) notice.show(loss, true, () => lossOf(before, state) !== "");
  render();
}

function render() {
  if (!state) return;
  const view = viewOf(state);
  document.title = `${view.program.label} – Phông`;
  part("#event").textContent = view.event;
  const { program, preview, ratio } = view;
  const unseen = away.of(state.outputs, performance.now());
  part("#program").show({ ...program, ratio, ...programWords(program, unseen) });
  part("#program").classList.toggle("frozen", program.frozen);
  part("#program").classList.toggle("unseen", unseen.length > 0);
  document.body.classList.toggle("locked", view.locked);
  const ready = armed === state.revision;
  document.body.classList.toggle("ready", ready);
  part("#preview").show({ ...preview, ratio, title: say("preview"), veil: view.hasPreview ? "" : say("endOfRundown") });
  part("#names").show(state);
  part("cue-list").show(view.groups, view.marks);
  for (const bar of document.querySelectorAll("press-bar")) {
    /** @type {import("./parts/press-bar.js").PressBar} */ (bar).show({
      ...view,
      undo: view.undo ? sentence(view.undo) : "",
      nextLabel: preview.label,
      ready,
    });
  }
  part("control-bar").show(you, state.control, state.pages.desks);
  guard(controlOf(you, state.control).watching);
  part("alarm-list").show([...state.alarms, ...unseen.map(({ name, words: { vi, en } }) => ({ vi: `${name}: ${vi}`, en: `${name}: ${en}` }))]);
  part("output-lamps").show(state.outputs, state.pages, state.controls);
  sheet.show({ ...state, you });
  row.show({ ...state, you }, sheet.tool?.id ?? "");
}

/** @param {ReturnType<typeof viewOf>["program"]} program @param {import("./unseen.js").Output[]} unseen */
function programWords({ label, black, pattern, frozen, locked, underneath }, unseen) {
  const below = (/** @type {string} */ cue) => `${say("underneath")}: ${cue}`;
  const plain = !black && !pattern && !frozen && !locked && unseen.length === 0;
  return {
    tap: plain ? say("tapToEdit") : "",
    title: [say(frozen ? "isFrozen" : "onAir"), locked && say("isLocked"), unseen.length > 0 && say("notSeen")].filter(Boolean).join(" · "),
    label: black ? below(label) : pattern ? `${say("testPattern")} · ${below(label)}` : underneath ? `${label} · ${below(underneath)}` : label,
    veil: black ? say("isBlack") : "",
  };
}

/**
 * While nothing can be pressed nothing has the focus; who was typing types on afterwards, and not into the keys of the show.
 * @param {boolean} resting
 */
function rest(resting) {
  if (resting && document.activeElement instanceof HTMLElement) focused = document.activeElement;
  part("main").inert = resting;
  if (!resting && document.activeElement === document.body) focused?.focus();
}

/**
 * @param {string} command
 * @param {object} [more]
 * @param {string} [request] what counts as the same press again, within the time that a key bounces
 * @returns {Promise<boolean>} whether the show did it
 */
async function send(command, more = {}, request = command) {
  const now = performance.now();
  if (isTurnedBack()) return false;
  if (lost || pending.has(request) || now - (pressedAt.get(request) ?? -Infinity) < DEBOUNCE_MS) return false;
  pressedAt.set(request, now);
  pending.add(request);
  try {
    const step = STEPS.has(command) ? await stepBody(more) : more;
    if (!step) return false;
    const undone = command === "undo" && state.undo ? sentence(state.undo) : "";
    const sent = press(command, step);
    underWay.add(sent);
    const done = answered(await sent);
    if (done) notice.hide(); // what was said of an earlier press
    if (done && STEPS.has(command) && command !== "undo") tellUnseen();
    if (done && undone) notice.show(`${say("undone")}: ${undone}`, false);
    return done;
  } catch {
    notice.show(say("notSent"), true);
    return false;
  } finally {
    pending.delete(request);
  }
}

/** What was put on the air is not seen in the hall yet. */
function tellUnseen() {
  if (state.black) notice.show(say("underBlack"), false, () => state.black);
  else if (state.frozen) notice.show(say("underFreeze"), false, () => state.frozen);
}

/** Whoever only watches is told so, whatever was tapped. */
function isTurnedBack() {
  const { mayRun } = controlOf(you, state.control);
  const isWatching = () => controlOf(you, state.control).watching;
  if (isWatching()) notice.show(say(mayRun ? "watchOnly" : "viewOnly"), true, isWatching);
  return isWatching();
}

/**
 * A step with the revision it is meant for: after this device's own changes are drawn, and not after a change that was
 * turned back, nor after the connection was lost meanwhile.
 * @param {object} more
 */
async function stepBody(more) {
  if (!underWay.any) return { ...more, expectedRevision: state.revision };
  notice.show(say("stepWaits"), false);
  const { revision, refusal } = await underWay.settled(state.revision);
  if (revision >= 0 && !lost) {
    notice.hide();
    return { ...more, expectedRevision: revision };
  }
  notice.show([refusal, say("stepNotMade")].filter(Boolean).join("\n"), true);
  return undefined;
}

/** @param {import("./press.js").Pressed} pressed */
function answered({ status, answer }) {
  if (status === 401) location.replace("/login?next=/remote");
  if (answer.state && answer.state.revision >= state.revision) take(answer.state);
  const message = answer.error ?? answer.message;
  if (message) notice.show(sentence(message), Boolean(answer.error));
  return status === 200 && !message;
}

/** @param {string} command a button's or a key's */
function pressed(command) {
  if (!state) return;
  if (command === "keys" || command === "search") return lost || sheet.open(command, {});
  if (isTurnedBack()) return;
  if (twoPresses() && GOES.has(command) && state.preview && armed !== state.revision) {
    armed = state.revision;
    return render();
  }
  const on = { black: !state.black, freeze: !state.frozen, lock: !state.locked }[command];
  send(command, on === undefined ? {} : { on });
}

const link = new ShowLink("", {
  told: ({ tag, payload }) => {
    heardTime(payload);
    if (tag === "state") take(payload);
    else if (tag === "you") you = payload;
    else if (tag === "wall" && state) take(ticked(state, payload));
    else if (tag === "beat" && state) take({ ...payload, revision: state.revision });
  },
  lost: (isLost) => {
    lost = isLost;
    document.body.classList.toggle("lost", lost);
    rest(lost);
    part("#lost").hidden = !lost;
    if (!lost && reached) notice.show(say("back"), false);
    reached ||= !lost;
  },
  refused: async () => {
    const answer = await fetch("/api/v1/session").catch(() => undefined);
    if (answer?.status === 401) location.replace("/login?next=/remote");
  },
});

for (const bar of document.querySelectorAll("press-bar")) {
  bar.addEventListener("press", (event) => pressed(/** @type {CustomEvent} */ (event).detail));
}
// The words on the wall are a tap away from being mended.
part("#program").addEventListener("touch", (/** @type {CustomEvent} */ { detail }) => {
  if (state && !lost) sheet.open("edit", { ...state.onWall, touched: detail });
});
part("cue-list").addEventListener("load", (/** @type {CustomEvent} */ event) => send("load", { cue: event.detail }));
part("control-bar").addEventListener("tell", (/** @type {CustomEvent} */ { detail }) => {
  const holder = state.control.holder?.device;
  notice.show(detail, true, () => state.control.holder?.device === holder);
});
part("output-lamps").addEventListener("tell", (/** @type {CustomEvent} */ event) => notice.show(event.detail, false));
row.addEventListener("tool", (/** @type {CustomEvent} */ { detail }) =>
  sheet.tool?.id === detail ? sheet.close() : sheet.open(detail),
);
sheet.addEventListener("press", async (/** @type {CustomEvent} */ { detail }) => {
  // A word to the speaker and its clearing are one command, but not one press; a bounce that turns back what it did is.
  const request = detail.command + JSON.stringify({ ...detail.body, on: undefined });
  const done = await send(detail.command, detail.body, request);
  if (done) detail.done?.(state);
});
sheet.addEventListener("sent", (/** @type {CustomEvent} */ { detail }) => underWay.add(detail));
sheet.addEventListener("tell", (/** @type {CustomEvent} */ { detail }) => notice.show(detail.sentence, detail.wrong));
sheet.addEventListener("open", (/** @type {CustomEvent} */ { detail }) => sheet.open(detail.id, detail.about));
sheet.addEventListener("changed", () => row.show({ ...state, you }, sheet.tool?.id ?? ""));
tellInvalid((sentence) => notice.show(sentence, true));
startKeyboard();
startKeys(pressed);
startLanguage();
onLanguage(render);
keepAwake();
link.start();
