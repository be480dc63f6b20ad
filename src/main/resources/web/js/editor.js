// @ts-check
/** Prepares an event: every change is saved at once and can be taken back; the running show is never touched unasked. */
import { keepEvent } from "./asked-event.js";
import { call, fault } from "./calls.js";
import { unescaped } from "./beside.js";
import { changedAlike } from "./editor-alike.js";
import { cueForm, eventForm, fontOptions, inOrder, typedWords } from "./editor-form.js";
import { History, at, changed, freeId, moved } from "./editor-history.js";
import { Look } from "./editor-look.js";
import { wireWording } from "./editor-wording.js";
import { eventOptions } from "./event-names.js";
import { fill, html } from "./html.js";
import "./maket.js";
import { onLanguage, say, sentence, startLanguage } from "./language.js";
import { FontShelf } from "./parts/font-shelf.js";

const SAVE_MS = 300;

/** @param {string} id @returns {any} */
const element = (id) => document.getElementById(id);
const look = new Look((layout) =>
  (offer?.layouts.find(({ id }) => id === layout)?.fields ?? []).map(({ name: field, label }) => ({ name: field, label: sentence(label) })),
);
/** One for every form, so that what it said of a file stays. */
const shelf = new FontShelf();
/** @type {import("./editor-form.js").Offer} */
let offer;
/** @type {string[]} */
let names = [];
/** What people call the events. @type {import("./event-names.js").Listed[]} */
let titles = [];
let name = "";
let revision = "";
/** @type {History | undefined} */
let history;
/** The cue whose form is open; -1 for the event itself. */
let chosen = -1;
/** @type {number | undefined} */
let saving;
let busy = false;
let unsaved = false;
/** The row that is being dragged. */
let dragged = -1;

const event = () => history?.now;

function render() {
  fill(element("events"), html`${names.length === 0 ? html`<option value="">–</option>` : ""}${eventOptions(listed(), name)}`);
  element("file").textContent = name && `${name}.json`;
  element("desk").hidden = !event();
  element("none").hidden = names.length > 0;
  element("undo").disabled = !history?.past.length;
  element("redo").disabled = !history?.future.length;
  element("take-over").disabled = !event();
  if (!event()) return;
  renderRundown();
  renderForm();
  renderLook();
}

/** The events by what people call them; the one that is open, by what it is called now. */
function listed() {
  return names.map((each) => {
    if (each !== name || !event()) return titles.find((told) => told.name === each) ?? { name: each, title: "", placeDate: "" };
    const backdrop = event().cues.find((/** @type {any} */ cue) => cue.layout === "backdrop");
    return { name: each, title: event().name ?? "", placeDate: backdrop?.fields?.placeDate ?? "" };
  });
}

function renderRundown() {
  const rows = event().cues.map(
    (/** @type {any} */ cue, /** @type {number} */ index) =>
      html`<li draggable="true" data-index="${index}">
        <button type="button" aria-current="${String(index === chosen)}">${cue.label || cue.id}</button>
      </li>`,
  );
  const whole = html`<li data-index="-1"><button type="button" aria-current="${String(chosen === -1)}">⚙ ${say("settingsShort")}</button></li>`;
  fill(element("rundown"), html`${whole}${rows}`);
}

function renderForm() {
  // What was typed since is in the fields, not in the markup: they are written anew even when it is the same.
  element("form").filled = undefined;
  fill(element("form"), chosen < 0 ? eventForm(event(), offer) : cueForm(event(), chosen, offer));
  document.getElementById("fonts")?.replaceChildren(shelf);
  renderLists();
}

function renderLists() {
  const lists = Object.entries(typedWords(event())).map(
    ([cell, words]) => html`<datalist id="known-${cell}">${[...words].map((word) => html`<option value="${word}"></option>`)}</datalist>`,
  );
  fill(element("lists"), html`${lists}`);
}

function renderLook() {
  const cues = event().cues;
  look.show(event(), cues[Math.max(0, chosen)].id);
}

/** @param {any} next @param {string} place empty for a step of its own */
function change(next, place) {
  history?.change(next, place, performance.now());
  unsaved = true;
  element("saved").textContent = say("saving");
  clearTimeout(saving);
  saving = setTimeout(save, SAVE_MS);
  if (place === "") render();
  else {
    element("undo").disabled = false;
    element("redo").disabled = true;
    renderRundown();
    renderLook();
  }
}

/** One save at a time; what is changed meanwhile is saved after it. */
async function save() {
  if (busy || !unsaved || !event()) return;
  busy = true;
  unsaved = false;
  const headers = { "Content-Type": "application/json", "If-Match": `"${revision}"` };
  const request = { method: "PUT", headers, body: JSON.stringify(event()) };
  const response = await fetch(`/api/v1/events/${name}`, request).catch(() => undefined);
  const answer = await response?.json().catch(() => undefined);
  busy = false;
  if (response?.ok) {
    revision = answer.revision;
    element("failure").hidden = true;
    if (!unsaved) element("saved").textContent = say("savedAll");
  } else {
    element("failure").textContent = answer?.error ? sentence(answer.error) : say("unreachable");
    element("failure").hidden = false;
    element("saved").textContent = "";
  }
  if (unsaved) save();
}

/** @param {string} wanted */
async function open(wanted) {
  const response = await fetch(`/api/v1/events/${wanted}`).catch(() => undefined);
  const answer = await response?.json().catch(() => undefined);
  if (!response?.ok) {
    fail(answer);
    return;
  }
  name = wanted;
  revision = (response.headers.get("ETag") ?? "").replaceAll('"', "");
  history = new History(answer);
  const asked = new URLSearchParams(location.search).get("cue");
  chosen = answer.cues.findIndex((/** @type {any} */ cue) => cue.id === asked);
  if (!names.includes(name)) names = [...names, name].sort();
  const field = new URLSearchParams(location.search).get("field");
  window.history.replaceState(null, "", `?event=${name}`);
  keepEvent(name);
  element("saved").textContent = say("savedAll");
  render();
  look.asked(name);
  if (field) goTo(field);
}

/** @param {any} answer */
function fail(answer) {
  element("failure").textContent = answer?.error ? sentence(answer.error) : say("unreachable");
  element("failure").hidden = false;
}

/** A new file from the running show. */
async function copyShow() {
  const running = await (await fetch("/api/v1/event")).json();
  const wish = (running.name ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40)
    .replace(/-$/, "");
  const fresh = freeId(wish || "su-kien", names);
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`/api/v1/events/${fresh}`, { method: "PUT", headers, body: JSON.stringify(running) });
  if (response.ok) open(fresh);
  else fail(await response.json().catch(() => undefined));
}

/** @param {string} pointer such as {@code /cues/3/fields/name} */
const pathOf = (pointer) =>
  pointer
    .split("/")
    .slice(1)
    .map((step, index, steps) => (/^\d+$/.test(step) && steps[index - 1] !== "extra" ? Number(step) : unescaped(step)));

/** @param {string} text @param {string} kind @returns {any} what the event keeps; undefined for nothing */
function valueOf(text, kind) {
  if (kind === "texts") {
    const lines = text.split("\n").filter((line) => line.trim());
    return lines.length > 0 ? lines : undefined;
  }
  if (kind === "number") return text === "" || !Number.isFinite(Number(text)) ? undefined : Math.round(Number(text));
  return text === "" ? undefined : text;
}

/** @param {Event} typed */
function onInput(typed) {
  const input = /** @type {HTMLInputElement} */ (typed.target);
  const pointer = input.dataset.at;
  if (!pointer || /** @type {InputEvent} */ (typed).isComposing) return;
  const path = pathOf(pointer);
  const rowPath = path.slice(0, path.includes("extra") ? path.indexOf("extra") : -1);
  const row = at(event(), rowPath);
  // A row written as a plain text becomes a row of cells once a cell is typed in.
  const base = typeof row === "string" ? changed(event(), rowPath, { name: row }) : event();
  const structural = input.tagName === "SELECT" && pointer.endsWith("/layout");
  const next = changedAlike(base, path, valueOf(input.value, input.dataset.kind ?? "text"));
  const isRank = path[3] === "rows" && path.length > 5;
  change(isRank ? changed(next, rowPath, inOrder(at(next, rowPath))) : next, structural ? "" : pointer);
}

/** A picture of this computer goes to the server, which looks at it first; then the field names it. @param {HTMLInputElement} input */
async function sendPicture(input) {
  const file = input.files?.[0];
  if (!file) return;
  element("saved").textContent = say("sendingPicture");
  const { status, answer } = await call(`/api/v1/images?name=${encodeURIComponent(file.name)}`, { file });
  input.value = "";
  if (status !== 200) {
    element("saved").textContent = "";
    return fail(answer);
  }
  element("failure").hidden = true;
  offer.images = [...new Set([...offer.images, answer.image])].sort();
  const path = pathOf(input.dataset.picture ?? "");
  const many = input.dataset.kind === "pictures";
  change(changedAlike(event(), path, many ? [...[at(event(), path) ?? []].flat(), answer.image] : answer.image), "");
}

/** @param {string} what @param {string} pointer */
function rowDone(what, pointer) {
  const path = pathOf(pointer);
  if (what === "add") {
    const list = at(event(), path) ?? [];
    const fresh = pointer === "/agenda" ? { id: freeId("muc", list.map((/** @type {any} */ each) => each.id)), text: "" } : {};
    change(changed(event(), path, [...list, fresh]), "");
    return;
  }
  const index = Number(path[path.length - 1]);
  const list = at(event(), path.slice(0, -1));
  if (what === "take") change(withoutItem(changed(event(), path, undefined), pointer), "");
  else if (index > 0) change(changed(event(), path.slice(0, -1), moved(list, index, index - 1)), "");
}

/** Cues of an item that is gone serve none. @param {any} next @param {string} pointer */
function withoutItem(next, pointer) {
  if (!pointer.startsWith("/agenda/")) return next;
  const ids = next.agenda.map((/** @type {any} */ item) => item.id);
  const cues = next.cues.map((/** @type {any} */ cue) => (cue.item && !ids.includes(cue.item) ? changed(cue, ["item"], undefined) : cue));
  return { ...next, cues };
}

/** @param {string} what */
function cueDone(what) {
  const cues = event().cues;
  const cue = cues[chosen];
  if (what === "up" || what === "down") move(chosen, chosen + (what === "up" ? -1 : 1));
  else if (what === "copy") {
    const copy = { ...cue, id: freeId(cue.id, cues.map((/** @type {any} */ each) => each.id)) };
    chosen += 1;
    change({ ...event(), cues: [...cues.slice(0, chosen), copy, ...cues.slice(chosen)] }, "");
  } else if (what === "remove" && cues.length > 1) {
    const left = cues.filter((/** @type {any} */ each) => each !== cue);
    chosen = Math.min(chosen, left.length - 1);
    change({ ...event(), cues: left }, "");
  }
}

/** @param {number} from @param {number} to */
function move(from, to) {
  if (from < 0 || to < 0 || to >= event().cues.length || from === to) return;
  chosen = to;
  change({ ...event(), cues: moved(event().cues, from, to) }, "");
  element("rundown").querySelector("[aria-current=true]")?.focus();
}

function addCue() {
  const layout = element("new-layout").value;
  const cues = event().cues;
  const label = offer.layouts.find(({ id }) => id === layout)?.label.vi ?? layout;
  const fresh = { id: freeId(layout, cues.map((/** @type {any} */ each) => each.id)), label, layout, fields: {} };
  chosen = chosen < 0 ? cues.length : chosen + 1;
  change({ ...event(), cues: [...cues.slice(0, chosen), fresh, ...cues.slice(chosen)] }, "");
}

/** @param {"undo" | "redo"} way */
function back(way) {
  if (!history?.[way]()) return;
  chosen = Math.min(chosen, event().cues.length - 1);
  unsaved = true;
  element("saved").textContent = say("saving");
  save();
  render();
}

async function askTakeOver() {
  await save();
  const called = await call(`/api/v1/events/${name}/difference`);
  const dialog = element("difference");
  if (called.status !== 200) return fail(called.answer);
  const { changes, showRevision } = called.answer;
  fill(
    dialog,
    html`<p>${say(changes.length > 0 ? "takeOverWhat" : "nothingDiffers")}</p>
      <ul>${changes.map((/** @type {any} */ each) => html`<li>${sentence(each)}</li>`)}</ul>
      <div class="tools">
        <button type="button" value="cancel">${say("cancel")}</button>
        ${changes.length > 0 ? html`<button type="button" class="strong" value="${showRevision}">${say("takeOverNow")}</button>` : ""}
      </div>`,
  );
  dialog.showModal();
}

/** @param {MouseEvent} click */
async function answerTakeOver(click) {
  const pressed = /** @type {Element} */ (click.target).closest("button");
  if (!pressed) return;
  element("difference").close();
  if (pressed.value === "cancel") return;
  const called = await call(`/api/v1/events/${name}/take-over`, { json: { expectedRevision: Number(pressed.value) } });
  if (called.status === 200) {
    element("saved").filled = undefined;
    fill(element("saved"), html`${called.answer.message ? sentence(called.answer.message) : say("takenOver")} ${say("takenOverNext")} <a href="/check">${say("preShowCheck")}</a> → <a href="/approve">${say("approve")}</a>`);
  }
  else fail(called.answer);
}

/** @param {MouseEvent} click */
function onFormClick(click) {
  const pressed = /** @type {HTMLElement} */ (click.target).closest("button");
  if (!pressed) return;
  const { add, take, move: moving, do: what } = pressed.dataset;
  if (add) rowDone("add", add);
  else if (take) rowDone("take", take);
  else if (moving) rowDone("move", moving);
  else if (what) cueDone(what);
}

function wireRundown() {
  const list = element("rundown");
  /** @param {Event} happened */
  const indexOf = (happened) => Number(/** @type {Element} */ (happened.target).closest("[data-index]")?.getAttribute("data-index") ?? -2);
  list.addEventListener("click", (/** @type {MouseEvent} */ click) => {
    if (indexOf(click) < -1) return;
    chosen = indexOf(click);
    render();
  });
  list.addEventListener("keydown", (/** @type {KeyboardEvent} */ key) => {
    if (!key.altKey || (key.key !== "ArrowUp" && key.key !== "ArrowDown")) return;
    key.preventDefault();
    move(indexOf(key), indexOf(key) + (key.key === "ArrowUp" ? -1 : 1));
  });
  list.addEventListener("dragstart", (/** @type {DragEvent} */ drag) => (dragged = indexOf(drag)));
  list.addEventListener("dragover", (/** @type {DragEvent} */ drag) => dragged >= 0 && indexOf(drag) >= 0 && drag.preventDefault());
  list.addEventListener("drop", (/** @type {DragEvent} */ drop) => {
    drop.preventDefault();
    move(dragged, indexOf(drop));
    dragged = -1;
  });
}

function wire() {
  wireRundown();
  element("form").addEventListener("input", onInput);
  element("form").addEventListener("compositionend", onInput);
  wireWording(element("form"));
  element("form").addEventListener("change", (/** @type {Event} */ { target }) => {
    if (target instanceof HTMLInputElement && target.dataset.picture) sendPicture(target);
    else renderLists();
  });
  shelf.addEventListener("added", () => {
    offer.fonts = shelf.families;
    fill(element("form").querySelector("[data-at='/font']"), fontOptions(event(), offer));
  });
  element("form").addEventListener("click", onFormClick);
  element("form").addEventListener("submit", (/** @type {Event} */ submit) => submit.preventDefault());
  element("findings").addEventListener("click", (/** @type {MouseEvent} */ click) => {
    goTo(/** @type {Element} */ (click.target).closest("[data-field]")?.getAttribute("data-field") ?? "");
  });
  element("events").addEventListener("change", () => open(element("events").value));
  element("copy").addEventListener("click", copyShow);
  element("add").addEventListener("click", addCue);
  element("undo").addEventListener("click", () => back("undo"));
  element("redo").addEventListener("click", () => back("redo"));
  element("take-over").addEventListener("click", askTakeOver);
  element("difference").addEventListener("click", answerTakeOver);
  document.addEventListener("keydown", (key) => {
    if (!(key.ctrlKey || key.metaKey) || key.isComposing) return;
    const way = key.key.toLowerCase() === "y" || (key.shiftKey && key.key.toLowerCase() === "z") ? "redo" : "undo";
    if (way === "undo" && key.key.toLowerCase() !== "z") return;
    key.preventDefault();
    back(way);
  });
  addEventListener("beforeunload", (leave) => (unsaved || busy) && leave.preventDefault());
}

/** @param {string} place of a finding, such as {@code recipients/3/name}; rows counted from 1 */
function goTo(place) {
  const steps = place.split("/");
  const [field, row, cell] = steps;
  if (field === "agenda" && cell) {
    chosen = -1;
    render();
    const index = (event().agenda ?? []).findIndex((/** @type {any} */ item) => item.id === row);
    return focus(`[data-at="/agenda/${index}/${CSS.escape(cell)}"]`);
  }
  if (chosen < 0) return focus(`[data-at="/${CSS.escape(field)}"]`);
  const cue = `/cues/${chosen}`;
  const at = steps.map((step) => (/^\d+$/.test(step) ? String(Number(step) - 1) : CSS.escape(step))).join("/");
  // A slot of the layout is nearly always called as its field; a list that is empty has only the button for its first row.
  const places = [
    `[data-at="${cue}/fields/${at}"]`,
    `[data-at^="${cue}/fields/${at}"]`,
    `[data-add="${cue}/fields/${at}"]`,
    `[data-at="${cue}/fields/${CSS.escape(field)}"]`,
    `[data-at="${cue}/${at}"]`,
    `[data-at^="${cue}/fields/"][data-at$="/${at}"]`,
    "#form [data-at]",
  ];
  places.some(focus);
}

/** @param {string} selector @returns {boolean} whether there is such a field */
function focus(selector) {
  const input = document.querySelector(selector);
  if (input instanceof HTMLElement) input.focus();
  return input !== null;
}

/** The kinds of a new cue, in the language of the page. */
function offerLayouts() {
  const select = /** @type {HTMLSelectElement} */ (element("new-layout"));
  const chosen = select.value;
  fill(select, html`${offer.layouts.map(({ id, label }) => html`<option value="${id}">${sentence(label)}</option>`)}`);
  if (chosen) select.value = chosen;
}

async function start() {
  const [layouts, fonts, events, images, walls] = await Promise.all(
    ["layouts", "fonts", "events", "images", "walls"].map((each) => call(`/api/v1/${each}`)),
  );
  const failed = [layouts, fonts, events, images].find(({ status }) => status !== 200);
  if (failed) return fail(failed.answer);
  offer = {
    layouts: layouts.answer.layouts.filter((/** @type {any} */ each) => each.fields),
    themes: layouts.answer.themes,
    parts: layouts.answer.parts,
    images: images.answer.images,
    fonts: fonts.answer.fonts,
  };
  shelf.offer(offer.fonts, fonts.answer.refused);
  // Without the list the picture is drawn for the wall that runs.
  look.choice.offer(walls.status === 200 ? walls.answer.walls : []);
  names = events.answer.events;
  titles = events.answer.titles;
  offerLayouts();
  const asked = new URLSearchParams(location.search).get("event") ?? names[0];
  if (names.includes(asked)) await open(asked);
  else {
    render();
  }
}

startLanguage();
onLanguage(() => offer && (offerLayouts(), render()));
wire();
start();
