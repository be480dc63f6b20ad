// @ts-check
/** The processors of a new wall: added, taken away, chosen, and asked whether they are there. */
import { call, fault } from "./calls.js";
import { fill, html } from "./html.js";
import { say, sentence } from "./language.js";
import { answerClass, answerOf, controlOf, processorMarkup, readControl } from "./processor-form.js";

/** @typedef {import("./processor-form.js").Processor} Processor */

const rows = /** @type {HTMLElement} */ (document.getElementById("processors"));
const add = /** @type {HTMLElement} */ (document.getElementById("add-processor"));

/** @param {string} profile @returns {Processor} */
const fresh = (profile) => ({ profile, place: {} });

/**
 * Wires the section of the page.
 * @param {() => string} file the wall as it would be saved
 * @param {() => void} changed something of it is different now
 */
export function startProcessors(file, changed) {
  /** @type {Processor[]} */
  let list = [];
  /** Those that can be chosen. @type {any[]} */
  let profiles = [];

  /** @param {any[]} offered */
  function render(offered) {
    profiles = offered;
    fill(rows, html`${list.map((each, index) => processorMarkup(each, index, profiles))}`);
  }

  /** @param {Processor[]} now */
  function put(now) {
    list = now;
    render(profiles);
    changed();
  }

  /** One of which nothing is chosen yet stands in no file. */
  const chosen = () => list.filter(({ profile }) => profile !== "");

  /** @param {Processor} processor */
  const profileOf = (processor) => profiles.find(({ id }) => id === processor.profile);

  /** @param {Processor} processor @param {Processor["asked"]} asked */
  function answered(processor, asked) {
    processor.asked = asked;
    const line = rows.querySelector(`[data-asked="${list.indexOf(processor)}"]`);
    if (!line) return;
    line.className = answerClass(processor);
    line.textContent = answerOf(processor);
  }

  /** Before the wall is saved; the processor is told nothing. @param {Processor} processor */
  async function ask(processor) {
    const asking = { state: "busy", words: () => say("askingProcessor") };
    answered(processor, asking);
    const called = await call(`/api/v1/walls/controls/${chosen().indexOf(processor) + 1}/ask`, { text: file() });
    // What was changed meanwhile was not asked.
    if (processor.asked !== asking) return;
    const { state, words } = called.answer ?? {};
    const good = called.status === 200;
    answered(processor, good ? { state, words: () => sentence(words) } : { state: "", words: () => fault(called) });
  }

  add.addEventListener("click", () => {
    put([...list, fresh("")]);
    rows.querySelector("div:last-child select")?.scrollIntoView({ block: "nearest" });
  });
  rows.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.dataset.removeProcessor) put(list.filter((_, index) => index !== Number(button.dataset.removeProcessor)));
    else if (button?.dataset.ask) ask(list[Number(button.dataset.ask)]);
  });
  rows.addEventListener("input", (event) => {
    const input = /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target);
    const { processor, at, control = "" } = input.dataset;
    if (processor) return put(list.map((each, index) => (index === Number(processor) ? fresh(input.value) : each)));
    const changing = list[Number(at)];
    changing.place[control] = input.type === "number" ? Number(input.value) || undefined : input.value;
    answered(changing, undefined);
    if (control === "way") render(profiles);
  });

  return {
    render,
    /** As the wall's file has them. */
    controls: () => chosen().map((each) => controlOf(each, profileOf(each))),
    /** What stands in a file, into the fields. @param {any[]} controls */
    take(controls) {
      list = controls.map(readControl);
    },
  };
}
