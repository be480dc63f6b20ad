// @ts-check
/** Who is in: devices and their pages, who holds control, and the PINs of the roles. */
import { call, fault } from "./calls.js";
import { fill, html } from "./html.js";
import { onLanguage, say, sentence, startLanguage } from "./language.js";

const LOOK_INTERVAL_MS = 2000;

/** @type {Record<string, import("./language.js").Word>} */
const ROLES = { technician: "technician", operator: "operator", approver: "approver", viewer: "viewer", wall: "wallRole" };

/** @type {Record<string, import("./language.js").Word>} */
const MAY = {
  technician: "roleTechnician",
  operator: "roleOperator",
  approver: "roleApprover",
  viewer: "roleViewer",
  wall: "roleWall",
};

/** @type {any} */
let known;
/** @type {any} */
let entrances;
/** The entrances whose code is shown. @type {Set<string>} */
const codes = new Set();
/** The device whose name is being written. */
let naming = "";
/** What a second tap within a moment does for good. */
let armed = "";

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

function render() {
  if (!known || !entrances) return;
  if (!naming) fill(element("list"), html`${known.devices.map(deviceMarkup)}`);
  element("no-others").hidden = known.others.length > 0;
  fill(element("others"), html`${known.others.map(otherMarkup)}`);
  fill(element("entrances"), html`${entrances.map(entranceMarkup)}`);
}

/** @param {any} device */
function deviceMarkup({ device, name, role, own, along, lastSeenS, pages }) {
  const holds = known.control.holder?.device === device;
  const mayHold = role === "technician" || role === "operator";
  const iHold = known.devices.some((/** @type {any} */ each) => each.own && each.device === known.control.holder?.device);
  return html`<div data-device="${device}" class="${pages.length > 0 || own ? "here" : ""}">
    ${naming === device ? namingMarkup(name) : nameMarkup(name, pages.length > 0 || own)}
    <p class="facts">
      <b>${say(ROLES[role])}</b>${own && html`<b class="good">${say("thisDevice")}</b>`}${holds &&
      html`<b class="holds">${say("holdsControl")}</b>`}<span>${own && pages.length === 0 ? "" : seen(pages, lastSeenS)}</span>
    </p>
    <div class="acts">
      ${naming !== device && button("name", "rename")}
      ${pages.length > 0 && !own && button("identify", "identify")}
      ${iHold && !holds && mayHold && button("give", "giveControl")}
      ${mayHold &&
      html`<button type="button" data-act="along" aria-pressed="${String(along)}" aria-describedby="along-help">${say("along")}</button>`}
      ${!own && button("forget", armed === `forget ${device}` ? "sure" : "forget")}
    </div>
  </div>`;
}

/** @param {string} name @param {boolean} isHere */
function nameMarkup(name, isHere) {
  return html`<h3 class="lamp ${isHere ? "live" : ""}"><i aria-hidden="true"></i>${name}</h3>`;
}

/** @param {string} name */
function namingMarkup(name) {
  return html`<form class="naming">
    <input name="name" value="${name}" maxlength="40" required aria-label="${say("rename")}" />
    <button>${say("keepName")}</button>
  </form>`;
}

/** @param {any[]} pages @param {number | null} lastSeenS */
function seen(pages, lastSeenS) {
  if (pages.length > 0) return pages.map(({ page }) => (page ? `/${page}` : say("program"))).join(", ");
  if (lastSeenS === null) return say("notSeenYet");
  return `${say("lastSeen")} ${lastSeenS < 120 ? `${lastSeenS} ${say("secondsAgo")}` : `${Math.round(lastSeenS / 60)} ${say("minutesAgo")}`}`;
}

/** @param {string} act @param {import("./language.js").Word} word */
function button(act, word) {
  return html`<button type="button" data-act="${act}" class="${word === "sure" ? "sure" : ""}">${say(word)}</button>`;
}

/** @param {any} page */
function otherMarkup({ id, page, wall, address }) {
  return html`<div data-page="${id}" class="here">
    <h3 class="lamp live"><i aria-hidden="true"></i>${wall ? `${say("wallPages")} ${wall} · ${address}` : `/${page}`}</h3>
    <p class="facts"><code>${wall ? `/wall/${wall}` : address}</code></p>
    <div class="acts">${button("reload", armed === `reload ${id}` ? "sure" : "reloadPage")}</div>
  </div>`;
}

/** @param {any} entrance */
function entranceMarkup({ role, pin }) {
  const code = codes.has(role) && html`<img src="/api/v1/entrances/${role}/code.svg?pin=${pin}" alt="${say("scanToEnter")}" />`;
  if (pin === null) {
    return html`<article data-role="${role}">
      <h3>${say(ROLES[role])}</h3>
      <p class="faint">${say("wallIsOpen")}</p>
      <div class="acts">${button("renew", "setPin")}</div>
    </article>`;
  }
  return html`<article data-role="${role}">
    <h3>${say(ROLES[role])}</h3>
    <p class="faint">${say(MAY[role])}</p>
    <p class="pin">${pin.slice(0, 3)} ${pin.slice(3)}</p>
    ${code}
    <div class="acts">
      <button type="button" data-act="code" aria-pressed="${String(codes.has(role))}">${say("qrCode")}</button>
      ${button("renew", armed === `renew ${role}` ? "sure" : "renewPin")} ${role === "wall" && button("open", "removePin")}
    </div>
  </article>`;
}

/** What cannot be taken back asks for a second tap. @param {string} what */
function isSure(what) {
  if (armed === what) {
    armed = "";
    return true;
  }
  armed = what;
  setTimeout(() => {
    if (armed !== what) return;
    armed = "";
    render();
  }, 4000);
  render();
  return false;
}

/** @param {string} address @param {{method?: string, json?: object}} body */
async function ask(address, body) {
  const called = await call(address, body);
  const said = element("said");
  said.hidden = called.status === 200;
  if (called.status !== 200) said.textContent = fault(called);
  await look();
  return called;
}

/** @param {string} act @param {string} id */
async function actOnDevice(act, id) {
  const { along, pages } = known.devices.find((/** @type {any} */ each) => each.device === id);
  const address = `/api/v1/devices/${id}`;
  if (act === "name") {
    naming = id;
    fill(element("list"), html`${known.devices.map(deviceMarkup)}`);
    const input = element("list").querySelector("input");
    input?.focus();
    input?.select();
  } else if (act === "identify") {
    for (const page of pages) ask(`/api/v1/pages/${page.id}/identify`, {});
  } else if (act === "give") ask("/api/v1/control/give", { json: { device: id } });
  else if (act === "along") ask(address, { method: "PUT", json: { along: !along } });
  else if (act === "forget" && isSure(`forget ${id}`)) ask(address, { method: "DELETE" });
}

/** @param {string} act @param {string} role */
async function actOnEntrance(act, role) {
  if (act === "code") {
    if (!codes.delete(role)) codes.add(role);
    return render();
  }
  const isFirst = entrances.find((/** @type {any} */ each) => each.role === role).pin === null;
  if (act === "renew" && !isFirst && !isSure(`renew ${role}`)) return;
  await ask(`/api/v1/entrances/${role}`, act === "open" ? { method: "DELETE" } : {});
}

/** @param {Event} event */
function pressed(event) {
  const button = event.target instanceof Element ? event.target.closest("[data-act]") : null;
  const of = (/** @type {string} */ name) => button?.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? "";
  const act = button?.getAttribute("data-act") ?? "";
  if (!act) return;
  if (of("device")) actOnDevice(act, of("device"));
  else if (of("role")) actOnEntrance(act, of("role"));
  else if (isSure(`reload ${of("page")}`)) ask(`/api/v1/pages/${of("page")}/reload`, {});
}

/** @param {Event} event */
function named(event) {
  event.preventDefault();
  const form = /** @type {HTMLFormElement} */ (event.target);
  const id = naming;
  naming = "";
  ask(`/api/v1/devices/${id}`, { method: "PUT", json: { name: new FormData(form).get("name") } });
}

async function look() {
  const [devices, roles] = await Promise.all([call("/api/v1/devices"), call("/api/v1/entrances")]);
  const failed = [devices, roles].find(({ status }) => status !== 200);
  element("failure").hidden = !failed;
  if (failed) {
    element("failure").textContent = fault(failed);
    return;
  }
  known = devices.answer;
  entrances = roles.answer.entrances;
  render();
}

document.addEventListener("click", pressed);
element("list").addEventListener("submit", named);
element("list").addEventListener("keydown", (event) => {
  if (/** @type {KeyboardEvent} */ (event).key !== "Escape") return;
  naming = "";
  render();
});
startLanguage();
onLanguage(render);
look();
setInterval(() => document.hidden || look(), LOOK_INTERVAL_MS);
