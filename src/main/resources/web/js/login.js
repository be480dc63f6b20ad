// @ts-check
/** The PIN, once a device. */
import { call } from "./calls.js";
import { tellInvalid } from "./fields.js";
import { say, sentence, startLanguage } from "./language.js";

const form = /** @type {HTMLFormElement} */ (document.getElementById("login"));
const ownName = /** @type {HTMLInputElement} */ (document.getElementById("name"));
const pin = /** @type {HTMLInputElement} */ (document.getElementById("pin"));
const failure = /** @type {HTMLElement} */ (document.getElementById("failure"));
const asked = new URLSearchParams(location.search);

/** Where to go on: to the page that was asked for, if it is one of our own, else where the device's people begin. */
function next(/** @type {{home: string}} */ { home }) {
  const path = asked.get("next") ?? "";
  return /^(\/[a-z0-9-]+)+(\?event=[a-z0-9-]+)?$/.test(path) ? path : home;
}

/** @param {string} words */
function fail(words) {
  failure.textContent = words;
  failure.hidden = false;
  pin.select();
}

/** A device that brings no name keeps the one it was given. @param {{device: string}} known */
async function named({ device }) {
  const name = ownName.value.trim();
  if (name) await call(`/api/v1/devices/${device}`, { method: "PUT", json: { name } });
}

let entering = false;
async function enter() {
  if (entering) return;
  entering = true;
  const body = JSON.stringify({ pin: pin.value });
  const headers = { "Content-Type": "application/json" };
  try {
    const response = await fetch("/api/v1/session", { method: "POST", headers, body });
    const answer = await response.json();
    // Until the next page is there, a press of the button must not let the device in a second time.
    if (response.ok) {
      await named(answer);
      return location.replace(next(answer));
    }
    fail(sentence(answer.error));
  } catch {
    fail(say("unreachable"));
  }
  entering = false;
}

tellInvalid(() => fail(say("pinSix")));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  enter();
});
pin.addEventListener("input", () => {
  failure.hidden = true;
  if (/^[0-9]{6}$/.test(pin.value)) enter();
});
startLanguage();
if (asked.has("old-code")) fail(say("oldCode"));
if (asked.has("other-role")) fail(say("otherRole"));
// A device that came by the QR code has its cookie, which browsers hold back on the way here from another program.
else
  fetch("/api/v1/session").then(
    async (response) => response.ok && location.replace(next(await response.json())),
    () => {},
  );
