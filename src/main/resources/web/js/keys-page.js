// @ts-check
/** Shows what a key or a clicker sends and what the remote would do with it; runs nothing. */
import { fill, html } from "./html.js";
import { KEY_LINES, commandOf } from "./keys.js";
import { onLanguage, say, startLanguage } from "./language.js";
import { DEBOUNCE_MS } from "./press.js";

const SHOWN_MAX = 6;
/** @typedef {{sent: string, does: () => string}} Received */
/** @type {Received[]} */
const received = [];
/** When each command was last given. */
const givenAt = new Map();

/** @param {KeyboardEvent} event @returns {() => string} */
function outcome(event) {
  const command = commandOf(event);
  if (event.isComposing || (event.target instanceof HTMLElement && event.target.matches("input"))) return () => say("keysTyped");
  if (command === undefined) return () => say("keysUnknown");
  if (event.repeat) return () => say("keysRepeat");
  if (command === "") return () => say("keysNothing");
  const tooSoon = event.timeStamp - (givenAt.get(command) ?? -Infinity) < DEBOUNCE_MS;
  if (tooSoon) return () => say("keysTooSoon");
  givenAt.set(command, event.timeStamp);
  return () => say(KEY_LINES.find((line) => line.command === command)?.word ?? "keysUnknown");
}

function show() {
  const [last, ...before] = received;
  const none = html`<p class="key">${say("keysNone")}</p>`;
  fill(
    /** @type {Element} */ (document.querySelector("#last")),
    last
      ? html`<p>${say("keysSent")}</p><p class="key">${last.sent}</p><p>${say("keysDoes")}</p><p class="does">${last.does()}</p>`
      : none,
  );
  fill(/** @type {Element} */ (document.querySelector("#before")), html`${before.map(({ sent, does }) => html`<li><b>${sent}</b> ${does()}</li>`)}`);
  const lines = KEY_LINES.map(({ keys, word }) => html`<div><dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${say(word)}</dd></div>`);
  fill(/** @type {Element} */ (document.querySelector("#all")), html`${lines}`);
}

addEventListener("keydown", (event) => {
  if (["Tab", "Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
  const held = [event.ctrlKey && "Ctrl", event.altKey && "Alt", event.metaKey && "Meta"].filter(Boolean).join("+");
  const sent = `${held ? `${held}+` : ""}${event.code || event.key}`;
  received.unshift({ sent, does: outcome(event) });
  received.length = Math.min(received.length, SHOWN_MAX);
  if (commandOf(event) !== undefined) event.preventDefault();
  show();
});
onLanguage(show);
startLanguage();
show();
