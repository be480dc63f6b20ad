// @ts-check
/** What people call the themes that ship; one of the office goes by its own name. */
import { say } from "./language.js";

/** @type {Record<string, import("./language.js").Word>} */
const THEMES = { "deep-red": "themeDeepRed", navy: "themeNavy", light: "themeLight", "high-contrast": "themeHighContrast" };

/** @param {string} id */
export const themeName = (id) => (THEMES[id] ? say(THEMES[id]) : id);
