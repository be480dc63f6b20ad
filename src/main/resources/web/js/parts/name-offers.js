// @ts-check
import { call } from "../calls.js";
import { fill, html } from "../html.js";
import { say } from "../language.js";
import { OF_A_PERSON, offersFor, peopleOf, wordAt } from "../name-offers.js";

/** @param {Element} field @returns {(string | number)[]} */
const pathOf = (field) => JSON.parse(field.getAttribute("data-path") ?? "[]");

/**
 * While a name is written: what it may be, a tap each. A tap on a name that nobody writes in yet chooses the word under the finger,
 * so that typing replaces that word and nothing else.
 */
export class NameOffers extends HTMLElement {
  /** @type {HTMLTextAreaElement | undefined} */
  field = undefined;
  /** @type {import("../name-offers.js").Person[]} */
  people = [];
  /** @type {import("../name-offers.js").Offer[]} */
  offers = [];

  moved = () => this.show();

  connectedCallback() {
    document.addEventListener("selectionchange", this.moved);
  }

  disconnectedCallback() {
    document.removeEventListener("selectionchange", this.moved);
  }

  /** @param {HTMLElement} form the fields whose names are helped with */
  help(form) {
    /** @type {Element | null} */
    let before = null;
    form.addEventListener("pointerdown", ({ pointerType }) => (before = pointerType === "touch" ? document.activeElement : form));
    form.addEventListener("click", ({ target }) => {
      if (target instanceof HTMLTextAreaElement && before !== target && before !== form) choose(target, target.selectionStart);
    });
    form.addEventListener("focusin", ({ target }) => this.over(target));
    form.addEventListener("focusout", () => this.over(null));
    form.addEventListener("input", this.moved);
    // The keyboard stays, and what is written in keeps the focus.
    this.addEventListener("pointerdown", (event) => event.preventDefault());
    this.addEventListener("mousedown", (event) => event.preventDefault());
    this.addEventListener("click", ({ target }) => {
      const nth = target instanceof Element ? target.closest("button")?.getAttribute("data-nth") : undefined;
      if (nth) this.take(Number(nth));
    });
  }

  /** @param {EventTarget | null} target */
  async over(target) {
    this.field = target instanceof HTMLTextAreaElement && pathOf(target).at(-1) === "name" ? target : undefined;
    this.show();
    if (!this.field) return;
    const { status, answer } = await call("/api/v1/event");
    if (status === 200) this.people = peopleOf(answer.cues);
    this.show();
  }

  show() {
    const { field } = this;
    this.hidden = !field;
    if (!field) return;
    this.offers = offersFor(field.value, field.selectionEnd, this.people);
    const whole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    fill(
      this,
      html`${field.value && !whole && html`<button type="button" class="whole" data-nth="-1">${say("wholeName")}</button>`}
        ${this.offers.map(({ text, person }, nth) => html`<button type="button" data-nth="${nth}">${text}${person?.unit && html`<small>${person.unit}</small>`}</button>`)}`,
    );
  }

  /** @param {number} nth of the offers; -1 to choose the whole name */
  take(nth) {
    const { field } = this;
    if (!field) return;
    const offer = this.offers[nth];
    if (!offer) return field.select();
    field.setRangeText(offer.text, offer.start, offer.end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    const beside = pathOf(field).slice(0, -1);
    for (const key of offer.person ? OF_A_PERSON : []) this.beside([...beside, key], offer.person?.[key]);
    this.scrollLeft = 0;
  }

  /** What belongs to the person who was chosen, where the cue says such a thing. @param {(string | number)[]} path @param {any} said */
  beside(path, said) {
    const fields = this.parentElement?.querySelectorAll("textarea[data-path]") ?? [];
    const field = [...fields].find((each) => each.getAttribute("data-path") === JSON.stringify(path));
    if (!(field instanceof HTMLTextAreaElement) || typeof said !== "string") return;
    field.value = said;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** Chooses the word at a place, when nothing is chosen. @param {HTMLTextAreaElement} field @param {number} place */
export function choose(field, place) {
  if (field.selectionStart !== field.selectionEnd) return;
  const { start, end } = wordAt(field.value, place);
  field.setSelectionRange(start, end);
}

customElements.define("name-offers", NameOffers);
