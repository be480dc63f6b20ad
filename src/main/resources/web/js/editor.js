// @ts-check
/** Prepares an event: every change is saved at once and can be taken back; the running show is never touched unasked. */
import { keepEvent } from "./asked-event.js";
import { call } from "./calls.js";
import { backdropsRenamed, calledOtherwise, changedAlike } from "./editor-alike.js";
import { added, copied, itemLeft, movedTo, removed, rowAdded, rowRaised, rowTaken } from "./editor-cues.js";
import { cueForm, eventForm, fontOptions, typedWords } from "./editor-form.js";
import { History, at } from "./editor-history.js";
import { Look } from "./editor-look.js";
import { difference, focus, goToField, pathOf } from "./editor-places.js";
import { RundownList } from "./editor-rundown.js";
import { Saving } from "./editor-saving.js";
import { TakeOver, copyOfShow } from "./editor-show.js";
import { typed } from "./editor-typing.js";
import { wireWording } from "./editor-wording.js";
import { eventOptions } from "./event-names.js";
import { putInstead } from "./findings.js";
import { fill, html } from "./html.js";
import "./maket.js";
import { onLanguage, say, sentence, startLanguage } from "./language.js";
import { FontShelf } from "./parts/font-shelf.js";

/** @param {string} id @returns {any} */
const element = (id) => document.getElementById(id);
const look = new Look();
/** One for every form, so that what it said of a file stays. */
const shelf = new FontShelf();
/** @type {import("./editor-form.js").Offer} */
let offer;
/** @type {string[]} */
let names = [];
/** What people call the events. @type {import("./event-names.js").Listed[]} */
let titles = [];
let name = "";
/** @type {History | undefined} */
let history;
/** The cue whose form is open; -1 for the event itself. */
let chosen = -1;
/** Where the item stands of which the last cue was just deleted; -1 for nowhere. */
let left = -1;
const event = () => history?.now;
const saving = new Saving(event, tellSaved, (words) => {
  element("failure").textContent = words;
  element("failure").hidden = words === "";
});
const rundown = new RundownList(
  element("rundown"),
  (index) => {
    chosen = index;
    render();
  },
  (from, to) => move(from, to),
);
const takeOver = new TakeOver(element("difference"), element("saved"), fail);

/** How far the saving is, in whichever language the page speaks. @param {import("./language.js").Word | ""} word */
function tellSaved(word) {
  const saved = element("saved");
  saved.filled = undefined;
  if (word) saved.dataset.word = word;
  else delete saved.dataset.word;
  saved.textContent = word && say(word);
}

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
  renderLeft();
}

function renderRundown() {
  rundown.show(event().cues, chosen, new Set(look.returned.map(({ cue }) => cue)));
}

/** The events by what people call them; the one that is open, by what it is called now. */
function listed() {
  return names.map((each) => {
    if (each !== name || !event()) return titles.find((told) => told.name === each) ?? { name: each, title: "", placeDate: "" };
    const backdrop = event().cues.find((/** @type {any} */ cue) => cue.layout === "backdrop");
    return { name: each, title: event().name ?? "", placeDate: backdrop?.fields?.placeDate ?? "" };
  });
}

function renderForm() {
  // What was typed since is in the fields, not in the markup: they are written anew even when it is the same.
  element("form").filled = undefined;
  fill(element("form"), chosen < 0 ? eventForm(event(), offer) : cueForm(event(), chosen, offer));
  document.getElementById("fonts")?.replaceChildren(shelf);
  renderLists();
  renderCalled();
}

/** The backdrop names the event too: where it says otherwise that is said, and mended at one press. */
function renderCalled() {
  const place = document.getElementById("called");
  const said = calledOtherwise(event());
  if (!place) return;
  const press = said && backdropsRenamed(event()) && html`<button type="button" data-do="call">${say("callAlike")}</button>`;
  fill(place, html`${said && html`<p class="help">${say("calledOtherwise").replace("{name}", said)}</p>${press}`}`);
}

/** What a deleted cue leaves in the printed programme. */
function renderLeft() {
  const item = event().agenda?.[left];
  element("left").hidden = !item;
  if (!item) return;
  const words = say("itemStays").replace("{item}", [item.number, item.text].filter(Boolean).join(". "));
  fill(element("left"), html`${words} <button type="button">${say("removeItem")}</button>`);
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
  saving.soon();
  left = -1;
  if (place === "") render();
  else {
    renderLeft();
    renderCalled();
    element("undo").disabled = false;
    element("redo").disabled = true;
    renderRundown();
    renderLook();
  }
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
  history = new History(answer);
  left = -1;
  const asked = new URLSearchParams(location.search).get("cue");
  chosen = answer.cues.findIndex((/** @type {any} */ cue) => cue.id === asked);
  if (!names.includes(name)) names = [...names, name].sort();
  const field = new URLSearchParams(location.search).get("field");
  window.history.replaceState(null, "", `?event=${name}`);
  keepEvent(name);
  saving.begin(name, (response.headers.get("ETag") ?? "").replaceAll('"', ""));
  render();
  look.asked(name).then(renderRundown);
  if (field) goTo(field);
}

/** @param {any} answer */
function fail(answer) {
  element("failure").textContent = answer?.error ? sentence(answer.error) : say("unreachable");
  element("failure").hidden = false;
}

async function copyShow() {
  const copy = await copyOfShow(names);
  if (copy.name) open(copy.name);
  else fail(copy.answer);
}

/** @param {Event} happened */
function onInput(happened) {
  const input = /** @type {HTMLInputElement} */ (happened.target);
  const pointer = input.dataset.at;
  if (!pointer || /** @type {InputEvent} */ (happened).isComposing) return;
  const structural = input.tagName === "SELECT" && pointer.endsWith("/layout");
  change(typed(event(), input, pointer), structural ? "" : pointer);
}

/** A picture of this computer goes to the server, which looks at it first; then the field names it. @param {HTMLInputElement} input */
async function sendPicture(input) {
  const file = input.files?.[0];
  if (!file) return;
  tellSaved("sendingPicture");
  const { status, answer } = await call(`/api/v1/images?name=${encodeURIComponent(file.name)}`, { file });
  input.value = "";
  if (status !== 200) {
    tellSaved("");
    return fail(answer);
  }
  element("failure").hidden = true;
  offer.images = [...new Set([...offer.images, answer.image])].sort();
  const path = pathOf(input.dataset.picture ?? "");
  const many = input.dataset.kind === "pictures";
  change(changedAlike(event(), path, many ? [...[at(event(), path) ?? []].flat(), answer.image] : answer.image), "");
}

/** @param {string} what */
function cueDone(what) {
  if (what === "up" || what === "down") move(chosen, chosen + (what === "up" ? -1 : 1));
  else if (what === "copy") step(copied(event(), chosen));
  else if (what === "remove") remove();
  else if (what === "call") change(backdropsRenamed(event()), "");
}

function remove() {
  const stays = itemLeft(event(), chosen);
  step(removed(event(), chosen));
  left = stays;
  renderLeft();
}

/** @param {import("./editor-cues.js").Step | undefined} done nothing when it cannot be */
function step(done) {
  if (!done) return;
  chosen = done.chosen;
  change(done.event, "");
}

/** @param {number} from @param {number} to */
function move(from, to) {
  const done = movedTo(event(), from, to);
  step(done);
  if (done) rundown.focus();
}

function addCue() {
  const layout = element("new-layout").value;
  step(added(event(), chosen, layout, offer.layouts.find(({ id }) => id === layout)?.label.vi ?? layout));
}

/** A form that holds what was taken back opens, so that nothing changes unseen. @param {"undo" | "redo"} way */
function back(way) {
  const before = event();
  if (!history?.[way]()) return;
  saving.soon();
  left = -1;
  const seen = chosen < 0 ? [] : difference(before.cues[chosen], event().cues[chosen]);
  const place = seen.length > 0 ? ["cues", String(chosen), ...seen] : difference(before, event());
  chosen = place[0] === "cues" ? Math.min(Number(place[1]), event().cues.length - 1) : -1;
  render();
  focus(`[data-at="/${place.map((each) => CSS.escape(each)).join("/")}"]`);
}

async function askTakeOver() {
  await saving.now();
  await takeOver.ask(name);
}

/** @param {MouseEvent} click */
function onFormClick(click) {
  const pressed = /** @type {HTMLElement} */ (click.target).closest("button");
  if (!pressed) return;
  const { add, take, move: moving, do: what } = pressed.dataset;
  const raised = moving && rowRaised(event(), moving);
  if (add) change(rowAdded(event(), add), "");
  else if (take) change(rowTaken(event(), take), "");
  else if (raised) change(raised, "");
  else if (what) cueDone(what);
}

function wire() {
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
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (click.target).closest("[data-field]"));
    goTo(button?.dataset.field ?? "");
    if (button?.dataset.instead) putInstead(document.activeElement, button.dataset.words ?? "", button.dataset.instead);
  });
  element("events").addEventListener("change", () => open(element("events").value));
  element("copy").addEventListener("click", copyShow);
  element("add").addEventListener("click", addCue);
  element("undo").addEventListener("click", () => back("undo"));
  element("redo").addEventListener("click", () => back("redo"));
  element("take-over").addEventListener("click", askTakeOver);
  element("left").addEventListener("click", (/** @type {MouseEvent} */ { target }) => {
    if (target instanceof HTMLButtonElement) change(rowTaken(event(), `/agenda/${left}`), "");
  });
  document.addEventListener("keydown", (key) => {
    if (!(key.ctrlKey || key.metaKey) || key.isComposing) return;
    const way = key.key.toLowerCase() === "y" || (key.shiftKey && key.key.toLowerCase() === "z") ? "redo" : "undo";
    if (way === "undo" && key.key.toLowerCase() !== "z") return;
    key.preventDefault();
    back(way);
  });
  addEventListener("beforeunload", (leave) => saving.open && leave.preventDefault());
}

/** @param {string} place of a finding, such as {@code recipients/3/name}; rows counted from 1 */
function goTo(place) {
  const [list, row, cell] = place.split("/");
  if (list !== "agenda" || !cell) return goToField(place, chosen);
  chosen = -1;
  render();
  const index = (event().agenda ?? []).findIndex((/** @type {any} */ item) => item.id === row);
  focus(`[data-at="/agenda/${index}/${CSS.escape(cell)}"]`);
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
  shelf.offer(fonts.answer.fonts, fonts.answer.refused);
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
