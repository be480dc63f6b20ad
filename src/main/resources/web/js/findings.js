// @ts-check
/**
 * What the check found, as the preview shows it.
 * @typedef {{severity: "error" | "warning" | "note", cue: string, message: {vi: string, en: string}}} Finding
 */
import { html } from "./html.js";
import { countWord, sentence } from "./language.js";

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

/** A collapsed line with the counts, the sentences below it; nothing when there is nothing. @param {Finding[]} findings */
export function findingsMarkup(findings, title = "") {
  if (findings.length === 0) return "";
  return html`<details class="findings">
    <summary>${title}${countsMarkup(findings)}</summary>
    <ol>
      ${findings.map((finding) => html`<li class="${finding.severity}">${sentence(finding.message)}</li>`)}
    </ol>
  </details>`;
}
