// @ts-check
import { fill, html } from "../html.js";
import { sentence } from "../language.js";

/** What is wrong now, in red. */
export class AlarmList extends HTMLElement {
  /** @param {{vi: string, en: string}[]} alarms */
  show(alarms) {
    this.hidden = alarms.length === 0;
    fill(this, html`${alarms.map((alarm) => html`<p>${sentence(alarm)}</p>`)}`);
  }
}

customElements.define("alarm-list", AlarmList);
