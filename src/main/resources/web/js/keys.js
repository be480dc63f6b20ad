// @ts-check
/** Keys and clickers of the remote. F5 and Esc, which clickers send for start and stop, do nothing here. */

/** @type {Record<string, string>} */
const COMMANDS = {
  Space: "take",
  ArrowRight: "next",
  PageDown: "next",
  ArrowLeft: "previous",
  PageUp: "previous",
  KeyB: "black",
  Period: "black",
  NumpadDecimal: "black",
  KeyF: "freeze",
  Slash: "search",
  NumpadDivide: "search",
};

/**
 * What people read about the keys, by the command they give.
 * @type {{keys: string[], word: import("./language.js").Word, command: string}[]}
 */
export const KEY_LINES = [
  { keys: ["Space"], word: "take", command: "take" },
  { keys: ["→", "PageDown"], word: "next", command: "next" },
  { keys: ["←", "PageUp"], word: "previous", command: "previous" },
  { keys: ["B", "."], word: "keysBlack", command: "black" },
  { keys: ["F"], word: "keysFreeze", command: "freeze" },
  { keys: ["Ctrl+L"], word: "keysLock", command: "lock" },
  { keys: ["Ctrl+Z"], word: "undo", command: "undo" },
  { keys: ["/"], word: "keysSearch", command: "search" },
  { keys: ["?"], word: "keysShow", command: "keys" },
  { keys: ["F5", "Esc"], word: "keysNothing", command: "" },
];

/** With Ctrl, or the Command key of a Mac. @type {Record<string, string>} */
const CTRL_COMMANDS = { KeyL: "lock", KeyZ: "undo" };

/** Devices that send no physical key, only its meaning. @type {Record<string, string>} */
const CODES = { " ": "Space", b: "KeyB", B: "KeyB", ".": "Period", f: "KeyF", F: "KeyF", "/": "Slash" };

/**
 * The command of a key, {@code ""} for a key that must do nothing, or undefined for one that is not ours.
 * @param {KeyboardEvent} event
 */
export function commandOf(event) {
  if (event.isComposing || event.keyCode === 229 || typing(event.target)) return undefined;
  const code = event.code || CODES[event.key] || event.key;
  if (code === "Space" && event.target instanceof HTMLInputElement) return undefined;
  if (event.altKey || event.shiftKey && (event.ctrlKey || event.metaKey)) return undefined;
  if (event.ctrlKey || event.metaKey) return event.repeat && CTRL_COMMANDS[code] ? "" : CTRL_COMMANDS[code];
  if (code === "F5" || code === "Escape") return "";
  if (event.key === "?") return event.repeat ? "" : "keys";
  const command = COMMANDS[code];
  return command && event.repeat ? "" : command;
}

/** @param {EventTarget | null} target */
function typing(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox]), textarea, select"));
}

/** @param {(command: string) => void} pressed */
export function startKeys(pressed) {
  addEventListener("keydown", (event) => {
    const command = commandOf(event);
    if (command === undefined) return;
    event.preventDefault();
    if (command) pressed(command);
  });
  // A focused button would be pressed when the space bar comes up again.
  addEventListener("keyup", (event) => {
    if (commandOf(event) !== undefined) event.preventDefault();
  });
}
