// @ts-check
/** The tools of the remote, one file a line; js/tools.js says how to add one. */
import "./parts/award-sheet.js";
import "./parts/edit-sheet.js";
import "./parts/keys-sheet.js";
import "./parts/options-sheet.js";
import "./parts/paper-sheet.js";
import "./parts/prepare-sheet.js";
import "./parts/rundown-sheet.js";
import "./parts/overlay-sheet.js";
import "./parts/timer-sheet.js";
