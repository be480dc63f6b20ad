// @ts-check
/**
 * The page's one connection to the show: tells what arrives, says when nothing does, and connects again by itself.
 * @typedef {{tag: string, payload: any}} Told
 * @typedef {{told: (told: Told) => void, lost: (lost: boolean) => void, refused?: () => void}} Listener
 */

const SILENCE_MAX_MS = 2000;
const RETRY_FIRST_MS = 250;
const RETRY_LAST_MS = 4000;
/** So long a connection may say nothing; each one that was given up without a word gives the next one twice as long. */
const PATIENCE_FIRST_MS = 2 * SILENCE_MAX_MS;
const PATIENCE_LAST_MS = 8 * SILENCE_MAX_MS;
const BEATS_PER_ANSWER = 4;
const IDENTIFIED_MS = 4000;

/** Somebody wants to know which device this is. The hall's wall is never asked. @param {string} name */
function identify(name) {
  document.body.dataset.identified = name;
  document.body.classList.add("identified");
  setTimeout(() => document.body.classList.remove("identified"), IDENTIFIED_MS);
}

export class ShowLink {
  /** @param {string} query such as {@code ?page=wall}; without it the page's own name @param {Listener} listener */
  constructor(query, listener) {
    const page = query || `?page=${location.pathname.split("/")[1]}`;
    this.address = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/api/v1/live${page}`;
    this.listener = listener;
    this.isWall = page.includes("page=wall");
    this.lost = true;
    /** Of the newest state that was told. */
    this.revision = -1;
    this.retryMs = RETRY_FIRST_MS;
    this.patienceMs = PATIENCE_FIRST_MS;
    this.heardAt = -Infinity;
    this.openedAt = -Infinity;
    this.beats = 0;
    /** @type {WebSocket | undefined} */
    this.socket = undefined;
    /** @type {number | undefined} */
    this.retry = undefined;
  }

  /** Connects, and from now on keeps the connection. */
  start() {
    setInterval(() => this.watch(), SILENCE_MAX_MS / 8);
    document.addEventListener("visibilitychange", () => this.resume());
    addEventListener("online", () => this.resume());
    addEventListener("pageshow", () => this.resume());
    this.connect();
  }

  /** @param {string} tag @param {object} payload @returns {boolean} whether it is on its way */
  send(tag, payload) {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify({ tag, payload }));
    return true;
  }

  connect() {
    clearTimeout(this.retry);
    this.socket?.close();
    const socket = new WebSocket(this.address);
    this.socket = socket;
    this.openedAt = performance.now();
    let opened = false;
    socket.onopen = () => (opened = true);
    socket.onmessage = (event) => socket === this.socket && this.hear(JSON.parse(event.data));
    socket.onclose = () => socket === this.socket && this.closed(opened);
  }

  /** @param {Told} told */
  hear(told) {
    this.heardAt = performance.now();
    this.retryMs = RETRY_FIRST_MS;
    this.patienceMs = PATIENCE_FIRST_MS;
    if (told.tag === "beat" && ++this.beats % BEATS_PER_ANSWER === 0) this.send("beat", {});
    if (told.tag === "state") this.revision = told.payload.revision;
    if (told.tag === "identify") identify(told.payload.name);
    else if (told.tag === "reload") location.reload();
    else this.listener.told(told);
    if (this.isRight(told)) this.setLost(false);
  }

  /** A page that was cut off may be pressed again when it shows the show as it is, and not as soon as it hears anything. @param {Told} told */
  isRight({ tag, payload }) {
    return this.isWall || tag === "state" || (tag === "beat" && payload.revision === this.revision);
  }

  /** @param {boolean} opened whether it had been open; if not, the device may not be let in any more */
  closed(opened) {
    this.socket = undefined;
    this.setLost(true);
    if (!opened) this.listener.refused?.();
    this.retry = setTimeout(() => this.connect(), this.retryMs);
    this.retryMs = Math.min(this.retryMs * 2, RETRY_LAST_MS);
  }

  /** A connection that has gone silent is as good as none; a server that is only slow is not cut off for ever. */
  watch() {
    const now = performance.now();
    if (now - this.heardAt > SILENCE_MAX_MS) this.setLost(true);
    if (!this.socket || now - Math.max(this.heardAt, this.openedAt) <= this.patienceMs) return;
    this.patienceMs = Math.min(this.patienceMs * 2, PATIENCE_LAST_MS);
    this.connect();
  }

  /** The device woke up: what it shows may be hours old. */
  resume() {
    if (document.visibilityState !== "visible") return;
    const now = performance.now();
    if (now - Math.max(this.heardAt, this.openedAt) <= SILENCE_MAX_MS) return;
    this.setLost(true);
    this.connect();
  }

  /** @param {boolean} lost */
  setLost(lost) {
    if (this.lost === lost) return;
    this.lost = lost;
    this.listener.lost(lost);
  }
}
