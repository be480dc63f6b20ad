// @ts-check
/** Decoded pictures by id: what is shown and what may come next, fetched ahead, the rest let go. */

const KEPT_MAX = 12;

export class WallPictures {
  constructor() {
    /** @type {Map<string, Promise<ImageBitmap>>} */
    this.loading = new Map();
  }

  /** Fetches these ahead, most important first, and lets all others go. @param {string[]} ids */
  keep(ids) {
    const kept = new Set([...new Set(ids)].slice(0, KEPT_MAX));
    // Not closed: a fade may still be drawing one.
    for (const id of [...this.loading.keys()]) {
      if (!kept.has(id)) this.loading.delete(id);
    }
    for (const id of kept) this.get(id).catch(() => {});
  }

  /** The decoded picture; rejected when it cannot be had now. @param {string} id @returns {Promise<ImageBitmap>} */
  get(id) {
    const known = this.loading.get(id);
    if (known) return known;
    const bitmap = load(id);
    this.loading.set(id, bitmap);
    bitmap.catch(() => this.loading.get(id) === bitmap && this.loading.delete(id));
    return bitmap;
  }
}

/** The pixels as they are: no colour profile, no transparency arithmetic. @param {string} id */
async function load(id) {
  const response = await fetch(`/api/v1/pictures/${id}.png`);
  if (!response.ok) throw new Error(`picture ${id}: ${response.status}`);
  return createImageBitmap(await response.blob(), { colorSpaceConversion: "none", premultiplyAlpha: "none" });
}
