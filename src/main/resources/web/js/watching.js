// @ts-check
/** A page that only looks: keeps the newest state, says when it is cut off, stays awake. */
import { heardTime, ticked } from "./hall-time.js";
import { onLanguage, startLanguage } from "./language.js";
import { ShowLink } from "./show-link.js";
import { keepAwake } from "./wake.js";

/** @param {(state: any) => void} render called at every change, and when the language changes */
export function watch(render) {
  /** @type {any} */
  let state;
  const show = () => state && render(state);
  const link = new ShowLink("", {
    told: ({ tag, payload }) => {
      heardTime(payload);
      if (tag === "state") state = payload;
      else if (tag === "wall" && state) state = ticked(state, payload);
      else return;
      show();
    },
    lost: (lost) => {
      document.body.classList.toggle("lost", lost);
      /** @type {HTMLElement} */ (document.getElementById("lost")).hidden = !lost;
    },
    refused: async () => {
      const answer = await fetch("/api/v1/session").catch(() => undefined);
      if (answer?.status === 401) location.replace(`/login?next=${location.pathname}`);
    },
  });
  startLanguage();
  onLanguage(show);
  keepAwake();
  link.start();
  return { show };
}
