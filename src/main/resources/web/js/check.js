// @ts-check
/** Everything to mend before the hall fills: in the event, on the machine, at its devices and in this browser. */
import { about, prepared } from "./asked-event.js";
import { call, fault } from "./calls.js";
import { HEADS } from "./editor-form.js";
import { countsMarkup } from "./findings.js";
import { fill, html } from "./html.js";
import { onLanguage, say, sentence, startLanguage } from "./language.js";
import "./parts/event-choice.js";

const TYPING_MS = 500;
const CLOCK_APART_MAX_MS = 60_000;

/** @typedef {import("./findings.js").Finding & {check?: string, label?: string, field?: string, words?: string}} Found */

/** @param {string} id @returns {any} */
const element = (id) => document.getElementById(id);
const seats = /** @type {HTMLInputElement} */ (element("seats"));
/** @type {any} */
let report;
/** @type {any} */
let machine;
/** @type {any[]} */
let pages = [];
/** @type {number | undefined} */
let typing;

/** Where findings about the machine are looked into. @type {Record<string, string>} */
const PLACES = { output: "/health", alarm: "/health", page: "/health" };

/** What the pages at the wall said of their screens, such as that a browser scales them. @returns {Found[]} */
const pageFindings = () =>
  pages.flatMap(({ n, faults }) =>
    faults.map((/** @type {{vi: string, en: string}} */ fault) => ({
      severity: /** @type {const} */ ("warning"),
      check: "page",
      cue: "",
      message: { vi: `${say("wallPages", "vi")} ${n}: ${fault.vi}`, en: `${say("wallPages", "en")} ${n}: ${fault.en}` },
    })),
  );

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
  const devices = [...machine.findings, ...pageFindings(), ...ownFindings()];
  /** @type {Found[]} */
  const all = [...devices, ...report.findings];
  fill(element("sum"), html`${all.length > 0 ? countsMarkup(all) : say("noFindings")}`);
  const cues = [...new Set(report.findings.map((/** @type {Found} */ each) => each.cue))];
  fill(
    element("groups"),
    html`${group(say("machineAndDevices"), devices, ({ check }) => PLACES[check ?? ""] ?? "")}
    ${cues.map((cue) => {
      const own = report.findings.filter((/** @type {Found} */ each) => each.cue === cue);
      return group(own[0].label || (cue ? String(cue) : say("wholeEvent")), own, ({ field }) => remedy(String(cue), field ?? ""));
    })}`,
  );
}

/** @param {string} title @param {Found[]} findings @param {(each: Found) => string} place the address where one is mended, or empty */
function group(title, findings, place) {
  if (findings.length === 0) return html`<section><h2>${title}</h2><p class="good">${say("noFindings")}</p></section>`;
  return html`<section>
    <h2>${title}</h2>
    <ol>
      ${findings.map(
        (each) =>
          html`<li class="${each.severity}">
            <p>${sentence(each.message)} ${placeMarkup(each.field ?? "")}</p>
            ${place(each) && html`<a href="${place(each)}">${say("mend")}</a>`}
          </li>`,
      )}
    </ol>
  </section>`;
}

/** Such as {@code dòng 3 · Đơn vị}, for words that stand in a list. @param {string} field */
function placeMarkup(field) {
  const steps = field.split("/");
  const head = HEADS[steps[steps.length - 1]];
  if (steps.length < 2) return "";
  const row = steps.slice(1).map((step) => /^(?:muc-)?(\d+)$/.exec(step)?.[1]).find(Boolean);
  const words = [steps[0] === "agenda" && say("printedProgramme"), row && `${say("rowOf")} ${row}`, head && say(head)].filter(Boolean);
  return html`<span class="place">${words.join(" · ")}</span>`;
}

/** The form of the cue; the preview while no prepared event is what the show runs. @param {string} cue @param {string} field */
function remedy(cue, field) {
  const name = prepared || machine.event;
  if (!name) return "/editor";
  return `/editor?event=${name}&cue=${cue}&field=${encodeURIComponent(field)}`;
}

async function load() {
  const typed = seats.value;
  const [checked, ready, health] = await Promise.all([
    call(about(`/api/v1/check?seats=${encodeURIComponent(typed)}`)),
    call("/api/v1/readiness"),
    call("/api/v1/health"),
  ]);
  if (typed !== seats.value) return;
  const failed = [checked, ready, health].find(({ status }) => status !== 200);
  element("failure").hidden = !failed;
  if (failed) {
    element("failure").textContent = fault(failed);
    return;
  }
  report = checked.answer;
  machine = ready.answer;
  pages = health.answer.wallPages;
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
