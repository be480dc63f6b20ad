// @ts-check
/** The layout proof of a long event takes a while: the page on which it was asked for says how far it is. */
import { call } from "./calls.js";
import { say } from "./language.js";

const LOOK_MS = 700;
/** How often it is looked for before it is taken for done: a short one never shows. */
const LOOKS_MAX = 6;
const DONE_MS = 8000;

const told = document.createElement("p");
told.id = "maket";
told.setAttribute("role", "status");
told.hidden = true;
document.body.append(told);
told.addEventListener("click", () => (told.hidden = true));
let newest = "";

/** @param {string} ticket */
async function watch(ticket) {
  newest = ticket;
  let seen = false;
  for (let looks = 0; ticket === newest && (seen || looks < LOOKS_MAX); looks++) {
    await new Promise((then) => setTimeout(then, LOOK_MS));
    const { status, answer } = await call(`/api/v1/proof?ticket=${ticket}`);
    if (ticket !== newest || (seen && status !== 200)) break;
    if (status !== 200) continue;
    seen = true;
    told.textContent = say("maketDrawing").replace("{n}", String(answer.drawn)).replace("{of}", String(answer.of));
    told.hidden = false;
  }
  if (ticket !== newest || !seen) return;
  told.textContent = say("maketDone");
  setTimeout(() => {
    if (ticket === newest) told.hidden = true;
  }, DONE_MS);
}

document.addEventListener("click", ({ target }) => {
  const link = target instanceof Element && target.closest('a[href*="/api/v1/proof.pdf"]');
  if (!(link instanceof HTMLAnchorElement)) return;
  const ticket = [...crypto.getRandomValues(new Uint8Array(12))].map((each) => each.toString(16).padStart(2, "0")).join("");
  const plain = link.getAttribute("href") ?? "";
  link.setAttribute("href", `${plain}${plain.includes("?") ? "&" : "?"}ticket=${ticket}`);
  setTimeout(() => link.setAttribute("href", plain));
  watch(ticket);
});
