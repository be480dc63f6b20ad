// @ts-check
import { call, fault } from "../calls.js";
import { fill, html } from "../html.js";
import { onLanguage, say, sentence } from "../language.js";

/** @typedef {{id: string, label: string, source: "program" | "office", licence: string, faces: object[]}} Family */
/** @typedef {{vi: string, en: string}} Message */

/**
 * The families that words can be set in, each with a line set in it and its licence; a file of the office's joins them.
 * It tells by `added` that there is one more to choose.
 */
export class FontShelf extends HTMLElement {
  /** @type {Family[]} */
  families = [];
  /** Files in the office's folder that cannot be used. @type {Message[]} */
  refused = [];
  /** What came of the last file. */
  said = () => "";

  constructor() {
    super();
    onLanguage(() => this.render());
  }

  connectedCallback() {
    if (this.firstElementChild) return;
    fill(
      this,
      html`<fieldset>
        <legend></legend>
        <div class="shelf">
          <ul class="families" role="list"></ul>
          <label class="upload bring"><input type="file" accept=".ttf,.otf" aria-describedby="font-said" /><b></b><small></small></label>
        </div>
        <p class="said" id="font-said" role="status"></p>
        <ul class="unusable"></ul>
      </fieldset>`,
    );
    this.addEventListener("change", ({ target }) => target instanceof HTMLInputElement && this.send(target));
    this.render();
  }

  /** @param {Family[]} families the one of events that name none first @param {Message[]} refused */
  offer(families, refused) {
    this.families = families;
    this.refused = refused;
    this.render();
  }

  render() {
    if (!this.firstElementChild) return;
    this.find("legend").textContent = say("fontShelf");
    this.find(".bring b").textContent = say("addFont");
    this.find(".bring small").textContent = say("addFontHelp");
    this.find(".said").textContent = this.said();
    fill(this.find(".families"), html`${this.families.map(familyMarkup)}`);
    fill(this.find(".unusable"), html`${this.refused.map((each) => html`<li>${sentence(each)}</li>`)}`);
  }

  /** @param {HTMLInputElement} input */
  async send(input) {
    const file = input.files?.[0];
    if (!file) return;
    this.tell(() => say("sendingFont"), false);
    const called = await call("/api/v1/fonts", { file });
    input.value = "";
    if (called.status !== 200) return this.tell(() => `${file.name}: ${fault(called)}`, true);
    /** @type {Family} */
    const family = called.answer.font;
    const known = this.families.some(({ id }) => id === family.id);
    this.families = known ? this.families.map((each) => (each.id === family.id ? family : each)) : [...this.families, family];
    this.tell(() => say("fontAdded").replace("{name}", family.label), false);
    this.dispatchEvent(new Event("added"));
  }

  /** @param {() => string} said in the language of the page @param {boolean} wrong */
  tell(said, wrong) {
    this.said = said;
    this.find(".said").classList.toggle("wrong", wrong);
    this.render();
  }

  /** @param {string} selector @returns {HTMLElement} */
  find(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector));
  }
}

/** A family that has one face more may be set in another. @param {Family} family */
function familyMarkup({ id, label, source, licence, faces }) {
  return html`<li>
    <img src="/api/v1/fonts/${id}/sample.svg?faces=${faces.length}" alt="" />
    <p><b>${label}</b>${source === "office" && html` <em>${say("officeOwn")}</em>`}</p>
    <small>${licence || say("noLicence")}</small>
  </li>`;
}

customElements.define("font-shelf", FontShelf);
