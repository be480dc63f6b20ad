// @ts-check
import { fill, html } from "../html.js";
import { say } from "../language.js";
import { called, onTap, onUnfold, putAway, refill, saidIn, sightOpen } from "../lists.js";
import { ask, registerTool } from "../tools.js";

/**
 * @typedef {{n: number, number: string, name: string, unit: string, note: string, proxy: string, batch: number,
 *   status: "now" | "next" | "waiting" | "done" | "absent" | "later"}} Recipient
 * @typedef {{cue: string, label: string, batches: number, shown: number, size: number, photo: boolean,
 *   recipients: Recipient[]}} Award
 */

const SIZE_MAX = 10;

/** The roll call: who is absent, who receives on behalf, who stands where, and the batches. */
export class AwardSheet extends HTMLElement {
  /** @type {any} */
  state = undefined;
  /** @type {Award[]} */
  awards = [];
  /** The revision that the rolls are of, and the one being asked for. */
  revision = -1;
  asked = -1;
  /** The award somebody chose to look at, the number whose buttons are open, and the one somebody receives for. */
  chosen = "";
  open = 0;
  proxyOf = 0;
  /** The batch that was on the wall when the roll was last looked at. */
  batch = 0;

  connectedCallback() {
    if (this.firstElementChild) return;
    fill(
      this,
      html`<div class="lead"></div>
        <form class="proxy" hidden>
          <label><span class="for"></span><input name="name" maxlength="200" autocomplete="off" /></label>
          <button type="submit" data-word="proxy"></button>
          <button type="button" data-do="close" data-key="" data-word="cancel"></button>
        </form>
        <div class="roll"></div>
        <details class="newcomer">
          <summary data-word="addRecipient"></summary>
          <form class="new">
            <label><span data-word="recipientName"></span><input name="name" required maxlength="200" autocomplete="off" /></label>
            <label><span data-word="listUnit"></span><input name="unit" maxlength="200" autocomplete="off" /></label>
            <label><span data-word="beforeThis"></span><input name="before" inputmode="numeric" pattern="[0-9]*" maxlength="4" autocomplete="off" /></label>
            <button type="submit" data-word="listAdd"></button>
          </form>
        </details>`,
    );
    onTap(this, (what, key) => this.tapped(what, key));
    onUnfold(this);
    this.form("form.proxy").addEventListener("submit", (event) => this.proxied(event));
    this.form("form.new").addEventListener("submit", (event) => this.added(event));
  }

  /** @param {any} state */
  show(state) {
    this.state = state;
    for (const element of this.querySelectorAll("[data-word]")) {
      element.textContent = say(/** @type {import("../language.js").Word} */ (element.getAttribute("data-word")));
    }
    if (state.revision !== this.revision && state.revision !== this.asked) this.load(state.revision);
    this.render();
  }

  /** @param {number} revision */
  async load(revision) {
    this.asked = revision;
    const answer = await fetch("/api/v1/lists")
      .then((response) => (response.ok ? response.json() : undefined))
      .catch(() => undefined);
    if (!answer || answer.revision < this.revision) {
      this.asked = -1;
      return;
    }
    this.revision = answer.revision;
    this.awards = answer.awards;
    this.render();
  }

  /** The award somebody looks at: the one chosen, else the one under way. @returns {Award | undefined} */
  get award() {
    const cue = this.chosen || this.state?.award?.cue;
    return this.awards.find((award) => award.cue === cue) ?? this.awards[0];
  }

  render() {
    const award = this.award;
    if (!award) return;
    refill(this.find(".lead"), html`${this.leadMarkup(award)}`);
    const batches = new Map();
    for (const recipient of award.recipients) {
      batches.set(recipient.batch, [...(batches.get(recipient.batch) ?? []), recipient]);
    }
    refill(this.find(".roll"), html`${[...batches].map(([batch, people]) => this.batchMarkup(award, batch, people))}`);
    this.find("form.proxy").hidden = this.proxyOf === 0;
    this.follow(award.recipients.find(({ status }) => status === "now")?.batch ?? 0);
  }

  /** Whoever stands on the stage is in sight when their batch comes. @param {number} batch */
  follow(batch) {
    if (batch === this.batch) return;
    this.batch = batch;
    const section = batch > 1 && this.proxyOf === 0 && this.querySelector('section[data-status="now"]');
    if (section) section.scrollIntoView({ block: "start" });
  }

  /** @param {Award} award */
  leadMarkup(award) {
    const coming = award.recipients.filter(({ status }) => status === "next").slice(0, 3);
    const several = this.awards.length > 1;
    return html`${several && html`<div class="choice">${this.awards.map((each) => html`<button type="button" data-do="choose" data-key="${each.cue}" aria-pressed="${String(each.cue === award.cue)}">${each.label}</button>`)}</div>`}
      <button type="button" class="go" data-do="next" data-key="">
        <b>${say("awardNext")}</b><span>${this.nextWords()}</span>
      </button>
      <p class="coming"><b>${say("comingUp")}</b> ${coming.length > 0 ? coming.map(({ number, name }) => called(number, name)).join(" · ") : say("allCalled")}</p>
      <div class="size">
        <span>${say("perBatch")}</span>
        <button type="button" data-do="fewer" data-key="" aria-label="${say("batchFewer")}">−</button>
        <output>${award.size}</output>
        <button type="button" data-do="more" data-key="" aria-label="${say("batchMore")}">+</button>
      </div>`;
  }

  /** What the next press puts on the wall, in words. */
  nextWords() {
    const { preview, award } = this.state;
    if (!preview || !this.awards.some(({ cue }) => cue === preview.cue)) return award?.label ?? "";
    return `${say(preview.photo ? "batchPhoto" : "batch")} ${preview.page}/${preview.pages}`;
  }

  /** @param {Award} award @param {number} batch @param {Recipient[]} people */
  batchMarkup(award, batch, people) {
    const here = people.filter(({ status }) => status !== "absent" && status !== "later");
    const status = here[0]?.status ?? "done";
    const word = { now: "listNow", next: "listNext", waiting: "listWaiting", done: "listDone" }[/** @type {"now"} */ (status)];
    return html`<section data-status="${status}">
      <h3><span>${say("batch")} ${batch}/${award.batches}</span><span class="status">${say(/** @type {"listNow"} */ (word))}</span></h3>
      <ol>${people.map((person) => this.rowMarkup(person))}</ol>
    </section>`;
  }

  /** @param {Recipient} person */
  rowMarkup(person) {
    const { n, number, name, unit, note, proxy, status } = person;
    const open = this.open === n;
    const away = status === "absent" || status === "later";
    const about = [unit, note, proxy && `${say("proxySays")}: ${proxy}`].filter(Boolean).join(" · ");
    return html`<li data-status="${status}" class="${proxy && !away ? "behalf" : ""}">
      <button type="button" class="who" data-do="open" data-key="${n}" aria-expanded="${String(open)}">
        <span class="number">${number || "–"}</span>
        <span class="name"><b>${name}</b><small>${about}</small></span>
        <span class="status">${status === "later" ? say("listLater") : away ? say("listAbsent") : proxy ? say("proxy") : ""}</span>
      </button>
      ${status === "later" ? "" : html`<button type="button" class="mark" data-do="${away ? "present" : "absent"}" data-key="${n}">${say(away ? "markPresent" : "markAbsent")}</button>`}
      ${open && this.actsMarkup(person)}
    </li>`;
  }

  /** @param {Recipient} person */
  actsMarkup({ n, proxy, status }) {
    /** @type {[string, import("../language.js").Word][]} */
    const acts = [];
    if (status !== "later") acts.push(proxy ? ["unproxy", "noProxy"] : ["proxy", "proxy"]);
    if (status === "next" || status === "waiting") acts.push(["earlier", "moveEarlier"], ["later", "moveLater"]);
    return html`<div class="acts">${acts.map(([what, word]) => html`<button type="button" data-do="${what}" data-key="${n}">${say(word)}</button>`)}</div>`;
  }

  /** @param {string} what @param {string} key */
  tapped(what, key) {
    const n = Number(key);
    if (what === "next") ask(this, "press", { command: "award/next", body: {} });
    else if (what === "absent" || what === "present") this.press("absent", { n, on: what === "absent" });
    else if (what === "unproxy") this.press("proxy", { n, on: false });
    else if (what === "earlier" || what === "later") this.press("move", { n, to: n + (what === "later" ? 1 : -1) });
    else if (what === "fewer" || what === "more") this.cut(what === "more" ? 1 : -1);
    else this.look(what, key);
  }

  /** What changes only what is looked at. @param {string} what @param {string} key */
  look(what, key) {
    if (what === "choose") this.chosen = key;
    if (what === "open") this.open = this.open === Number(key) ? 0 : Number(key);
    this.proxyOf = what === "proxy" ? Number(key) : 0;
    this.render();
    if (this.proxyOf === 0) return sightOpen(this);
    // What was typed for somebody else is nobody's.
    this.form("form.proxy").reset();
    const person = this.award?.recipients[this.proxyOf - 1];
    this.find("form.proxy .for").textContent = `${person ? called(person.number, person.name) : ""}: ${say("proxyName")}`;
    /** @type {HTMLElement} */ (this.find("form.proxy input")).focus();
  }

  /** @param {number} by */
  cut(by) {
    const size = Math.min(SIZE_MAX, Math.max(1, (this.award?.size ?? 1) + by));
    if (size !== this.award?.size) this.press("cut", { size });
  }

  /** @param {Event} event */
  proxied(event) {
    event.preventDefault();
    const n = this.proxyOf;
    this.press("proxy", { n, on: true, ...saidIn(this.form("form.proxy")) }, () => this.proxyOf === n && this.look("close", ""));
  }

  /** @param {Event} event */
  added(event) {
    event.preventDefault();
    const form = this.form("form.new");
    const { before, ...said } = saidIn(form);
    const stands = this.award?.recipients.find(({ number }) => number === before);
    if (before && !stands) return ask(this, "tell", { sentence: `${say("noSuchNumber")} ${before}.`, wrong: true });
    this.press("insert", { ...said, before: stands?.n ?? 0 }, () => putAway(form));
  }

  /** Numbers are those of the roll as it is shown here: a roll that changed elsewhere is looked at again first. @param {string} verb @param {object} body @param {() => void} [done] */
  press(verb, body, done) {
    const cue = this.award?.cue;
    ask(this, "press", { command: `award/${verb}`, body: { cue, ...body, expectedRevision: this.revision }, done });
  }

  /** @param {string} selector @returns {HTMLElement} */
  find(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }

  /** @param {string} selector @returns {HTMLFormElement} */
  form(selector) {
    return /** @type {HTMLFormElement} */ (this.querySelector(selector));
  }
}

customElements.define("award-sheet", AwardSheet);
registerTool({ id: "awards", word: "awards", order: 50, sheet: "award-sheet", shown: (state) => Boolean(state.award) });
