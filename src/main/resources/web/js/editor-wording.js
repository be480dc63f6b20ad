// @ts-check
/** Where a line ends and where it must not: what the two buttons above the fields do to the field one is in. */

/** Beside a space it keeps the words on both sides on one line; nobody sees it. */
export const JOINER = "\u2060";

/**
 * The text with the words between two places kept together, or let go when they were.
 * @param {string} text @param {number} from @param {number} to
 */
export function kept(text, from, to) {
  const words = text.slice(from, to);
  const changed = words.includes(JOINER) ? words.replaceAll(JOINER, "") : words.replace(/(\S) +(?=\S)/g, `$1${JOINER} `);
  return { text: text.slice(0, from) + changed + text.slice(to), to: from + changed.length };
}

/** @param {HTMLElement} form whose buttons name what they do in {@code data-wording} */
export function wireWording(form) {
  /** @type {HTMLInputElement | HTMLTextAreaElement | undefined} */
  let field;
  form.addEventListener("focusin", ({ target }) => {
    if (isText(target)) field = target;
  });
  // The field keeps its selection while the button is pressed.
  form.addEventListener("pointerdown", (event) => wordingOf(event) && event.preventDefault());
  form.addEventListener("click", (event) => {
    const what = wordingOf(event);
    if (!what || !field?.isConnected) return;
    const from = field.selectionStart ?? 0;
    const to = field.selectionEnd ?? from;
    field.focus();
    if (what === "break" && field instanceof HTMLTextAreaElement) field.setRangeText("\n", from, to, "end");
    if (what === "keep") {
      const after = kept(field.value, from, to);
      field.value = after.text;
      field.setSelectionRange(from, after.to);
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
    mark();
  });
  document.addEventListener("selectionchange", mark);

  /** Pressed while the chosen words are kept together. */
  function mark() {
    const button = form.querySelector("[data-wording=keep]");
    const chosen = field?.isConnected ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : "";
    button?.setAttribute("aria-pressed", String(chosen.includes(JOINER)));
  }
}

/** @param {EventTarget | null} target @returns {target is HTMLInputElement | HTMLTextAreaElement} */
const isText = (target) => target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === "text");

/** @param {Event} event */
const wordingOf = (event) => (event.target instanceof Element ? event.target.closest("[data-wording]")?.getAttribute("data-wording") : "");
