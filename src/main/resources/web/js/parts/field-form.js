// @ts-check
import { choicesOf, plainLabel } from "../field-choices.js";
import { at, cellNames, fieldNames, isRows, typedAt } from "../field-tree.js";
import { fill, html } from "../html.js";
import { say, sentence } from "../language.js";
import { WORDS } from "../words.js";

/** @typedef {import("../field-tree.js").Path} Path */

/** The fields of one cue to fill in; {@code input} events tell that {@link FieldForm.fields} changed. */
export class FieldForm extends HTMLElement {
  /** @type {Record<string, any>} */
  fields = {};
  /** @type {import("../field-tree.js").Form} */
  form = { fields: [], example: {} };

  connectedCallback() {
    this.addEventListener("input", ({ target }) => {
      if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement || target instanceof HTMLSelectElement) this.typed(target);
    });
    this.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button[data-rows]") : null;
      if (button) this.rows(JSON.parse(button.getAttribute("data-rows") ?? "[]"), button.getAttribute("data-drop"));
    });
  }

  /** @param {Record<string, any>} fields @param {import("../field-tree.js").Form} form */
  show(fields, form) {
    this.fields = fields;
    this.form = { fields: form.fields ?? [], example: form.example ?? {} };
    fill(this, html`${this.names().map((name) => this.field([name], this.labelOf(name)))}`);
    for (const input of this.querySelectorAll("input")) input.checked = input.defaultChecked;
    for (const select of this.querySelectorAll("select")) select.value = at(fields, JSON.parse(select.dataset.path ?? "[]")) ?? "";
    for (const area of this.querySelectorAll("textarea")) {
      // What was typed over the same words would stay.
      area.value = area.defaultValue;
      fit(area);
    }
  }

  /** What is chosen at a press comes before a list, which may be long. */
  names() {
    const names = fieldNames(this.form, this.fields);
    if (!names.some((name) => isRows(this.like([name])))) return names;
    return [...names.filter((name) => this.choices(name).length > 0), ...names.filter((name) => this.choices(name).length === 0)];
  }

  /** @param {string | number} name */
  choices(name) {
    return choicesOf(this.fieldOf(name)?.kind ?? "");
  }

  /** @param {string} name */
  labelOf(name) {
    const field = this.fieldOf(name);
    return field ? sentence(field.label) : cellLabel(name);
  }

  /** What the layout's card says of a field. @param {string | number} name */
  fieldOf(name) {
    return this.form.fields.find((each) => each.name === name);
  }

  /** What stands at a path, or in the example where nothing does. @param {Path} path */
  like(path) {
    return at(this.fields, path) ?? at(this.form.example, path.map((step) => (typeof step === "number" ? 0 : step)));
  }

  /** @param {Path} path @param {string} label @returns {import("../html.js").Markup} */
  field(path, label) {
    const like = this.like(path);
    if (isRows(like)) return this.list(path, label);
    const value = at(this.fields, path);
    const text = Array.isArray(value) ? value.join("\n") : (value ?? "");
    const key = JSON.stringify(path);
    if (typeof like === "boolean") {
      return html`<label class="choice"><input type="checkbox" data-path="${key}" ${value ? html`checked` : ""} /><span>${label}</span></label>`;
    }
    const choices = path.length === 1 ? this.choices(path[0]) : [];
    if (choices.length > 0) {
      return html`<label>${plainLabel(label)}<select data-path="${key}">${choices.map(([id, words]) => html`<option value="${id}">${words}</option>`)}</select></label>`;
    }
    return html`<label>${label}<textarea rows="1" data-path="${key}" autocomplete="off" spellcheck="false">${text}</textarea></label>`;
  }

  /** @param {Path} path @param {string} label */
  list(path, label) {
    const rows = at(this.fields, path) ?? [];
    const names = cellNames(rows, at(this.form.example, path.filter((step) => typeof step === "string")) ?? []);
    const cells = (/** @type {number} */ row) => (typeof rows[row] === "object" ? names.map((name) => this.field([...path, row, name], cellLabel(name))) : this.field([...path, row], ""));
    return html`<fieldset>
      <legend>${label}</legend>
      ${rows.map((/** @type {any} */ _, /** @type {number} */ row) => html`<div class="row" role="group" aria-label="${label} ${row + 1}"><span class="nth" aria-hidden="true">${row + 1}</span>
          <div class="cells">${cells(row)}</div>
          <button type="button" class="drop" data-rows="${JSON.stringify(path)}" data-drop="${row}" aria-label="${say("dropRow")} ${row + 1}">✕</button></div>`)}
      <button type="button" data-rows="${JSON.stringify(path)}">${say("rowMore")}</button>
    </fieldset>`;
  }

  /** @param {HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement} input */
  typed(input) {
    const path = JSON.parse(input.getAttribute("data-path") ?? "[]");
    const typed = input instanceof HTMLInputElement ? String(input.checked) : input.value;
    this.fields = typedAt(this.fields, path, typed, this.like(path));
    if (input instanceof HTMLTextAreaElement) fit(input);
  }

  /** A row more, or one less. @param {Path} path @param {string | null} drop */
  rows(path, drop) {
    const rows = [...(at(this.fields, path) ?? [])];
    if (drop === null) rows.push({ name: "" });
    else rows.splice(Number(drop), 1);
    const [step, ...rest] = path;
    this.fields = { ...this.fields, [step]: rest.length ? withRows(this.fields[step], rest, rows) : rows };
    this.show(this.fields, this.form);
    this.dispatchEvent(new Event("input", { bubbles: true }));
    if (drop !== null) return;
    const added = `[data-path='${JSON.stringify([...path, rows.length - 1, "name"])}']`;
    /** @type {HTMLElement | null} */ (this.querySelector(added))?.focus();
  }
}

/** @param {any} value @param {Path} path @param {any[]} rows @returns {any} */
function withRows(value, path, rows) {
  const [step, ...rest] = path;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[step] = rest.length ? withRows(value?.[step], rest, rows) : rows;
  return copy;
}

/** @param {string} name of a cell, or of a field without a card */
function cellLabel(name) {
  const word = `cell_${name}`;
  return word in WORDS ? say(/** @type {import("../language.js").Word} */ (word)) : name;
}

/** As high as what it holds. @param {HTMLTextAreaElement} area */
function fit(area) {
  area.rows = Math.min(6, area.value.split("\n").length + Math.floor(area.value.length / 60));
}

customElements.define("field-form", FieldForm);
