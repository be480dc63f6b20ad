// @ts-check
/** Documents become an event: read on the server, corrected here, saved there. The running show is not touched. */
import { prepared } from "./asked-event.js";
import { besideTyped, unescaped } from "./beside.js";
import { call, fault } from "./calls.js";
import { eventOptions } from "./event-names.js";
import { fill, html } from "./html.js";
import { changesMarkup, listsMarkup, planMarkup, questionKey, questionsMarkup, rowsField, sourceMarkup } from "./import-review.js";
import { onLanguage, say, sentence, startLanguage } from "./language.js";

/** @typedef {import("./import-review.js").Read} Read */

/** After the last letter typed, before it is asked again what is open. */
const ASK_MS = 600;

/** @param {string} id */
const element = (id) => /** @type {HTMLElement & {filled?: string}} */ (document.getElementById(id));
/** @type {Read[]} */
let reads = [];
/** @type {{file: string, words: string, state: string}[]} */
let taken = [];
/** @type {import("./event-names.js").Listed[]} */
let events = [];
/** The event to merge into; empty for a new one. */
let into = "";
/** Whether a person chose that. */
let decided = false;
/** The event that is open: the address names it, else it is the show's; lists alone are for it. */
let opened = prepared;
let name = "";
/** Questions that a person has looked at. @type {Set<string>} */
const seen = new Set();
/** @type {number | undefined} */
let asking;
/** Whether something was read or corrected that is not saved. */
let unsaved = false;
/** How many documents were chosen and are not read yet. */
let waiting = 0;
/** @type {any[] | undefined} */
let changes;
/** @type {any[]} */
let unchanged = [];
/** @type {Set<string>} */
let accepted = new Set();

const plan = () => reads.find(({ kind }) => kind === "plan");
const lists = () => reads.flatMap(({ cues }) => cues ?? []);

function render() {
  fill(element("taken"), html`${taken.map(({ file, words, state }) => html`<li class="${state}"><strong>${file}</strong> ${words || say("importReading")}</li>`)}`);
  element("review").hidden = reads.length === 0;
  element("keep").hidden = reads.length === 0;
  if (reads.length === 0) return;
  const planRead = plan();
  fill(element("understood"), html`${planRead && planMarkup(planRead)} ${listsMarkup(reads)}`);
  renderAsked();
  fill(element("source"), sourceMarkup((planRead ?? reads[0]).lines));
  renderKeep();
  renderSave();
}

/** What is still being read would be missing from what is saved. */
function renderSave() {
  const button = /** @type {HTMLButtonElement} */ (element("save"));
  button.disabled = waiting > 0;
  button.textContent = say(waiting > 0 ? "importReading" : "importSaveNow");
}

function renderAsked() {
  fill(element("asked"), questionsMarkup(reads, seen));
}

/** What the rows of a plan leave open as they are now, and the cards they get. @param {Read} read @returns {Promise<any[] | undefined>} */
async function leftOpen(read) {
  const told = (read.rows ?? []).filter(({ text }) => text.trim());
  const called = await call("/api/v1/import/event", { json: { plan: sent(read), lists: [], into: "", save: false } });
  if (called.status !== 200) return undefined;
  called.answer.cards.forEach((/** @type {string} */ card, /** @type {number} */ index) => Object.assign(told[index], { card }));
  for (const each of document.querySelectorAll("[data-card]")) {
    const row = read.rows?.[Number(each.getAttribute("data-card"))];
    if (row) /** @type {HTMLSelectElement} */ (each).value = row.card;
  }
  return called.answer.questions ?? [];
}

/** A plan as it was corrected; a card that nobody chose is for the words to tell. @param {Read} read */
const sent = ({ backdrop, rows, chair }) => ({ backdrop, chair: (chair ?? []).filter(Boolean), rows: (rows ?? []).map((row) => ({ ...row, card: row.chosen ?? "" })) });

/** Of what was asked, what no correction of the rows answers is for a person to look at. @param {Read} read */
async function tellApart(read) {
  const open = await leftOpen(read);
  if (!open) return;
  const answerable = new Set(open.map(questionKey));
  read.atFirst = structuredClone(read.backdrop);
  read.look = read.questions.filter((question) => !answerable.has(questionKey(question)));
  read.questions = open;
}

/** Asks again what is open a moment after the last correction. */
function askAgain() {
  renderAsked();
  clearTimeout(asking);
  asking = setTimeout(async () => {
    const read = plan();
    const open = read?.look && (await leftOpen(read));
    if (!read || !open) return;
    read.questions = open;
    renderAsked();
  }, ASK_MS);
}

function renderKeep() {
  const field = !into && html`<label><span>${say("importName")}</span><input id="name" value="${name}" maxlength="64" required pattern="[a-z0-9][a-z0-9\\-]*" spellcheck="false" /></label>`;
  fill(element("where"), html`<label><span>${say("importInto")}</span><select id="into"><option value="">${say("importNew")}</option>${eventOptions(events, into)}</select></label> ${field}`);
  fill(element("changes"), changesMarkup(into ? changes : undefined, unchanged, accepted));
}

/** One after the other, as they were chosen. @param {File[]} files */
async function readAll(files) {
  waiting += files.length;
  try {
    for (const file of files) await read(file.name, file);
  } finally {
    // Whatever became of them, nobody waits any longer.
    waiting -= files.length;
    renderSave();
  }
}

/** @param {string} file @param {Blob} body */
async function read(file, body) {
  const entry = { file, words: "", state: "reading" };
  taken = [...taken.filter(({ file: other }) => other !== file), entry];
  unsaid();
  render();
  const response = await fetch(`/api/v1/import/read?name=${encodeURIComponent(file)}`, { method: "POST", body }).catch(() => undefined);
  const answer = await response?.json().catch(() => undefined);
  const good = response?.status === 200 && answer;
  entry.state = good ? "good" : "wrong";
  entry.words = good ? told(answer) : answer?.error ? sentence(answer.error) : say("unreachable");
  if (good) {
    // A plan read anew takes the place of the one before; lists gather.
    for (const row of answer.rows ?? []) if (row.card === "none") row.chosen = "none";
    reads = [...reads.filter(({ kind, file: other }) => other !== file && !(kind === "plan" && answer.kind === "plan")), answer];
    name ||= slug(plan()?.backdrop?.title ?? "");
    if (!decided) into = plan() ? "" : opened;
    changes = undefined;
    unsaved = true;
  }
  render();
  if (good && answer.kind === "plan") {
    await tellApart(answer);
    renderAsked();
  }
  if (into) await compare();
}

/** @param {Read} answer */
const told = ({ kind, rows, rowCount }) =>
  kind === "plan" ? `${say("importAgenda")}: ${rows?.length ?? 0}` : `${say("importLists")}: ${rowCount ?? 0}`;

/** @param {string} title */
const slug = (title) =>
  title.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 48).replace(/-+$/, "");

/** @param {boolean} save */
const request = (save) => {
  const read = plan();
  return { plan: read && sent(read), lists: lists(), into, name, accepted: [...accepted], save };
};

/** What merging would change; nothing that overwrites is ticked unasked. */
async function compare() {
  const called = await call("/api/v1/import/event", { json: request(false) });
  changes = called.answer?.changes ?? [];
  unchanged = called.answer?.unchanged ?? [];
  accepted = new Set((changes ?? []).filter(({ overwrites }) => !overwrites).map(({ id }) => id));
  if (called.status !== 200) show("wrong", fault(called));
  renderKeep();
}

async function save() {
  const called = await call("/api/v1/import/event", { json: request(true) });
  const good = called.status === 200;
  show(!good ? "wrong" : called.answer.left > 0 ? "part" : "good", good ? sentence(called.answer.message) : fault(called));
  if (!good) return;
  unsaved = false;
  fill(element("open"), html`<a href="/editor?event=${called.answer.saved}">${say("importOpen")}</a>`);
  await known();
  element("open").scrollIntoView({ block: "nearest" });
}

/** @param {string} state @param {string} words */
function show(state, words) {
  const saved = element("saved");
  saved.hidden = false;
  saved.className = state;
  saved.textContent = words;
}

/** What was wrong with documents that were chosen before. */
function forgetFaults() {
  taken = taken.filter(({ state }) => state !== "wrong");
}

/** What was said of an earlier state is true no more. */
function unsaid() {
  element("saved").hidden = true;
  element("saved").textContent = "";
  fill(element("open"), html``);
}

async function known() {
  const [listed, ready] = await Promise.all([call("/api/v1/events"), call("/api/v1/readiness")]);
  events = listed.answer?.titles ?? [];
  const wanted = prepared || ready.answer?.event;
  opened = events.some((each) => each.name === wanted) ? wanted : "";
  render();
}

/**
 * Shows where something was read. Who types in a row keeps the row before him: only the source moves; a press goes there.
 * @param {number[]} lines @param {boolean} go
 */
function point(lines, go) {
  const items = [...document.querySelectorAll("[data-source]")];
  items.forEach((item) => item.classList.toggle("pointed", lines.includes(Number(item.getAttribute("data-source")))));
  const first = /** @type {HTMLElement | undefined} */ (items.find((item) => item.classList.contains("pointed")));
  const source = element("source");
  if (go) first?.scrollIntoView({ block: "center" });
  else if (first) source.scrollTop = first.offsetTop - source.offsetTop - source.clientHeight / 2;
}

/**
 * The list a place such as {@code lists/1/0/3/name}, {@code papers/2/0/topic} or {@code rows/2/extra/Ghi chú} is in, and
 * its steps from there.
 * @param {string} place @returns {{list: any[], index: number, steps: string[]}}
 */
function listOf(place) {
  const [kind, ...way] = place.split("/").map(unescaped);
  const cue = kind === "lists" ? reads[Number(way[0])].cues?.[Number(way[1])] : undefined;
  const rows = plan()?.rows;
  const list = cue ? cue.fields[rowsField(cue)] : kind === "papers" ? rows?.[Number(way[0])].papers : rows;
  const [index, ...steps] = way.slice(cue ? 2 : kind === "papers" ? 1 : 0);
  return { list: list ?? [], index: Number(index), steps };
}

/** A list of the plan or of a file without one of its entries; an open list stays open. @param {string} place */
function drop(place) {
  const { list, index } = listOf(place);
  list.splice(index, 1);
  const open = [...document.querySelectorAll(".lists > li > details")].map((each) => /** @type {HTMLDetailsElement} */ (each).open);
  element("understood").filled = undefined;
  render();
  document.querySelectorAll(".lists > li > details").forEach((each, at) => (/** @type {HTMLDetailsElement} */ (each).open = open[at]));
}

/** @param {Element} button */
function pressed(button) {
  const number = (/** @type {string} */ attribute) => Number(button.getAttribute(attribute));
  const rows = plan()?.rows;
  if (button.hasAttribute("data-drop")) drop(button.getAttribute("data-drop") ?? "");
  else if (button.hasAttribute("data-seen")) {
    seen.add(button.getAttribute("data-seen") ?? "");
    renderAsked();
  } else if (button.hasAttribute("data-line")) point([number("data-line")], true);
  else if (!rows) return;
  else if (button.hasAttribute("data-show")) point(rows[number("data-show")].lines, true);
  else if (button.hasAttribute("data-remove")) rows.splice(number("data-remove"), 1);
  else if (button.hasAttribute("data-add")) rows.push({ number: "", time: "", text: "", performer: "", sure: "sure", why: { vi: "", en: "" }, lines: [], papers: [], extra: {}, card: "backdrop" });
  if (!button.hasAttribute("data-remove") && !button.hasAttribute("data-add")) return;
  render();
  askAgain();
}

/** @param {HTMLInputElement | HTMLTextAreaElement} input */
function typed(input) {
  const read = plan();
  const field = input.getAttribute("data-backdrop");
  const cell = input.getAttribute("data-cell");
  const place = input.getAttribute("data-entry");
  if (place) {
    const entry = listOf(place);
    entry.list[entry.index] = besideTyped(entry.list[entry.index], entry.steps, input.value);
    return;
  }
  if (read?.backdrop && field === "org") read.backdrop.org = input.value.split("\n").filter(Boolean);
  else if (read?.backdrop && field === "chair") read.chair = input.value.split("\n");
  else if (read?.backdrop && field) Object.assign(read.backdrop, { [field]: input.value });
  else if (read?.rows && cell) Object.assign(read.rows[Number(input.getAttribute("data-row"))], { [cell]: input.value });
}

element("files").addEventListener("change", async (event) => {
  const input = /** @type {HTMLInputElement} */ (event.target);
  forgetFaults();
  await readAll([...(input.files ?? [])]);
  input.value = "";
});
element("read").addEventListener("click", () => {
  const text = /** @type {HTMLTextAreaElement} */ (element("pasted")).value;
  forgetFaults();
  if (text.trim()) readAll([new File([text], "noi-dung-dan.txt")]);
});
element("review").addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("button") : null;
  if (button) pressed(button);
});
element("understood").addEventListener("input", (event) => {
  if (!(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) return;
  unsaved = true;
  typed(event.target);
  askAgain();
});
element("understood").addEventListener("change", ({ target }) => {
  const index = target instanceof HTMLSelectElement ? target.getAttribute("data-card") : null;
  const row = plan()?.rows?.[Number(index)];
  if (index === null || !row) return;
  row.chosen = row.card = /** @type {HTMLSelectElement} */ (target).value;
  unsaved = true;
  askAgain();
});
addEventListener("beforeunload", (leave) => unsaved && leave.preventDefault());
element("understood").addEventListener("focusin", (event) => {
  const row = event.target instanceof Element ? event.target.closest("[data-lines]") : null;
  if (row) point((row.getAttribute("data-lines") ?? "").split(" ").map(Number), false);
});
element("keep").addEventListener("change", (event) => {
  const input = /** @type {HTMLInputElement} */ (event.target);
  if (input.id === "into") {
    into = input.value;
    decided = true;
    changes = undefined;
    unsaid();
    renderKeep();
    if (into) compare();
  } else if (input.id === "name") name = input.value;
  else {
    const all = input.getAttribute("data-all");
    for (const id of (all ?? input.getAttribute("data-change") ?? "").split(" ")) input.checked ? accepted.add(id) : accepted.delete(id);
    if (all !== null) for (const each of element("changes").querySelectorAll("[data-change]")) /** @type {HTMLInputElement} */ (each).checked = accepted.has(each.getAttribute("data-change") ?? "");
    else {
      const whole = /** @type {HTMLInputElement | null} */ (input.closest(".compared")?.querySelector("[data-all]") ?? null);
      if (whole) whole.checked = (whole.getAttribute("data-all") ?? "").split(" ").every((id) => accepted.has(id));
    }
  }
});
element("keep").addEventListener("submit", (event) => {
  event.preventDefault();
  save();
});
startLanguage();
onLanguage(render);
known();
