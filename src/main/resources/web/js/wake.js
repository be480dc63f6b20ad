// @ts-check
/**
 * Asks the device not to sleep while the page is looked at. Over plain http browsers hold their wake lock back; there a
 * silent, muted moving picture of two pixels keeps them awake where they allow it. A device that refuses is left alone.
 * @param {(awake: boolean) => void} [tell] whether it does what it was asked
 */
export function keepAwake(tell = () => {}) {
  const video = navigator.wakeLock ? undefined : silentVideo();
  const ask = async () => {
    if (document.visibilityState !== "visible") return;
    const asked = navigator.wakeLock ? navigator.wakeLock.request("screen") : video?.play().then(() => undefined);
    const held = asked?.then(
      (lock) => {
        lock?.addEventListener("release", () => tell(false));
        return true;
      },
      () => false,
    );
    tell((await held) ?? false);
  };
  document.addEventListener("visibilitychange", ask);
  // Some phones start even a muted video only after a touch.
  if (video) addEventListener("pointerdown", ask, { once: true });
  ask();
}

function silentVideo() {
  const picture = document.createElement("canvas");
  if (!picture.captureStream) return undefined;
  [picture.width, picture.height] = [2, 2];
  const pen = picture.getContext("2d");
  let light = false;
  setInterval(() => {
    light = !light;
    if (pen && document.visibilityState === "visible") {
      pen.fillStyle = light ? "#101418" : "#101419";
      pen.fillRect(0, 0, 2, 2);
    }
  }, 1000);
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.className = "awake";
  video.setAttribute("aria-hidden", "true");
  video.srcObject = picture.captureStream(1);
  document.body.append(video);
  return video;
}
