// @ts-check
/** Between an event that is prepared and the running show: a copy of the show out, the prepared event in. */
import { call } from "./calls.js";
import { freeId } from "./editor-history.js";
import { fill, html } from "./html.js";
import { countWord, say, sentence } from "./language.js";

const NAME_LENGTH_MAX = 40;

/** The name of a file, from what people call an event. @param {string} title */
const fileName = (title) =>
  title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, NAME_LENGTH_MAX)
    .replace(/-$/, "");

/**
 * A new file from the running show.
 * @param {string[]} names of the files there are
 * @returns {Promise<{name?: string, answer?: any}>} its name, or what the server says against it
 */
export async function copyOfShow(names) {
  const running = await (await fetch("/api/v1/event")).json();
  const name = freeId(fileName(running.name ?? "") || "su-kien", names);
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`/api/v1/events/${name}`, { method: "PUT", headers, body: JSON.stringify(running) });
  return response.ok ? { name } : { answer: await response.json().catch(() => undefined) };
}

/** In whichever language the page speaks. @param {import("./language.js").Word} word */
const spoken = (word) => html`<span data-word="${word}">${say(word)}</span>`;

/** Says what would change in the running show, and asks. */
export class TakeOver {
  /**
   * @param {any} dialog
   * @param {any} saved where it is told that it is done
   * @param {(answer: any) => void} fail
   */
  constructor(dialog, saved, fail) {
    this.dialog = dialog;
    this.saved = saved;
    this.fail = fail;
    this.name = "";
    dialog.addEventListener("click", (/** @type {MouseEvent} */ click) => this.answered(click));
  }

  /** @param {string} name of the event, saved */
  async ask(name) {
    this.name = name;
    const called = await call(`/api/v1/events/${name}/difference`);
    if (called.status !== 200) return this.fail(called.answer);
    const { changes, showRevision } = called.answer;
    fill(
      this.dialog,
      html`<p>${say(changes.length > 0 ? "takeOverWhat" : "nothingDiffers")}</p>
        <ul>${changes.map((/** @type {any} */ each) => html`<li>${sentence(each)}</li>`)}</ul>
        <p class="open" role="status"></p>
        <div class="tools">
          <button type="button" value="cancel">${say("cancel")}</button>
          ${changes.length > 0 ? html`<button type="button" class="strong" value="${showRevision}">${say("takeOverNow")}</button>` : ""}
        </div>`,
    );
    this.dialog.showModal();
    if (changes.length > 0) this.tellOpen(name);
  }

  /** What is still to be mended or approved. It is told once it is known: every picture is drawn for it. @param {string} name */
  async tellOpen(name) {
    const { status, answer } = await call(`/api/v1/approval?event=${name}`);
    if (status !== 200 || name !== this.name) return;
    /** @type {{standing: string, errors: object[]}[]} */
    const cues = answer.cues;
    const faulty = cues.filter(({ errors }) => errors.length > 0).length;
    const waiting = answer.rule === "off" ? 0 : cues.filter(({ standing }) => standing !== "approved").length;
    const open = [
      faulty > 0 && html`<a href="/check?event=${name}">${faulty} ${countWord(faulty, "cueFaulty", "cuesFaulty")}</a>`,
      waiting > 0 && html`<a href="/approve?event=${name}">${waiting} ${countWord(waiting, "cueWaiting", "cuesWaiting")}</a>`,
    ].filter(Boolean);
    if (open.length > 0) fill(this.dialog.querySelector(".open"), html`${say("stillOpen")} ${open.map((each, at) => [at > 0 && ", ", each])}.`);
  }

  /** @param {MouseEvent} click */
  async answered(click) {
    const pressed = /** @type {Element} */ (click.target).closest("button");
    if (!pressed) return;
    this.dialog.close();
    if (pressed.value === "cancel") return;
    const called = await call(`/api/v1/events/${this.name}/take-over`, { json: { expectedRevision: Number(pressed.value) } });
    if (called.status !== 200) return this.fail(called.answer);
    this.saved.filled = undefined;
    delete this.saved.dataset.word;
    const done = called.answer.message ? sentence(called.answer.message) : spoken("takenOver");
    fill(this.saved, html`${done} ${spoken("takenOverNext")} <a href="/check" data-word="preShowCheck">${say("preShowCheck")}</a> → <a href="/approve" data-word="approve">${say("approve")}</a>`);
  }
}
