// @ts-check
/** Everything to mend before the hall fills: in the event, on the machine, at its devices and in this browser. */
import { about, prepared } from "./asked-event.js";
import { call, fault } from "./calls.js";
import { HEADS } from "./editor-form.js";
import { countsMarkup, grouped, placesSentence } from "./findings.js";
import { fill, html } from "./html.js";
import { onLanguage, say, sentence, startLanguage } from "./language.js";
import "./maket.js";
import "./parts/event-choice.js";

const TYPING_MS = 500;
const CLOCK_APART_MAX_MS = 60_000;
/** More of what says the same are folded away. */
const PLACES_SHOWN_MAX = 4;

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
/** How that is mended which has no page. @type {Record<string, import("./language.js").Word>} */
const STEPS = { disk: "diskSteps", clock: "clockSteps", apart: "clockSteps", scaled: "scaledSteps" };

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
    found.push({ severity: "note", check: "scaled", cue: "", message: both("browserScaled") });
  }
  if (Math.abs(Date.now() - machine.at) > CLOCK_APART_MAX_MS) {
    found.push({ severity: "warning", check: "apart", cue: "", message: both("clocksApart") });
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
  const mended = grouped(/** @type {Found[]} */ (report.findings));
  const several = mended.filter((places) => places.some(({ cue }) => cue !== places[0].cue));
  const single = mended.filter((places) => !several.includes(places));
  const cues = [...new Set(single.map(([{ cue }]) => cue))];
  fill(
    element("groups"),
    html`${group(say("machineAndDevices"), grouped(devices), remedyMarkup)}
    ${several.length > 0 && group(say("inSeveralCues"), several, (places) => linksMarkup(places, true))}
    ${cues.map((cue) => {
      const own = single.filter(([each]) => each.cue === cue);
      return group(own[0][0].label || cue || say("wholeEvent"), own, (places) => linksMarkup(places, false));
    })}`,
  );
}

/** @param {string} title @param {Found[][]} findings each with its places @param {(places: Found[]) => any} mend what leads to the remedy */
function group(title, findings, mend) {
  if (findings.length === 0) return html`<section><h2>${title}</h2><p class="good">${say("noFindings")}</p></section>`;
  return html`<section>
    <h2>${title}</h2>
    <ol>
      ${findings.map((places) => html`<li class="${places[0].severity}"><p>${placesSentence(places)} ${places.length === 1 && placeMarkup(places[0].field ?? "")}</p>${mend(places)}</li>`)}
    </ol>
  </section>`;
}

/** Where it is mended: one press for the only place, or one for each. @param {Found[]} places @param {boolean} cues whether they stand in several */
function linksMarkup(places, cues) {
  if (places.length === 1) return html`<a href="${remedy(places[0])}">${say("mend")}</a>`;
  const links = html`<ul class="places">
    ${places.map((each) => html`<li><a href="${remedy(each)}">${cues && html`<b>${each.label || each.cue}</b>`}${placeMarkup(each.field ?? "") || (cues ? "" : say("mend"))}</a></li>`)}
  </ul>`;
  return places.length > PLACES_SHOWN_MAX ? html`<details class="steps"><summary>${say("mend")}</summary>${links}</details>` : links;
}

/** What of the machine is mended on another page leads there; what is mended at it says how. @param {Found[]} places */
function remedyMarkup([{ check }]) {
  const place = PLACES[check ?? ""];
  const steps = STEPS[check ?? ""];
  if (place) return html`<a href="${place}">${say("mend")}</a>`;
  return steps ? html`<details class="steps"><summary>${say("howToMend")}</summary><p>${say(steps)}</p></details>` : "";
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

/** The form of the cue; the editor itself while no prepared event is what the show runs. @param {Found} found */
function remedy({ cue, field }) {
  const name = prepared || machine.event;
  return name ? `/editor?event=${name}&cue=${cue}&field=${encodeURIComponent(field ?? "")}` : "/editor";
}

async function load() {
  const typed = seats.value;
  const [checked, ready, health] = await Promise.all([
    call(about(`/api/v1/check?seats=${encodeURIComponent(typed)}`)),
    call(about("/api/v1/readiness")),
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
