// @ts-check
/** The picture beside the form, drawn by the server as the wall would show it, and what the check says about it. */
import { onWall } from "./asked-wall.js";
import { fill, html } from "./html.js";
import { say, sentence } from "./language.js";
import "./parts/wall-choice.js";

const DRAW_MS = 120;
const CHECK_MS = 900;

/** @param {string} id @returns {any} */
const element = (id) => document.getElementById(id);

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
    if (cue !== this.cue) this.page = 1;
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
    if (turn !== this.turn || !response) return;
    if (response.ok) {
      this.pages = Number(response.headers.get("X-Pages") ?? 1);
      const url = URL.createObjectURL(await response.blob());
      URL.revokeObjectURL(this.image.src);
      this.image.src = url;
      this.wrong.hidden = true;
      this.image.hidden = false;
    } else {
      const answer = await response.json().catch(() => undefined);
      this.wrong.textContent = answer?.error ? sentence(answer.error) : say("unreachable");
      this.wrong.hidden = false;
    }
    element("leaf").hidden = this.pages < 2;
    element("page").textContent = `${this.page}/${this.pages}`;
  }

  async check() {
    const response = await this.post("/api/v1/draft/check");
    if (!response?.ok) return;
    this.findings = (await response.json()).findings;
    this.tell();
  }

  tell() {
    const own = this.findings.filter(({ cue }) => cue === this.cue);
    fill(
      element("findings"),
      html`${own.map(
        (each) =>
          html`<li class="${each.severity}"><button type="button" class="finding" data-field="${each.field}">${sentence(each.message)}</button></li>`,
      )}`,
    );
  }

  /** @param {string} address */
  post(address) {
    const request = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(this.event) };
    return fetch(onWall(address, this.choice.value), request).catch(() => undefined);
  }
}
