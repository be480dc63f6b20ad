// @ts-check
/** Every change goes to the server at once: one save at a time; what is changed meanwhile is saved after it. */
import { say, sentence } from "./language.js";

const SAVE_MS = 300;

export class Saving {
  /**
   * @param {() => any} event as it is now
   * @param {(word: import("./language.js").Word | "") => void} tell how far it is; empty for nothing to say
   * @param {(words: string) => void} fail what went wrong; empty when nothing did
   */
  constructor(event, tell, fail) {
    this.event = event;
    this.tell = tell;
    this.fail = fail;
    this.name = "";
    this.revision = "";
    this.busy = false;
    this.unsaved = false;
    /** @type {number | undefined} */
    this.due = undefined;
  }

  /** From now on another event is saved. @param {string} name @param {string} revision as the server has it */
  begin(name, revision) {
    this.name = name;
    this.revision = revision;
    this.tell("savedAll");
  }

  /** Something was changed: it is saved a moment after the last letter. */
  soon() {
    this.unsaved = true;
    this.tell("saving");
    clearTimeout(this.due);
    this.due = setTimeout(() => this.now(), SAVE_MS);
  }

  /** Whether leaving the page now would lose something. */
  get open() {
    return this.unsaved || this.busy;
  }

  async now() {
    if (this.busy || !this.unsaved || !this.event()) return;
    this.busy = true;
    this.unsaved = false;
    const headers = { "Content-Type": "application/json", "If-Match": `"${this.revision}"` };
    const request = { method: "PUT", headers, body: JSON.stringify(this.event()) };
    const response = await fetch(`/api/v1/events/${this.name}`, request).catch(() => undefined);
    const answer = await response?.json().catch(() => undefined);
    this.busy = false;
    if (response?.ok) {
      this.revision = answer.revision;
      this.fail("");
      if (!this.unsaved) this.tell("savedAll");
    } else {
      this.fail(answer?.error ? sentence(answer.error) : say("unreachable"));
      this.tell("");
    }
    if (this.unsaved) this.now();
  }
}
