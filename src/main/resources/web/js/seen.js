// @ts-check
/** Which pictures really stood before somebody's eyes: nearly whole on the screen, loaded, for a moment. */

/** How long a picture stands on the screen before it counts as seen. */
const SEEN_MS = 1000;
/** How much of a picture, or of the screen when the picture is higher than that, must be in sight. */
const SHARE = 0.9;
/** What lies behind the bar at the foot of the screen is not in sight. */
const BAR_PX = 110;
const STEPS = Array.from({ length: 21 }, (_, step) => step / 20);

export class Seen {
  /** @type {Set<string>} */
  #hashes = new Set();
  /** @type {Map<Element, number>} */
  #looking = new Map();

  /** @param {() => void} more when another picture was seen */
  constructor(more) {
    this.more = more;
    this.observer = new IntersectionObserver((entries) => entries.forEach((entry) => this.#moved(entry)), { threshold: STEPS, rootMargin: `0px 0px -${BAR_PX}px` });
  }

  /** Looks at these pictures from now on, and no others; what was seen stays seen. @param {Iterable<HTMLImageElement>} images with {@code data-picture}, the hash of what they show */
  watch(images) {
    this.observer.disconnect();
    this.#looking.forEach((timer) => clearTimeout(timer));
    this.#looking.clear();
    for (const image of images) this.observer.observe(image);
  }

  /** Whether every page was. @param {string[]} pictures their hashes */
  has(pictures) {
    return pictures.length > 0 && pictures.every((hash) => this.#hashes.has(hash));
  }

  /** @param {IntersectionObserverEntry} entry */
  #moved({ target, intersectionRect, boundingClientRect, rootBounds }) {
    const whole = Math.min(boundingClientRect.height, rootBounds?.height ?? innerHeight);
    const inSight = whole > 0 && intersectionRect.height >= SHARE * whole;
    if (inSight === this.#looking.has(target)) return;
    clearTimeout(this.#looking.get(target));
    this.#looking.delete(target);
    if (inSight) this.#look(/** @type {HTMLImageElement} */ (target));
  }

  /** @param {HTMLImageElement} image */
  #look(image) {
    this.#looking.set(image, setTimeout(() => this.#looked(image), SEEN_MS));
  }

  /** One that is still on its way, or on a page behind another, is waited for. @param {HTMLImageElement} image */
  #looked(image) {
    const shown = image.complete && image.naturalWidth > 0 && document.visibilityState === "visible";
    if (!shown) return this.#look(image);
    this.#looking.delete(image);
    this.observer.unobserve(image);
    this.#hashes.add(image.dataset.picture ?? "");
    this.more();
  }
}
