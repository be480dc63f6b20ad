// @ts-check
/**
 * What the check found, as the preview shows it.
 * @typedef {{severity: "error" | "warning" | "note", cue: string, message: {vi: string, en: string}}} Finding
 */
import { html } from "./html.js";
import { countWord, say, sentence } from "./language.js";

/** @type {Array<["error" | "warning" | "note", "errors" | "warnings" | "notes"]>} */
const SEVERITIES = [
  ["error", "errors"],
  ["warning", "warnings"],
  ["note", "notes"],
];

/** Such as {@code 2 lỗi, 1 lưu ý}; what there is none of is left out. @param {Finding[]} findings */
export function countsMarkup(findings) {
  return SEVERITIES.map(([severity, word]) => {
    const count = grouped(findings.filter((finding) => finding.severity === severity)).length;
    return count > 0 ? html`<span class="count ${severity}">${count} ${countWord(count, severity, word)}</span> ` : "";
  });
}

/**
 * What says the same is one thing to mend, with every place it stands in.
 * @template {Finding & {check?: string}} F
 * @param {F[]} findings
 * @returns {F[][]}
 */
export function grouped(findings) {
  /** @type {Map<string, F[]>} */
  const groups = new Map();
  for (const each of findings) {
    const same = `${each.severity} ${each.check ?? ""} ${each.message.vi}`;
    groups.set(same, [...(groups.get(same) ?? []), each]);
  }
  return [...groups.values()];
}

/** What a finding says, with how many places say it. @param {Finding[]} places */
export function placesSentence(places) {
  const words = sentence(places[0].message);
  return places.length > 1 ? `${words} (${say("countOfPlaces").replace("{n}", String(places.length))})` : words;
}

/**
 * Changes words in a field as if they were typed, to what a finding offers in their place.
 * @param {Element | null | undefined} field @param {string} words @param {string} instead
 */
export function putInstead(field, words, instead) {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.value = field.value.replace(words, () => instead);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A collapsed line with the counts, the sentences below it; nothing when there is nothing. @param {Finding[]} findings */
export function findingsMarkup(findings, title = "") {
  if (findings.length === 0) return "";
  return html`<details class="findings">
    <summary>${title}${countsMarkup(findings)}</summary>
    <ol>
      ${grouped(findings).map((places) => html`<li class="${places[0].severity}">${placesSentence(places)}</li>`)}
    </ol>
  </details>`;
}
