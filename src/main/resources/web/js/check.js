// @ts-check
/** Everything to mend before the hall fills: in the event, on the machine, at its devices and in this browser. */
import { call, fault } from "./calls.js";
import { countsMarkup } from "./findings.js";
import { fill, html } from "./html.js";
import { onLanguage, say, sentence, startLanguage } from "./language.js";

const TYPING_MS = 500;
const CLOCK_APART_MAX_MS = 60_000;

/** @typedef {import("./findings.js").Finding & {label?: string, field?: string, words?: string}} Found */

/** @param {string} id @returns {any} */
const element = (id) => document.getElementById(id);
const seats = /** @type {HTMLInputElement} */ (element("seats"));
/** @type {any} */
let report;
/** @type {any} */
let machine;
/** @type {number | undefined} */
let typing;

/** What only this browser knows. @returns {Found[]} */
function ownFindings() {
  /** @type {Found[]} */
  const found = [];
  if (devicePixelRatio !== 1) {
    found.push({ severity: "note", cue: "", message: both("browserScaled") });
  }
  if (Math.abs(Date.now() - machine.at) > CLOCK_APART_MAX_MS) {
    found.push({ severity: "warning", cue: "", message: both("clocksApart") });
  }
  return found;
}

/** @param {import("./language.js").Word} word */
const both = (word) => ({ vi: say(word, "vi"), en: say(word, "en") });

function render() {
  if (!report || !machine) {
    fill(element("sum"), html`${say("checking")}`);
    return;
  }
  element("event").textContent = report.event;
  /** @type {Found[]} */
  const devices = [...machine.findings, ...ownFindings()];
  /** @type {Found[]} */
  const all = [...devices, ...report.findings];
  fill(element("sum"), html`${all.length > 0 ? countsMarkup(all) : say("noFindings")}`);
  const cues = [...new Set(report.findings.map((/** @type {Found} */ each) => each.cue))];
  fill(
    element("groups"),
    html`${group(say("machineAndDevices"), devices, "")}
    ${cues.map((cue) => {
      const own = report.findings.filter((/** @type {Found} */ each) => each.cue === cue);
      return group(own[0].label || (cue ? String(cue) : say("wholeEvent")), own, String(cue));
    })}`,
  );
}

/** @param {string} title @param {Found[]} findings @param {string} cue */
function group(title, findings, cue) {
  if (findings.length === 0) return html`<section><h2>${title}</h2><p class="good">${say("noFindings")}</p></section>`;
  return html`<section>
    <h2>${title}</h2>
    <ol>
      ${findings.map(
        (each) =>
          html`<li class="${each.severity}">
            <p>${sentence(each.message)}</p>
            ${cue ? html`<a href="${remedy(cue, each.field ?? "")}">${say("mend")}</a>` : ""}
          </li>`,
      )}
    </ol>
  </section>`;
}

/** The form of the cue; the preview while no prepared event is what the show runs. @param {string} cue @param {string} field */
function remedy(cue, field) {
  if (!machine.event) return "/editor";
  return `/editor?event=${machine.event}&cue=${cue}&field=${encodeURIComponent(field)}`;
}

async function load() {
  const typed = seats.value;
  const [checked, ready] = await Promise.all([call(`/api/v1/check?seats=${encodeURIComponent(typed)}`), call("/api/v1/readiness")]);
  if (typed !== seats.value) return;
  const failed = [checked, ready].find(({ status }) => status !== 200);
  element("failure").hidden = !failed;
  if (failed) {
    element("failure").textContent = fault(failed);
    return;
  }
  report = checked.answer;
  machine = ready.answer;
  render();
}

seats.addEventListener("input", () => {
  clearTimeout(typing);
  if (seats.validity.valid) typing = setTimeout(load, TYPING_MS);
});
element("again").addEventListener("click", load);
startLanguage();
onLanguage(render);
render();
load();
