// @ts-check
/** The picture beside the form, drawn by the server as the wall would show it, and what the check says about it. */
import { onWall } from "./asked-wall.js";
import { call } from "./calls.js";
import { grouped, placesSentence } from "./findings.js";
import { fill, html } from "./html.js";
import { say, sentence } from "./language.js";
import "./parts/wall-choice.js";

const DRAW_MS = 120;
const CHECK_MS = 900;

/** @param {string} id @returns {any} */
const element = (id) => document.getElementById(id);

/** @typedef {{cue: string, decisions: {kind: string, by: string, comment: string}[]}} Judged */

export class Look {
  constructor() {
    this.image = element("picture").querySelector("img");
    this.wrong = element("picture").querySelector("p");
    /** @type {import("./parts/wall-choice.js").WallChoice} */
    this.choice = element("on-wall");
    this.page = 1;
    this.pages = 1;
    /** @type {any} */
    this.event = undefined;
    this.cue = "";
    this.turn = 0;
    /** @type {any[]} */
    this.findings = [];
    /** What those who approve asked to be changed. @type {Judged[]} */
    this.returned = [];
    /** @type {number | undefined} */
    this.drawing = undefined;
    /** @type {number | undefined} */
    this.checking = undefined;
    this.choice.addEventListener("change", () => {
      this.page = 1;
      this.show(this.event, this.cue);
    });
    element("before").addEventListener("click", () => this.leaf(-1));
    element("after").addEventListener("click", () => this.leaf(1));
  }

  /** @param {any} event @param {string} cue */
  show(event, cue) {
    if (cue !== this.cue) {
      this.page = 1;
      // What is seen until the new picture comes is another cue's.
      element("picture").classList.add("older");
    }
    this.event = event;
    this.cue = cue;
    clearTimeout(this.drawing);
    clearTimeout(this.checking);
    this.drawing = setTimeout(() => this.draw(), DRAW_MS);
    this.checking = setTimeout(() => this.check(), CHECK_MS);
    this.tell();
  }

  /** @param {number} by */
  leaf(by) {
    this.page = Math.min(this.pages, Math.max(1, this.page + by));
    this.draw();
  }

  /** The newest drawing wins, however late an older one comes. */
  async draw() {
    const turn = ++this.turn;
    const key = this.page > 1 ? `${this.cue}.${this.page}` : this.cue;
    const response = await this.post(`/api/v1/draft/${key}`);
    // An answer can end in its middle, when the page is left or the server goes.
    const body = await (response?.ok ? response.blob() : response?.json())?.catch(() => undefined);
    if (turn !== this.turn || !response || (response.ok && !body)) return;
    element("picture").classList.remove("older");
    if (response.ok) {
      this.pages = Number(response.headers.get("X-Pages") ?? 1);
      const url = URL.createObjectURL(body);
      URL.revokeObjectURL(this.image.src);
      this.image.src = url;
      this.wrong.hidden = true;
      this.image.hidden = false;
    } else {
      this.wrong.textContent = body?.error ? sentence(body.error) : say("unreachable");
      this.wrong.hidden = false;
      this.image.hidden = true;
    }
    element("leaf").hidden = this.pages < 2;
    element("page").textContent = `${this.page}/${this.pages}`;
  }

  /** What was asked for in the approval of an event, until the cue is submitted again. @param {string} name */
  async asked(name) {
    this.returned = [];
    const { status, answer } = await call(`/api/v1/approval?event=${name}`);
    const judged = /** @type {Judged[]} */ (status === 200 ? answer.cues : []);
    this.returned = judged.filter(({ decisions }) => decisions[decisions.length - 1]?.kind === "returned");
    this.tell();
  }

  async check() {
    const response = await this.post("/api/v1/draft/check");
    if (!response?.ok) return;
    this.findings = (await response.json()).findings;
    this.tell();
  }

  tell() {
    const own = this.findings.filter(({ cue }) => cue === this.cue);
    const asked = this.returned.filter(({ cue }) => cue === this.cue).map(({ decisions }) => decisions[decisions.length - 1]);
    fill(
      element("findings"),
      html`${asked.map(({ by, comment }) => html`<li class="asked"><b>${say("isReturned")}</b> (${by}): ${comment}</li>`)}${grouped(own).map(
        ([each, ...others]) =>
          html`<li class="${each.severity}"><button type="button" class="finding" data-field="${each.field}">${placesSentence([each, ...others])}</button>${each.instead && html`<button type="button" class="instead" data-field="${each.field}" data-words="${each.words}" data-instead="${each.instead}">${say("putInstead")}</button>`}</li>`,
      )}`,
    );
  }

  /** @param {string} address */
  post(address) {
    const request = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(this.event) };
    return fetch(onWall(address, this.choice.value), request).catch(() => undefined);
  }
}
