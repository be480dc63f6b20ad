// @ts-check
import { about, keepEvent, prepared } from "../asked-event.js";
import { call } from "../calls.js";
import { fill, html } from "../html.js";
import { onLanguage, say } from "../language.js";

/** Which event the page is about: the show's, or one of those that are being prepared; another choice opens the page anew. */
export class EventChoice extends HTMLElement {
  /** @type {string[]} */
  names = [];

  async connectedCallback() {
    keepEvent();
    this.addEventListener("change", ({ target }) => target instanceof HTMLSelectElement && open(target.value));
    onLanguage(() => this.render());
    const { status, answer } = await call("/api/v1/events");
    if (status === 200) this.names = answer.events;
    this.render();
  }

  render() {
    this.hidden = this.names.length === 0 && !prepared;
    const names = this.names.includes(prepared) || !prepared ? this.names : [...this.names, prepared];
    fill(
      this,
      html`<label><span>${say("openEvent")}</span>
          <select>
            <option value="">${say("runningShow")}</option>
            ${names.map((each) => html`<option value="${each}" ${each === prepared ? html`selected` : ""}>${each}</option>`)}
          </select></label>
        ${prepared && html`<p>${say("beingPrepared")}</p>`}`,
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
