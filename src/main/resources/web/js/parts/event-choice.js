// @ts-check
import { about, keepEvent, prepared } from "../asked-event.js";
import { call } from "../calls.js";
import { eventOptions } from "../event-names.js";
import { fill, html } from "../html.js";
import { onLanguage, say } from "../language.js";

/** Which event the page is about: the show's, or one of those that are being prepared; another choice opens the page anew. */
export class EventChoice extends HTMLElement {
  /** @type {import("../event-names.js").Listed[]} */
  events = [];

  async connectedCallback() {
    keepEvent();
    this.addEventListener("change", ({ target }) => target instanceof HTMLSelectElement && open(target.value));
    onLanguage(() => this.render());
    const { status, answer } = await call("/api/v1/events");
    if (status === 200) this.events = answer.titles;
    this.render();
  }

  render() {
    this.hidden = this.events.length === 0 && !prepared;
    const known = !prepared || this.events.some(({ name }) => name === prepared);
    const events = known ? this.events : [...this.events, { name: prepared, title: "", placeDate: "" }];
    fill(
      this,
      html`<label><span>${say("openEvent")}</span>
          <select>
            <option value="">${say("runningShow")}</option>
            ${eventOptions(events, prepared)}
          </select></label>
        ${prepared && html`<small>${prepared}.json</small><p>${say("beingPrepared")}</p>`}`,
    );
  }
}

/** The walls that the page shows stay. @param {string} name empty for the show's */
function open(name) {
  const query = new URLSearchParams(location.search);
  for (const each of [...query.keys()]) if (each !== "wall" && each !== "beside") query.delete(each);
  location.assign(about(query.size > 0 ? `${location.pathname}?${query}` : location.pathname, name));
}

customElements.define("event-choice", EventChoice);
