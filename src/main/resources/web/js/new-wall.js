// @ts-check
/**
 * A new wall: its size from what people know about it, and its file. Pure.
 * @typedef {"pixels" | "metres" | "modules"} Way
 * @typedef {Record<string, number>} Numbers
 */

/** Pixels across and down of the modules and cabinets sold, with their pitch. @type {[string, number, number, number][]} */
export const MODULES = [
  ["P4 256×128 mm", 64, 32, 4],
  ["P5 320×160 mm", 64, 32, 5],
  ["P3 192×192 mm", 64, 64, 3],
  ["P3 240×120 mm", 80, 40, 3],
  ["P2.5 320×160 mm", 128, 64, 2.5],
  ["P2 320×160 mm", 160, 80, 2],
  ["P2 256×128 mm", 128, 64, 2],
  ["P1.86 320×160 mm", 172, 86, 1.86],
  ["P1.53 320×160 mm", 208, 104, 1.53],
  ["P2.6 500×500 mm", 192, 192, 2.604],
  ["P2.97 500×500 mm", 168, 168, 2.976],
  ["P3.91 500×500 mm", 128, 128, 3.906],
  ["P4.81 500×500 mm", 104, 104, 4.808],
];

/** The choice below {@link MODULES}: a module of a size of its own. */
export const OTHER_MODULE = MODULES.length;

/** The fields of each way, with what stands in them at first. @type {Record<Way, [string, number][]>} */
export const FIELDS = {
  pixels: [
    ["width", 1024],
    ["height", 640],
    ["pitchMm", 4],
  ],
  metres: [
    ["widthM", 4.1],
    ["heightM", 2.56],
    ["pitchMm", 4],
  ],
  modules: [
    ["module", 0],
    ["columns", 16],
    ["rows", 20],
  ],
};

/** The fields of a module that is not in the list. @type {[string, number][]} */
export const OTHER_FIELDS = [
  ["moduleWidth", 64],
  ["moduleHeight", 32],
  ["pitchMm", 4],
];

/** @param {Way} way @param {Numbers} numbers @returns {[string, number][]} */
export function fieldsOf(way, numbers) {
  if (way !== "modules" || numbers.module !== OTHER_MODULE) return FIELDS[way];
  const [module, ...counts] = FIELDS.modules;
  return [module, ...OTHER_FIELDS, ...counts];
}

/**
 * @typedef {object} Size pixels of the wall
 * @property {number} width
 * @property {number} height
 * @property {number} pitchMm
 * @property {{width: number, height: number, columns: number, rows: number}} [module] what it is put together from
 */

const DECIMALS = 10_000;

/** The pixels that have room in a length. Counted in whole numbers: 2.01 m are 804 pixels of 2.5 mm, and not 803.99. */
const wholePixels = (/** @type {number} */ metres, /** @type {number} */ pitchMm) =>
  Math.floor((Math.round(metres * DECIMALS) * 1000) / Math.round(pitchMm * DECIMALS));

/** @param {Way} way @param {Numbers} numbers @returns {Size} */
export function sizeOf(way, numbers) {
  if (way === "metres") {
    const { widthM, heightM, pitchMm } = numbers;
    return { width: wholePixels(widthM, pitchMm), height: wholePixels(heightM, pitchMm), pitchMm };
  }
  if (way === "modules") {
    const { columns, rows, moduleWidth, moduleHeight } = numbers;
    const [, width, height, pitchMm] = MODULES[numbers.module] ?? ["", moduleWidth, moduleHeight, numbers.pitchMm];
    return { width: width * columns, height: height * rows, pitchMm, module: { width, height, columns, rows } };
  }
  return { width: numbers.width, height: numbers.height, pitchMm: numbers.pitchMm };
}

/** How far a pitch may be from a module's and mean it: people say 3.91 of 3.906. */
const PITCH_APART_MAX_MM = 0.01;

/**
 * What whole modules come nearest to a size in metres, when some of its pitch are sold: walls are put together from them.
 * @param {Way} way @param {Numbers} numbers
 * @returns {Numbers | undefined} the fields of that wall in modules; nothing when the size is theirs already
 */
export function wholeModules(way, numbers) {
  if (way !== "metres") return undefined;
  const { width, height } = sizeOf(way, numbers);
  const [nearest] = MODULES.map(([, ...module], index) => nearestOf(index, module, numbers))
    .filter(({ pitchMm }) => Math.abs(pitchMm - numbers.pitchMm) < PITCH_APART_MAX_MM)
    .sort((one, other) => one.apartMm - other.apartMm);
  if (!nearest || (nearest.width === width && nearest.height === height)) return undefined;
  const { module, columns, rows } = nearest;
  return { module, columns, rows };
}

/** @param {number} module @param {number[]} sides @param {Numbers} numbers */
function nearestOf(module, [width, height, pitchMm], { widthM, heightM }) {
  const count = (/** @type {number} */ metres, /** @type {number} */ pixels) => Math.max(1, Math.round((metres * 1000) / (pixels * pitchMm)));
  const apart = (/** @type {number} */ metres, /** @type {number} */ pixels) => Math.abs(metres * 1000 - count(metres, pixels) * pixels * pitchMm);
  const [columns, rows] = [count(widthM, width), count(heightM, height)];
  return { module, columns, rows, pitchMm, width: columns * width, height: rows * height, apartMm: apart(widthM, width) + apart(heightM, height) };
}

/** {@code 1–3, 7} for ascending numbers. @param {number[]} numbers */
export function rangesOf(numbers) {
  /** @type {[number, number][]} */
  const ranges = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}

const LINE_LENGTH_MAX = 72;

/** @param {unknown} value @returns {string} */
function lineOf(value) {
  if (Array.isArray(value)) return `[${value.map(lineOf).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${lineOf(member)}`).join(", ")}}`;
}

/** JSON as people write it: below the root, what fits on a line stands on one. @param {unknown} value @returns {string} */
export function textOf(value, indent = "") {
  const line = lineOf(value);
  const isPlain = typeof value !== "object" || value === null || Object.keys(value).length === 0;
  if (isPlain || (indent && indent.length + line.length <= LINE_LENGTH_MAX)) return line;
  const inner = `${indent}  `;
  const isList = Array.isArray(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${inner}${isList ? "" : `${JSON.stringify(key)}: `}${textOf(member, inner)}`,
  );
  return `${isList ? "[" : "{"}\n${members.join(",\n")}\n${indent}${isList ? "]" : "}"}`;
}

/**
 * @param {string} name
 * @param {Size} size
 * @param {object[]} parts
 * @param {object[]} outputs
 * @param {object[]} controls
 */
export function wallOf(name, size, parts, outputs, controls) {
  const { width, height, pitchMm, module } = size;
  return {
    schemaVersion: 1,
    name,
    ...(module ? { module } : { width, height }),
    pitchMm,
    ...(parts.length > 0 ? { parts } : {}),
    outputs,
    ...(controls.length > 0 ? { controls } : {}),
  };
}

/** The size of a wall's file as its fields have it. @param {any} wall @returns {{way: Way, numbers: Numbers}} */
export function readSize({ width, height, pitchMm, module }) {
  if (!module) return { way: "pixels", numbers: { width, height, pitchMm } };
  const { columns, rows } = module;
  const known = MODULES.findIndex(
    ([, across, down, pitch]) => across === module.width && down === module.height && pitch === pitchMm,
  );
  const numbers = { columns, rows, moduleWidth: module.width, moduleHeight: module.height, pitchMm };
  return { way: "modules", numbers: { ...numbers, module: known < 0 ? OTHER_MODULE : known } };
}

/** Whether two values are one as JSON, in whatever order their keys stand. @param {any} one @param {any} other @returns {boolean} */
export function isSame(one, other) {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => isSame(one[key], other[key]));
}
