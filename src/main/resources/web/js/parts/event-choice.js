// @ts-check
import { about, keepEvent, prepared } from "../asked-event.js";
import { call } from "../calls.js";
import { eventOptions } from "../event-names.js";
import { fill, html } from "../html.js";
import { onLanguage, say } from "../language.js";

/**
 * Which event the page is about: the show's, or one of those that are being prepared; another choice opens the page anew.
 * With the attribute `waiting` it says how much waits for approval, and an address with an empty `event` means the show.
 */
export class EventChoice extends HTMLElement {
  /** @type {import("../event-names.js").Listed[]} */
  events = [];
  /** How many cues of the show wait for approval. */
  waiting = 0;

  async connectedCallback() {
    keepEvent();
    this.addEventListener("change", ({ target }) => target instanceof HTMLSelectElement && this.open(target.value));
    onLanguage(() => this.render());
    await this.look();
    this.dispatchEvent(new Event("listed"));
  }

  /** Asks what there is. */
  async look() {
    const { status, answer } = await call("/api/v1/events");
    if (status === 200) {
      this.events = answer.titles;
      this.waiting = answer.waiting;
    }
    this.render();
  }

  /** Every event in which something waits; the show's has no name. */
  waitingEvents() {
    const show = { name: "", title: say("runningShow"), placeDate: "", waiting: this.waiting };
    return [show, ...this.events].filter(({ waiting }) => waiting);
  }

  render() {
    this.hidden = this.events.length === 0 && !prepared;
    const known = !prepared || this.events.some(({ name }) => name === prepared);
    const events = known ? this.events : [...this.events, { name: prepared, title: "", placeDate: "" }];
    fill(
      this,
      html`<label><span>${say("openEvent")}</span>
          <select>
            <option value="">${this.told(say("runningShow"), this.waiting)}</option>
            ${eventOptions(
              events.map((each) => ({ ...each, placeDate: this.told(each.placeDate, each.waiting) })),
              prepared,
            )}
          </select></label>
        ${prepared && html`<small>${prepared}.json</small><p>${say("beingPrepared")}</p>`}`,
    );
  }

  /** @param {string} words @param {number} [count] */
  told(words, count) {
    const waits = this.hasAttribute("waiting") && count ? say("countWaiting").replace("{n}", String(count)) : "";
    return [words, waits].filter(Boolean).join(" · ");
  }

  /** The walls that the page shows stay. @param {string} name empty for the show's */
  open(name) {
    const query = new URLSearchParams(location.search);
    for (const each of [...query.keys()]) if (each !== "wall" && each !== "beside") query.delete(each);
    if (!name && this.hasAttribute("waiting")) query.set("event", "");
    location.assign(about(query.size > 0 ? `${location.pathname}?${query}` : location.pathname, name));
  }
}

customElements.define("event-choice", EventChoice);
