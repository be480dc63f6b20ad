// @ts-check
import { fill, html } from "../html.js";
import { say } from "../language.js";

/** @typedef {ReturnType<typeof import("../show-view.js").groupsOf>} Groups */

/** What a row says of its cue while the cue is neither on the air nor in preview; the first that holds is said. */
const WORD_OF = /** @type {const} */ ({ problem: "cannotBeDrawn", skipped: "skipped", edited: "editedAfterApproval" });
const KINDS = /** @type {(keyof typeof WORD_OF)[]} */ (Object.keys(WORD_OF));

/** The rundown; a tap loads a cue into preview, told by the event {@code load} with the cue's name. */
export class CueList extends HTMLElement {
  at = "";

  connectedCallback() {
    this.addEventListener("click", (event) => {
      const row = event.target instanceof Element ? event.target.closest("[data-key]") : null;
      const detail = row?.getAttribute("data-key");
      if (detail) this.dispatchEvent(new CustomEvent("load", { detail }));
    });
  }

  /** @param {Groups} groups @param {ReturnType<typeof import("../show-view.js").marksOf>} marks */
  show(groups, marks) {
    fill(this, html`${groups.map(groupMarkup)}`);
    for (const row of this.querySelectorAll("[data-key]")) {
      const mark = marks[row.getAttribute("data-key") ?? ""];
      row.setAttribute("data-mark", mark ?? "");
      row.setAttribute("aria-current", String(mark === "onAir"));
      const where = /** @type {Element} */ (row.querySelector(".where"));
      const word = mark ? say(mark) : KINDS.filter((kind) => row.matches(`.${kind}`)).map((kind) => say(WORD_OF[kind]))[0] ?? "";
      if (where.textContent !== word) where.textContent = word;
    }
    this.reveal(JSON.stringify(marks));
  }

  /** Scrolls to what comes next when it has moved, and never while somebody is looking elsewhere. @param {string} at */
  reveal(at) {
    if (this.at === at) return;
    this.at = at;
    const row = this.querySelector("[data-mark=preview]") ?? this.querySelector("[data-mark=onAir]");
    const scroller = this.parentElement;
    if (!row || !scroller) return;
    const [inner, outer] = [row.getBoundingClientRect(), scroller.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) {
      scroller.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
    }
  }
}

/** @param {Groups[number]} group */
function groupMarkup(group) {
  const { item } = group;
  const same = item && [item.text, `${item.number}. ${item.text}`].includes(group.rows[0].label);
  return html`<section>
    ${group.part && html`<p class="part">${group.part}</p>`}
    <h3 class="${same ? "same" : ""}">
      ${item
        ? html`<span class="number">${item.number}</span><span>${item.text}</span><time>${item.time}</time>`
        : html`<span>${say("outside")}</span>`}
    </h3>
    <ol>
      ${group.rows.map(
        (row, place) =>
          html`<li>
            <button type="button" class="${KINDS.filter((kind) => row[kind]).join(" ")}" data-key="${row.key}" title="${say("loadHint")}">
              <span class="name">${row.label}</span>${same && place === 0 && item.time && html`<time>${item.time}</time>`}<span class="where"></span>
            </button>
          </li>`,
      )}
    </ol>
  </section>`;
}

customElements.define("cue-list", CueList);
