// @ts-check
import "./field-form.js";
import "./unicode-offer.js";
import { choose } from "./name-offers.js";
import { call, fault } from "../calls.js";
import { differences, isRows, tidied } from "../field-tree.js";
import { fill, html } from "../html.js";
import { language, say } from "../language.js";
import { newId } from "../press.js";
import { ask, registerTool } from "../tools.js";
import { touchedField } from "../touched-words.js";

const DRAFT_AFTER_MS = 150;

/**
 * What somebody is typing over one cue. It stays when another cue is looked at.
 * @typedef {{cue: any, fields: Record<string, any>, label: string, fadeMs: number | null, commandId: string, theirs?: any}} Draft
 */

/** A draft that says what the cue says. @param {any} cue @param {Record<string, any>} [fields] @returns {Draft} */
function draftOf(cue, fields = cue.fields) {
  return { cue, fields, label: cue.label, fadeMs: cue.fadeMs, commandId: newId() };
}

/**
 * Which entry of its list a field belongs to, from 1, counted through all groups; 0 for a field outside a list.
 * @param {import("../field-tree.js").Path} path @param {Record<string, any>} fields
 */
function entryAt([list, row, , nth], fields) {
  if (typeof row !== "number") return 0;
  const inner = Object.keys(fields[list][row]).find((name) => isRows(fields[list][row][name]));
  if (!inner) return row + 1;
  const earlier = fields[list].slice(0, row).flatMap((/** @type {any} */ group) => group[inner] ?? []).length;
  return earlier + (typeof nth === "number" ? nth : 0) + 1;
}

/** Sửa nhanh: a cue's words changed and seen as the wall would show them, before the wall does. */
export class EditSheet extends HTMLElement {
  /** @type {Map<string, Draft>} */
  drafts = new Map();
  /** @type {any} */
  state = undefined;
  cue = "";
  /** The cue whose words stand in the form. */
  filled = "";
  page = 1;
  pages = 1;
  /** The entry of the list, from 1, whose page is looked at; 0 for the page itself. */
  entry = 0;
  /** Whether the first entry of the page is still to be brought into sight. */
  seeking = false;
  /** Where the picture on the air was touched; its field is still to be found. @type {import("../touched-words.js").Point | undefined} */
  touched = undefined;
  revision = -1;
  said = "";
  sending = false;
  drawing = false;
  again = false;
  /** @type {number | undefined} */
  timer = undefined;

  connectedCallback() {
    this.addEventListener("input", ({ target }) => target instanceof Element && target.closest("field-form") && this.typed(target));
    this.addEventListener("input", ({ target }) => target instanceof HTMLElement && target.closest(".more") && this.described());
    this.addEventListener("change", ({ target }) => target instanceof HTMLSelectElement && target.closest(".which") && this.choose(target.value));
    this.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send(this.draft?.cue.version);
    });
    this.addEventListener("click", ({ target }) => {
      const act = target instanceof Element ? target.closest("button[data-do]")?.getAttribute("data-do") : undefined;
      if (act) this.act(act);
    });
  }

  get draft() {
    return this.drafts.get(this.cue);
  }

  get isUnsent() {
    return [...this.drafts.values()].some((draft) => this.dirty(draft));
  }

  get form() {
    return /** @type {import("./field-form.js").FieldForm} */ (this.find("field-form"));
  }

  get unicode() {
    return /** @type {import("./unicode-offer.js").UnicodeOffer} */ (this.find("unicode-offer"));
  }

  /**
   * @param {{cue: string, page?: number, entry?: number, touched?: import("../touched-words.js").Point}} detail which cue to open,
   *   and which page or entry of its list, or what of its picture
   */
  about({ cue, page = 1, entry = 0, touched }) {
    this.cue = cue;
    this.touched = touched;
    this.filled = "";
    this.page = page;
    this.entry = entry;
    this.seeking = !touched && (page > 1 || entry > 0);
    this.revision = -1;
  }

  /** What is on the wall is what has to be mended now; words that were not sent yet come first. @param {any} state */
  opened(state) {
    if (!this.draft || !this.dirty(this.draft)) this.about(state.onWall);
  }

  /** @param {any} state */
  show(state) {
    this.state = state;
    const there = state.rundown.some((/** @type {any} */ row) => row.cue === this.cue);
    if (!there) this.about(state.onWall);
    this.style.setProperty("--ratio", String(state.wall.width / state.wall.height));
    if (!this.firstElementChild || this.said !== language()) this.lay();
    const standIn = this.find(".stand-in");
    standIn.toggleAttribute("data-first", Boolean(this.touched));
    if (this.touched) standIn.hidden = false;
    this.menu();
    if (this.revision !== state.revision) this.read();
    this.buttons();
  }

  lay() {
    this.said = language();
    fill(
      this,
      html`<form>
        <div class="draft-picture"><span class="what">${say("draftPicture")}</span><img alt="" hidden /><p class="veil" role="status"></p>
          <button type="button" class="turn" data-do="turn" hidden></button>
          <input class="stand-in" tabindex="-1" autocomplete="off" aria-label="${say("quickEdit")}" hidden /></div>
        <label class="which">${say("whichCue")}<select></select></label>
        <section class="conflict" hidden></section>
        <field-form></field-form>
        <details class="more"><summary>${say("more")}</summary>
          <label>${say("nameInRundown")}<input name="label" maxlength="200" autocomplete="off" /></label>
          <label>${say("howItComes")}<select name="fade"><option value="">${say("asEvent")}</option><option value="0">${say("cut")}</option
            ><option value="400">${say("fade")}</option></select></label></details>
        <div class="send"><unicode-offer hidden></unicode-offer><name-offers role="group" aria-label="${say("nameOffers")}" hidden></name-offers
          ><button type="button" data-do="discard">${say("discard")}</button><button type="submit" class="main"></button></div>
      </form>`,
    );
    /** @type {import("./name-offers.js").NameOffers} */ (this.find("name-offers")).help(this.form);
    this.unicode.help(this.form);
    if (this.draft) this.refill();
  }

  menu() {
    const { rundown, onWall, preview } = this.state;
    const first = rundown.filter((/** @type {any} */ row) => row.page === 1 && !row.photo);
    const mark = (/** @type {any} */ row) => (row.cue === onWall.cue ? `${say("onAir")}: ` : row.cue === preview?.cue ? `${say("preview")}: ` : "");
    const select = /** @type {HTMLSelectElement} */ (this.find("select"));
    fill(select, html`${first.map((/** @type {any} */ row) => html`<option value="${row.cue}">${mark(row)}${row.label}</option>`)}`);
    select.value = this.cue;
  }

  /** @param {string} cue */
  choose(cue) {
    this.about(cue === this.state.onWall.cue ? this.state.onWall : { cue });
    this.show(this.state);
  }

  /** What the cue says now, when that may have changed. */
  async read() {
    this.revision = this.state.revision;
    const cue = this.cue;
    const { status, answer } = await call(`/api/v1/cues/${cue}`);
    if (status !== 200 || cue !== this.cue) return;
    const draft = this.drafts.get(cue);
    if (!draft || (draft.cue.version !== answer.version && !this.dirty(draft))) {
      this.drafts.set(cue, draftOf(answer));
      this.filled = "";
    }
    if (this.filled !== cue) this.refill();
    if (draft?.cue.version !== answer.version && draft === this.draft) this.conflict(answer);
  }

  refill() {
    const draft = this.draft;
    if (!draft) return;
    this.filled = this.cue;
    this.form.show(draft.fields, draft.cue.form ?? {});
    this.more("label").value = draft.label;
    this.more("fade").value = String(draft.fadeMs ?? "");
    this.conflictShown();
    this.buttons();
    this.look();
    if (this.touched) this.reach(this.touched);
  }

  /**
   * The words that were touched on the air are written in at once; else the name. Until they are known a stand-in has the
   * focus: a phone opens its keyboard only for what gets the focus within the touch, and keeps it when another field does.
   * @param {import("../touched-words.js").Point} point
   */
  async reach(point) {
    this.touched = undefined;
    const cue = this.cue;
    const { status, answer } = await call(`/api/v1/words/${cue}.${this.page}`);
    if (cue !== this.cue) return;
    const fields = [...this.form.querySelectorAll("textarea")];
    const found = status === 200 && touchedField(answer.words, point, fields.map(({ value }) => value));
    const field = found ? fields[found.field] : fields[0];
    field?.focus();
    this.find(".stand-in").hidden = true;
    field?.scrollIntoView({ block: "center" });
    if (found && field.dataset.path?.endsWith('"name"]')) choose(field, found.place);
  }

  /** @param {"label" | "fade"} name @returns {HTMLInputElement | HTMLSelectElement} */
  more(name) {
    return /** @type {HTMLInputElement} */ (this.querySelector(`.more [name=${name}]`));
  }

  /** The cue's name in the rundown, or how it comes on to the wall, was changed. */
  described() {
    const draft = this.draft;
    if (!draft) return;
    draft.label = this.more("label").value;
    draft.fadeMs = this.more("fade").value === "" ? null : Number(this.more("fade").value);
    draft.commandId = newId();
    this.buttons();
  }

  /** @param {Draft} draft */
  dirty(draft) {
    if (draft.label !== draft.cue.label || draft.fadeMs !== draft.cue.fadeMs) return true;
    return JSON.stringify(tidied(draft.fields, draft.cue.fields)) !== JSON.stringify(draft.cue.fields);
  }

  /** @param {Element} target what was typed into */
  typed(target) {
    const draft = this.draft;
    if (!draft) return;
    draft.fields = this.form.fields;
    this.entry = entryAt(JSON.parse(target.getAttribute("data-path") ?? "[]"), draft.fields);
    draft.commandId = newId();
    this.buttons();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), DRAFT_AFTER_MS);
  }

  buttons() {
    const draft = this.draft;
    const dirty = Boolean(draft && this.dirty(draft));
    const main = /** @type {HTMLButtonElement} */ (this.find(".main"));
    main.textContent = say(this.state.onWall.cue === this.cue && !this.state.black ? "updateOnAir" : "updateCue");
    main.disabled = !dirty || this.sending || this.hasAttribute("data-unfit");
    /** @type {HTMLButtonElement} */ (this.find("[data-do=discard]")).disabled = !dirty;
    this.querySelectorAll(".conflict button").forEach((each) => each.toggleAttribute("disabled", this.sending));
  }

  /** What is typed, as the wall would show it and as it may have been meant. */
  look() {
    this.draw();
    if (this.draft) this.unicode.look(this.draft.cue.id, tidied(this.draft.fields, this.draft.cue.fields));
  }

  /** The true picture of what is typed; one is asked for at a time, and the newest wins. */
  async draw() {
    const draft = this.draft;
    if (!draft) return;
    if (this.drawing) {
      this.again = true;
      return;
    }
    this.drawing = true;
    const json = { fields: tidied(draft.fields, draft.cue.fields), page: this.page, entry: this.entry || undefined };
    const drawn = await call(`/api/v1/cues/${draft.cue.id}/draft`, { json });
    this.drawing = false;
    if (draft === this.draft) this.drawn(drawn);
    if (this.again) {
      this.again = false;
      this.draw();
    }
  }

  /** @param {{status: number, answer: any}} drawn */
  drawn(drawn) {
    const unfit = drawn.status !== 200;
    this.toggleAttribute("data-unfit", unfit);
    this.find(".veil").textContent = unfit ? fault(drawn) : "";
    this.buttons();
    if (unfit) return;
    const { picture, page, pages, entries } = drawn.answer;
    this.page = page;
    this.seek(this.entry || entries[0]);
    const turn = this.find(".turn");
    turn.hidden = pages < 2;
    turn.textContent = `${page}/${pages} ›`;
    turn.setAttribute("aria-label", `${say("nextPage")} ${page}/${pages}`);
    this.pages = pages;
    const image = /** @type {HTMLImageElement} */ (this.find("img"));
    const next = new Image();
    next.src = `/api/v1/pictures/${picture}.png?thumbnail=1`;
    next.decode().then(
      () => {
        image.src = next.src;
        image.alt = this.draft?.cue.label ?? "";
        image.hidden = false;
      },
      () => {},
    );
  }

  /** Brings an entry of the list into sight, once after it was opened. @param {number} entry */
  seek(entry) {
    if (!this.seeking) return;
    this.seeking = false;
    const rows = [...this.form.querySelectorAll(".row")].filter((row) => !row.querySelector(".row"));
    rows[entry - 1]?.scrollIntoView({ block: "center" });
  }

  /** @param {string} act */
  act(act) {
    const draft = this.draft;
    if (!draft) return;
    if (act === "turn") {
      this.page = this.page >= this.pages ? 1 : this.page + 1;
      this.entry = 0;
      this.seeking = true;
      this.draw();
    } else if (act === "discard") {
      this.drafts.set(this.cue, draftOf(draft.cue));
      this.refill();
    } else if (act === "mine") {
      this.send(draft.theirs.version);
    } else if (act === "theirs") {
      ask(this, "tell", { sentence: say("theirsTaken"), wrong: false });
      this.drafts.set(this.cue, draftOf({ ...draft.theirs, form: draft.cue.form }));
      this.refill();
    }
  }

  /** @param {string} basedOn the version that this goes over */
  async send(basedOn) {
    const draft = this.draft;
    if (!draft || this.sending || this.hasAttribute("data-unfit")) return;
    this.sending = true;
    this.buttons();
    const fields = tidied(draft.fields, draft.cue.fields);
    const { commandId, label, fadeMs } = draft;
    const sending = call(`/api/v1/cues/${draft.cue.id}`, { method: "PUT", json: { commandId, basedOn, fields, label, fadeMs } });
    ask(this, "sent", sending);
    const sent = await sending;
    this.sending = false;
    if (sent.status === 409 && sent.answer.current) {
      this.conflict(sent.answer.current);
      this.find(".conflict").scrollIntoView({ block: "end" });
      ask(this, "tell", { sentence: say("conflictChoose"), wrong: true });
    } else if (sent.status === 200 && sent.answer.result !== "nothing") await this.updated(draft, fields);
    else ask(this, "tell", { sentence: sent.answer?.message ? fault({ ...sent, answer: { error: sent.answer.message } }) : fault(sent), wrong: true });
    this.buttons();
  }

  /** @param {Draft} draft @param {Record<string, any>} fields */
  async updated(draft, fields) {
    const { status, answer } = await call(`/api/v1/cues/${draft.cue.id}`);
    if (status === 200 && JSON.stringify(draft.fields) === JSON.stringify(this.drafts.get(draft.cue.id)?.fields)) {
      this.drafts.set(draft.cue.id, draftOf(answer, fields));
      this.conflictShown();
    }
    ask(this, "tell", { sentence: say("updated"), wrong: false });
  }

  /** Somebody else was quicker: both versions are shown. @param {any} theirs */
  conflict(theirs) {
    const draft = this.draft;
    if (!draft) return;
    const fields = tidied(draft.fields, draft.cue.fields);
    const same = theirs.label === draft.label && theirs.fadeMs === draft.fadeMs;
    if (same && JSON.stringify(theirs.fields) === JSON.stringify(fields)) {
      this.drafts.set(draft.cue.id, draftOf({ ...theirs, form: draft.cue.form }, fields));
    } else {
      draft.theirs = theirs;
      draft.commandId = newId();
    }
    this.conflictShown();
  }

  conflictShown() {
    const draft = this.draft;
    const section = this.find(".conflict");
    const before = !section.hidden;
    section.hidden = !draft?.theirs;
    if (before && section.hidden) this.scrollIntoView({ block: "start" });
    if (!draft?.theirs) return;
    const names = differences({ nameInRundown: draft.label, howItComes: draft.fadeMs }, { nameInRundown: draft.theirs.label, howItComes: draft.theirs.fadeMs });
    const parts = [...names, ...differences(tidied(draft.fields, draft.cue.fields), draft.theirs.fields)];
    const label = (/** @type {import("../field-tree.js").Path} */ path) =>
      path.map((step) => (typeof step === "number" ? step + 1 : step === "nameInRundown" || step === "howItComes" ? say(step) : this.form.labelOf(step))).join(" ");
    fill(
      section,
      html`<h3>${say("conflictTitle")}</h3>
        <table><thead><tr><td></td><th>${say("mine")}</th><th>${say("theirs")}</th></tr></thead>
          <tbody>${parts.map(({ path, one, two }) => html`<tr><th scope="row">${label(path)}</th><td>${one}</td><td>${two}</td></tr>`)}</tbody></table>
        <div class="acts"><button type="button" data-do="mine">${say("useMine")}</button><button type="button" data-do="theirs">${say("useTheirs")}</button></div>`,
    );
    if (!before) section.scrollIntoView({ block: "end" });
  }

  /** @param {string} selector @returns {HTMLElement} */
  find(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

customElements.define("edit-sheet", EditSheet);
/** Words that were typed and not sent wait for somebody to come back to them. */
const isUnsent = () => /** @type {EditSheet | null} */ (document.querySelector("edit-sheet"))?.isUnsent ?? false;

registerTool({ id: "edit", word: "quickEdit", order: 10, sheet: "edit-sheet", lit: isUnsent });
