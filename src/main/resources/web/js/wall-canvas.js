// @ts-check
/**
 * The wall's pixels on this screen: one wall pixel is one pixel of the screen, so many pixels from its corner; or the whole
 * picture over the whole screen, for a processor that maps all of it on the wall and so undoes the stretch. Fades start
 * from whatever is visible, mixed or not.
 */
export class WallCanvas {
  /** @param {HTMLCanvasElement} canvas */
  constructor(canvas) {
    this.canvas = canvas;
    this.pen = penOf(canvas);
    this.before = document.createElement("canvas");
    /** @type {{picture: CanvasImageSource, startedAt: number, fadeMs: number, drawn: () => void} | undefined} */
    this.fade = undefined;
    /** @type {import("./wall-screen.js").Place} */
    this.at = { x: 0, y: 0, whole: false };
    addEventListener("resize", () => this.place());
    document.addEventListener("visibilitychange", () => document.hidden && this.step());
    this.watchScale();
  }

  /** Sets the wall's size; a picture already shown stays. @param {number} width @param {number} height */
  size(width, height) {
    if (this.canvas.width === width && this.canvas.height === height) return;
    this.canvas.width = width;
    this.canvas.height = height;
    this.place();
  }

  /** @param {import("./wall-screen.js").Place} at in pixels of the screen */
  stand(at) {
    this.at = at;
    this.place();
  }

  /**
   * A page that nobody sees gets no frames to fade in, so it cuts.
   * @param {CanvasImageSource} picture
   * @param {number} fadeMs 0 for a cut
   * @param {() => void} drawn once the picture stands there whole; never when a newer one came before
   */
  show(picture, fadeMs, drawn = () => {}) {
    const fading = this.fade !== undefined;
    this.fade = undefined;
    if (fadeMs <= 0 || document.hidden) {
      this.pen.drawImage(picture, 0, 0);
      drawn();
      return;
    }
    copy(this.canvas, this.before);
    this.fade = { picture, startedAt: performance.now(), fadeMs, drawn };
    if (!fading) requestAnimationFrame(() => this.step());
  }

  /** One frame of a fade; the last one is the picture itself, exactly. */
  step() {
    if (!this.fade) return;
    const { picture, startedAt, fadeMs, drawn } = this.fade;
    const done = document.hidden ? 1 : Math.min(1, Math.max(0, (performance.now() - startedAt) / fadeMs));
    if (done < 1) {
      this.pen.drawImage(this.before, 0, 0);
      this.pen.globalAlpha = done;
    }
    this.pen.drawImage(picture, 0, 0);
    this.pen.globalAlpha = 1;
    if (done < 1) requestAnimationFrame(() => this.step());
    else {
      this.fade = undefined;
      drawn();
    }
  }

  /** Undoes the screen's scaling, so that nothing is ever resampled. */
  place() {
    const scale = devicePixelRatio || 1;
    const { x, y, whole } = this.at;
    const { style, width, height } = this.canvas;
    this.canvas.classList.toggle("whole", whole);
    style.width = whole ? "100%" : `${width}px`;
    style.height = whole ? "100%" : `${height}px`;
    // Lengths are kept in 64ths of a pixel, which is not fine enough; a transform is.
    style.transform = whole ? "" : `scale(${1 / scale}) translate(${x}px, ${y}px)`;
  }

  watchScale() {
    this.place();
    const scale = matchMedia(`(resolution: ${devicePixelRatio || 1}dppx)`);
    scale.addEventListener("change", () => this.watchScale(), { once: true });
  }
}

/** @param {HTMLCanvasElement} canvas */
function penOf(canvas) {
  return /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d", { alpha: false }));
}

/** @param {HTMLCanvasElement} from @param {HTMLCanvasElement} to */
function copy(from, to) {
  if (to.width !== from.width || to.height !== from.height) {
    to.width = from.width;
    to.height = from.height;
  }
  penOf(to).drawImage(from, 0, 0);
}
