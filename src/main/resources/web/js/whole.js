// @ts-check
/**
 * Loads a page again whose scripts or styles did not all come: where the network changes meanwhile (a cable plugged in,
 * an address given) a browser drops what is under way, and a page that is not whole does nothing and says nothing. No
 * module, because it must be there before them. The page stays until the server answers: never a browser's own words.
 */
(() => {
  const BETWEEN_MS = 1000;
  let isLost = false;

  const again = async () => {
    const answer = await fetch(location.href, { cache: "no-store" }).catch(() => undefined);
    if (answer?.ok) location.reload();
    else setTimeout(again, BETWEEN_MS);
  };

  // Errors of elements do not bubble; they are caught on the way down.
  addEventListener(
    "error",
    ({ target }) => {
      const isStyle = target instanceof HTMLLinkElement && target.rel === "stylesheet";
      if (isLost || !(isStyle || target instanceof HTMLScriptElement)) return;
      isLost = true;
      setTimeout(again, BETWEEN_MS);
    },
    true,
  );
})();
