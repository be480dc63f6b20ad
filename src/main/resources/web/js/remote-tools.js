// @ts-check
/** The tools of the remote, one file a line; js/tools.js says how to add one. */
import "./parts/keys-sheet.js";
