// @ts-check
/** The tools of the remote, one file a line; js/tools.js says how to add one. */
import "./parts/edit-sheet.js";
import "./parts/keys-sheet.js";
import "./parts/options-sheet.js";
import "./parts/rundown-sheet.js";
