// @ts-check
/** Asks the device not to sleep while the page is looked at; a device that refuses is left alone. */
export function keepAwake() {
  const ask = () => {
    if (document.visibilityState === "visible") navigator.wakeLock?.request("screen").catch(() => {});
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}
