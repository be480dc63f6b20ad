// @ts-check
/** A wall file as its text: a saved one or the one that the fields made, with every key there is. */
import { call, fault } from "./calls.js";
import { fill, html } from "./html.js";
import { onLanguage, say } from "./language.js";
import { textOf } from "./new-wall.js";
import { judge, savingInto } from "./wall-judged.js";

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * Wires the section of the page; what is written by hand is kept until something else is opened.
 * @param {(wall: any) => boolean} toFields puts a wall into the fields, and says whether they hold all of it
 */
export function startWallText(toFields) {
  const box = /** @type {HTMLTextAreaElement} */ (element("file"));
  const choice = /** @type {HTMLSelectElement} */ (element("walls"));
  const table = /** @type {HTMLInputElement} */ (element("table"));
  const tableOutput = /** @type {HTMLInputElement} */ (element("table-output"));
  const said = element("text-judged");
  const save = savingInto(element("text-saved"));
  let byHand = false;
  let offered = "";
  /** @type {string[]} */
  let names = [];

  function showState() {
    element("by-hand").hidden = !byHand;
    const options = names.map((name) => html`<option value="${name}">${name}</option>`);
    fill(choice, names.length > 0 ? html`${options}` : html`<option value="">${say("noSavedWalls")}</option>`);
    /** @type {HTMLButtonElement} */ (element("open")).disabled = names.length === 0;
  }

  /** @param {string} text @param {boolean} own */
  function put(text, own) {
    box.value = text;
    byHand = own;
    element("text-saved").hidden = true;
    showState();
  }

  /** @param {string} words */
  function wrong(words) {
    said.className = "wrong";
    said.textContent = words;
    fill(element("text-sheet"), html``);
  }

  const check = () => judge(box.value, said, element("text-sheet"));

  async function open() {
    const called = await call(`/api/v1/walls/${encodeURIComponent(choice.value)}`);
    if (called.status !== 200) return wrong(fault(called));
    put(called.answer.text, true);
    check();
  }

  /** The table's cabinets take the place of what the output had. */
  async function takeTable() {
    const file = table.files?.[0];
    if (!file) return;
    const called = await call("/api/v1/walls/cabinets", { text: await file.text() });
    table.value = "";
    if (called.status !== 200) return wrong(fault(called));
    const wall = parsed(box.value);
    const output = wall?.outputs?.[Number(tableOutput.value) - 1];
    if (!output) return wrong(say(wall ? "noSuchOutput" : "mendText"));
    delete output.area;
    delete output.cabinetsFile;
    output.cabinets = called.answer.cabinets;
    put(textOf(wall), true);
    check();
  }

  async function keep() {
    check();
    const { status, answer } = await save(box.value);
    if (status === 200) saved(answer.name);
  }

  /** @param {string} name */
  function saved(name) {
    names = [...new Set([...names, name])].sort();
    showState();
  }

  box.addEventListener("input", () => {
    byHand = true;
    showState();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) check();
  });
  element("open").addEventListener("click", open);
  element("from-fields").addEventListener("click", () => {
    put(offered, false);
    check();
  });
  element("to-fields").addEventListener("click", async () => {
    if (!(await check())) return;
    if (!toFields(parsed(box.value))) return wrong(say("notAllInFields"));
    byHand = false;
    showState();
    element("wall").scrollIntoView();
  });
  element("check").addEventListener("click", check);
  element("save-text").addEventListener("click", keep);
  table.addEventListener("change", takeTable);
  onLanguage(showState);

  return {
    /** What the fields come to. @param {string} text */
    offer(text) {
      offered = text;
      if (!byHand) box.value = text;
    },
    /** @param {string[]} there */
    walls(there) {
      names = there;
      showState();
    },
    saved,
  };
}

/** @param {string} text @returns {any} undefined when it is no JSON object */
function parsed(text) {
  try {
    const value = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
