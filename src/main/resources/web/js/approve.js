// @ts-check
/** Those who approve see every picture large, and say yes or what to change. */
import { about, prepared } from "./asked-event.js";
import { call, fault } from "./calls.js";
import { eventWords } from "./event-names.js";
import { fill, html } from "./html.js";
import { countWord, language, onLanguage, say, sentence, startLanguage } from "./language.js";
import "./maket.js";
import { Notice } from "./notice.js";
import "./parts/event-choice.js";
import { Seen } from "./seen.js";
import { ShowLink } from "./show-link.js";

/**
 * @typedef {"draft" | "submitted" | "approved" | "returned" | "edited" | "changed" | "comparing"} Standing
 * @typedef {{vi: string, en: string}} Sentence
 * @typedef {{at: string, kind: "submitted" | "approved" | "returned", by: string, comment: string, errors: number}} Decision
 * @typedef {{cue: string, label: string, standing: Standing, pictures: string[], decisions: Decision[], errors: Sentence[],
 *   error?: Sentence}} Sheet
 * @typedef {Sheet & {labels: string[]}} Group
 */

const NAME = "phong-name";
/** @type {Record<Standing, import("./language.js").Word>} */
const STANDINGS = {
  approved: "isApproved",
  submitted: "isSubmitted",
  returned: "isReturned",
  edited: "isEdited",
  changed: "isChanged",
  draft: "isDraft",
  comparing: "isComparing",
};
/** What most needs somebody first. @type {Standing[]} */
const NEEDY = ["changed", "edited", "returned", "draft", "submitted", "comparing"];
/** @type {Record<Decision["kind"], import("./language.js").Word>} */
const SAID = { submitted: "saidSubmitted", approved: "saidApproved", returned: "saidReturned" };

/** @param {string} id @returns {any} */
const element = (id) => document.getElementById(id);
const by = /** @type {HTMLInputElement} */ (element("by"));
const notice = new Notice(element("notice"));
const choice = /** @type {import("./parts/event-choice.js").EventChoice} */ (document.querySelector("event-choice"));
/** @type {any} */
let book;
/** @type {Group[]} */
let groups = [];
let loading = false;
let stale = false;
/** While many are approved in one go, the pictures are not looked at anew after each. */
let approving = false;
/** How many were to be approved when that was asked the first time. */
let askedMany = 0;
/** The cue about which more is asked, what, and the words so far. */
let asking = "";
/** @type {"return" | "despite"} */
let question = "return";
let words = "";
/** What the show said last; another revision means other pictures. */
let told = "";
const seen = new Seen(renderSeen);

function render() {
  element("failure").hidden = true;
  if (!book) {
    fill(element("sheets"), html`<p class="said">${say("drawingAll")}</p>`);
    return;
  }
  element("event").textContent = book.event;
  groups = grouped(book.cues);
  element("size").textContent = `${book.wall.replace("x", " × ")} ${say("pointsAcross")}`;
  element("rule").hidden = book.rule !== "refuse";
  element("files").hidden = !book.notice;
  element("files").textContent = book.notice ? sentence(book.notice) : "";
  fill(element("sums"), sums());
  fill(element("sheets"), html`${groups.map(sheet)}`);
  const text = document.querySelector(".asked textarea");
  if (text instanceof HTMLTextAreaElement) text.value = words;
  seen.watch(element("sheets").querySelectorAll("img"));
  renderSeen();
}

/** What waits and may be approved with others; a cue that nobody submitted, or one with errors, is judged by itself. */
const waitingSound = () => groups.filter(({ standing, errors }) => standing === "submitted" && errors.length === 0);
/** Those of it that really stood on this screen. */
const seenWaiting = () => waitingSound().filter(({ pictures }) => seen.has(pictures));

/** Many are approved in one go, with a second press: it is somebody's name under each of them. */
function renderSeen() {
  const waiting = waitingSound().length;
  const faulty = groups.filter(({ standing, errors }) => standing === "submitted" && errors.length > 0).length;
  const count = seenWaiting().length;
  if (askedMany !== count) askedMany = 0;
  element("seen").hidden = waiting < 2;
  const counted = (/** @type {import("./language.js").Word} */ word) => say(word).replace("{n}", String(count)).replace("{of}", String(waiting));
  fill(
    element("seen"),
    html`<p>${counted("seenOfWaiting")}${faulty > 0 && html` · ${say("faultyApart").replace("{n}", String(faulty))}`}</p>
      <button type="button" class="approve" ${(count === 0 || approving) && html`disabled`}>${counted(askedMany ? "approveSeenSure" : "approveSeen")}</button>`,
  );
}

/** One that nobody approved with its errors. @param {Group} group */
const isFaulty = ({ standing, errors }) => standing !== "approved" && errors.length > 0;

function sums() {
  /** @param {Standing} standing */
  const count = (standing) => book.cues.filter((/** @type {Sheet} */ each) => each.standing === standing).length;
  const faulty = groups.filter(isFaulty).length;
  const others = /** @type {Standing[]} */ (["submitted", "changed", "edited", "returned", "draft"]).filter(count);
  return html`<b>${count("approved")}/${book.cues.length} ${say("ofApproved")}</b>
    ${others.map((each) => html`<button type="button" class="standing ${each}" data-first="[data-standing=${each}]">${count(each)} · ${say(STANDINGS[each])}</button>`)}
    ${faulty > 0 && html`<button type="button" class="standing faulty" data-first="[data-faulty]">${faulty} · ${say("withErrors")}</button>`}`;
}

element("sums").addEventListener("click", (/** @type {MouseEvent} */ { target }) => {
  const first = target instanceof Element && target.closest("[data-first]")?.getAttribute("data-first");
  if (first) document.querySelector(`.sheet${first}`)?.scrollIntoView({ block: "start", behavior: "smooth" });
});

/**
 * Cues that show the very same pixels are one sheet: it stands as the one of them that most needs somebody.
 * @param {Sheet[]} sheets
 */
function grouped(sheets) {
  /** @type {Map<string, Sheet[]>} */
  const same = new Map();
  for (const each of sheets) {
    const key = each.pictures.join() || `cue ${each.cue}`;
    same.set(key, [...(same.get(key) ?? []), each]);
  }
  return [...same.values()].map((all) => {
    const standing = NEEDY.find((need) => all.some((each) => each.standing === need)) ?? "approved";
    /** @type {Map<string, Decision>} */
    const said = new Map(all.flatMap(({ decisions }) => decisions).map((each) => [`${each.at} ${each.kind} ${each.by}`, each]));
    const decisions = [...said.values()].sort((one, other) => one.at.localeCompare(other.at));
    const errors = [...new Map(all.flatMap((each) => (each.error ? [] : each.errors)).map((each) => [each.vi, each])).values()];
    return { ...all[0], standing, decisions, errors, labels: all.map(({ cue, label }) => label || cue) };
  });
}

/** @param {Group} each */
function sheet(each) {
  const { cue, label, labels, standing, pictures, error, errors } = each;
  // The room of a picture is there before it is: the page does not jump when it is laid anew.
  const [width, height] = book.wall.split("x");
  const pages = pictures.map((hash, index) => {
    const key = index === 0 ? cue : `${cue}.${index + 1}`;
    return html`<img src="${about(`/api/v1/frames/${key}.png?of=${hash.slice(0, 16)}`)}" data-picture="${hash}" loading="lazy" alt="${label}" width="${width}" height="${height}" />`;
  });
  return html`<article class="sheet" data-cue="${cue}" data-standing="${standing}" ${isFaulty(each) && html`data-faulty`}>
    ${error ? html`<p class="wrong">${sentence(error)}</p>` : html`<div class="pages">${pages}</div>`}
    ${errors.length > 0 && faults(errors, asking === cue && question === "despite")}
    <header>
      <h2>${label || cue}</h2>
      <span class="standing ${standing}">${say(STANDINGS[standing])}</span>
    </header>
    ${labels.length > 1 && html`<p class="used">${say("usedIn").replace("{n}", String(labels.length))} ${labels.join(" · ")}</p>`}
    ${said(each)} ${error || standing === "returned" || errors.length > 0 ? mend(cue) : ""} ${error ? "" : asking === cue ? asked(errors) : buttons(errors)}
  </article>`;
}

/** What the check would not let pass: how many and the first, and all of them to whoever approves in spite of them. @param {Sentence[]} errors @param {boolean} all */
function faults(errors, all) {
  return html`<div class="faults">
    <p><b>⚠ ${countOf(errors)}</b> <a href="${about("/check")}">${say("preShowCheck")}</a></p>
    ${all ? html`<ol>${errors.map((each) => html`<li>${sentence(each)}</li>`)}</ol>` : html`<p class="first">${sentence(errors[0])}</p>`}
  </div>`;
}

/** Such as {@code 2 lỗi}. @param {Sentence[]} errors */
const countOf = (errors) => `${errors.length} ${countWord(errors.length, "error", "errors")}`;

/** To where it is mended, when the event is one of those that are prepared. @param {string} cue */
function mend(cue) {
  const name = prepared || choice.events.find(({ title }) => title === book.event)?.name;
  return name ? html`<a class="mend" href="/editor?event=${name}&cue=${cue}">${say("mendCue")}</a>` : "";
}

/** @param {Sheet} sheet */
function said({ decisions }) {
  if (decisions.length === 0) return "";
  const format = new Intl.DateTimeFormat(language() === "en" ? "en-GB" : "vi-VN", { dateStyle: "short", timeStyle: "short" });
  return html`<ol class="said">
    ${decisions
      .slice(-3)
      .map(
        (each) =>
          html`<li>${format.format(new Date(each.at))} · ${each.by} ${say(SAID[each.kind])}${each.errors > 0 && ` (${say("thenErrors")} ${each.errors} ${countWord(each.errors, "error", "errors")})`}${each.comment ? html`: <q>${each.comment}</q>` : ""}</li>`,
      )}
  </ol>`;
}

/** @param {Sentence[]} errors */
function buttons(errors) {
  return html`<div class="judge">
    <button type="button" data-do="ask">${say("returnCue")}</button>
    <button type="button" class="approve" data-do="${errors.length > 0 ? "despite" : "approve"}">${say("approveCue")}${errors.length > 0 && "…"}</button>
  </div>`;
}

/** @param {Sentence[]} errors */
function asked(errors) {
  if (question === "despite") {
    return html`<div class="judge">
      <button type="button" data-do="cancel">${say("cancel")}</button>
      <button type="button" class="approve despite" data-do="approve">${say("approveDespite").replace("{errors}", countOf(errors))}</button>
    </div>`;
  }
  return html`<form class="asked" novalidate>
    <label><span>${say("whatToChange")}</span><textarea maxlength="1000" required></textarea></label>
    <div class="judge">
      <button type="button" data-do="cancel">${say("cancel")}</button>
      <button type="submit" class="approve">${say("sendRequest")}</button>
    </div>
  </form>`;
}

/** Only one look at a time: what changes meanwhile is looked at after it. */
async function load() {
  if (loading || approving) {
    stale = true;
    return;
  }
  loading = true;
  const called = await call(about("/api/v1/approval"));
  loading = false;
  if (called.status === 200) {
    book = called.answer;
    render();
    if (!stale) choice.look().then(renderElsewhere);
  } else {
    element("failure").textContent = fault(called);
    element("failure").hidden = false;
  }
  if (stale) {
    stale = false;
    load();
  }
}

/** The other events in which something waits, each one tap away. */
function renderElsewhere() {
  const others = choice.waitingEvents().filter(({ name }) => name !== prepared);
  element("elsewhere").hidden = others.length === 0;
  const links = others.map(
    (each) => html`<a href="/approve?event=${each.name}">${eventWords(each)} <b>${each.waiting}</b></a>`,
  );
  fill(element("elsewhere"), html`<span>${say("waitsElsewhere")}</span>${links}`);
}

/** Somebody who comes without naming an event lands where something waits. */
function landed() {
  const named = new URLSearchParams(location.search).has("event");
  const [first] = named ? [] : choice.waitingEvents();
  if (first?.name) return location.replace(about("/approve", first.name));
  renderElsewhere();
  link.start();
}

/** The name, or empty after asking for it. */
function name() {
  const typed = by.value.trim();
  if (!typed) {
    notice.show(say("fillName"), true);
    by.focus();
    return "";
  }
  try {
    localStorage.setItem(NAME, typed);
  } catch {
    // A device that keeps nothing asks for the name again at the next visit.
  }
  return typed;
}

/** An approval of errors that were read is one in spite of them. @param {string} cue @param {"approve" | "return"} decision @param {string} comment */
async function judge(cue, decision, comment) {
  if (decision === "return" && !comment.trim()) {
    notice.show(say("fillRequest"), true);
    const text = document.querySelector(".asked textarea");
    if (text instanceof HTMLElement) text.focus();
    return;
  }
  const typed = name();
  if (!typed) return;
  const { pictures } = book.cues.find((/** @type {Sheet} */ each) => each.cue === cue);
  const despiteErrors = asking === cue && question === "despite";
  const called = await call(about(`/api/v1/approval/${cue}`), { json: { by: typed, decision, comment, pictures, despiteErrors } });
  if (called.status === 200) {
    asking = "";
    words = "";
  } else {
    notice.show(fault(called), true);
  }
  load();
}

/** Each is judged and written down by itself; one that was changed meanwhile is left for another look. */
async function approveSeen() {
  const typed = name();
  if (!typed) return;
  const sheets = seenWaiting();
  if (askedMany !== sheets.length) {
    askedMany = sheets.length;
    renderSeen();
    return;
  }
  approving = true;
  askedMany = 0;
  renderSeen();
  let refused = "";
  for (const { cue, pictures } of sheets) {
    const called = await call(about(`/api/v1/approval/${cue}`), { json: { by: typed, decision: "approve", comment: "", pictures } });
    if (called.status !== 200) refused = fault(called);
    if (called.status !== 200 && called.status !== 409) break;
  }
  approving = false;
  stale = false;
  if (refused) notice.show(refused, true);
  load();
}

/** How the one who approves gets in; asked for when somebody wants to know. */
async function invite() {
  const called = await call("/api/v1/entrances/approver");
  const { pin, address } = called.answer ?? {};
  const way = element("invite").querySelector("div");
  if (called.status !== 200) return fill(way, html`<p>${fault(called)}</p>`);
  fill(
    way,
    html`<img src="/api/v1/entrances/approver/code.svg?pin=${pin}" alt="${say("scanToEnter")}" />
      <div><p>${say("inviteHelp")}</p><p class="way"><code>${address}</code><span class="pin">${pin.slice(0, 3)} ${pin.slice(3)}</span></p></div>`,
  );
}

async function submit() {
  const typed = name();
  if (!typed) return;
  const called = await call(about("/api/v1/approval"), { json: { by: typed } });
  if (called.status !== 200) notice.show(fault(called), true);
  else {
    notice.show(submittedWords(called.answer), false);
    if (called.answer.submitted > 0) element("invite").open = true;
  }
  load();
}

/**
 * Such as {@code Đã gửi duyệt 3 hình mới, 2 hình đã sửa; 20 hình vẫn đang chờ.}
 * @param {{submitted: number, fresh: number, edited: number, waiting: number, returned: number, faulty: number}} answer
 */
function submittedWords({ submitted, fresh, edited, waiting, returned, faulty }) {
  /** @param {import("./language.js").Word} one @param {import("./language.js").Word} many @param {number} count */
  const counted = (one, many, count) => count > 0 && countWord(count, one, many).replace("{n}", String(count));
  const sent = [counted("oneFresh", "someFresh", fresh), counted("oneEdited", "someEdited", edited)].filter(Boolean).join(", ");
  const rest = [counted("oneStillWaits", "someStillWait", waiting), counted("oneReturned", "someReturned", returned)];
  const all = [submitted > 0 ? `${say("submitted")} ${sent}` : say("nothingToSubmit"), ...rest].filter(Boolean).join("; ");
  return [`${all}.`, counted("oneFaulty", "someFaulty", faulty)].filter(Boolean).join(" ");
}

element("sheets").addEventListener("click", (/** @type {MouseEvent} */ event) => {
  const target = /** @type {Element} */ (event.target);
  const act = target.closest("[data-do]")?.getAttribute("data-do");
  const cue = target.closest("[data-cue]")?.getAttribute("data-cue") ?? "";
  if (act === "approve") judge(cue, "approve", "");
  else if (act) {
    asking = act === "cancel" ? "" : cue;
    question = act === "despite" ? act : "return";
    words = "";
    render();
    const text = document.querySelector(".asked textarea");
    if (text instanceof HTMLElement) text.focus();
  }
});
element("sheets").addEventListener("input", (/** @type {Event} */ event) => {
  if (event.target instanceof HTMLTextAreaElement) words = event.target.value;
});
element("sheets").addEventListener("submit", (/** @type {Event} */ event) => {
  event.preventDefault();
  judge(asking, "return", words);
});
element("invite").addEventListener("toggle", () => element("invite").open && invite());
element("seen").addEventListener("click", (/** @type {MouseEvent} */ { target }) => target instanceof HTMLButtonElement && approveSeen());
element("signature").addEventListener("submit", (/** @type {Event} */ event) => {
  event.preventDefault();
  submit();
});
try {
  by.value ||= localStorage.getItem(NAME) ?? "";
} catch {
  // As above.
}
startLanguage();
onLanguage(() => {
  render();
  renderElsewhere();
  if (element("invite").open) invite();
});
render();
document.addEventListener("visibilitychange", () => prepared && document.visibilityState === "visible" && load());
const link = new ShowLink("", {
  told: ({ tag, payload }) => {
    if (tag !== "state") return;
    // What is prepared elsewhere is not in the state: it is looked at again whenever somebody pressed or decided.
    const now = JSON.stringify([payload.approval, payload.rundown, payload.revision]);
    if (prepared || now !== told) load();
    told = now;
  },
  lost: () => {},
  refused: () => location.replace(`/login?next=${encodeURIComponent(about("/approve"))}`),
});
choice.addEventListener("listed", landed, { once: true });
