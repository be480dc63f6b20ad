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

/** @param {Way} way @param {Numbers} numbers @returns {{width: number, height: number, pitchMm: number}} */
export function sizeOf(way, numbers) {
  if (way === "metres") {
    const { widthM, heightM, pitchMm } = numbers;
    return { width: Math.round((widthM * 1000) / pitchMm), height: Math.round((heightM * 1000) / pitchMm), pitchMm };
  }
  if (way === "modules") {
    const [, width, height, pitchMm] = MODULES[numbers.module] ?? MODULES[0];
    return { width: width * numbers.columns, height: height * numbers.rows, pitchMm };
  }
  return { width: numbers.width, height: numbers.height, pitchMm: numbers.pitchMm };
}

/** Which keys say where a controller is, with what stands there at first. @param {any} profile @returns {[string, string | number][]} */
export function placeOf(profile) {
  /** @type {Record<string, [string, string | number][]>} */
  const kinds = {
    screen: [],
    udp: [["host", "192.168.1.20"]],
    tcp: [["host", "192.168.1.20"]],
    serial: [["serialPort", "/dev/ttyUSB0"]],
    ethernet: [["interface", "eth1"]],
  };
  const place = kinds[profile.kind] ?? [];
  if (profile.protocol === "artnet") {
    return [...place, ["universe", 0], ["universesFrom", 0]];
  }
  if (profile.protocol === "sacn") {
    return [...place, ["universe", 1], ...(profile.sync ? [/** @type {[string, number]} */ (["syncUniverse", 63000])] : [])];
  }
  return place;
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

/**
 * @param {string} name
 * @param {{width: number, height: number, pitchMm: number}} size
 * @param {object[]} outputs
 * @param {object | undefined} control
 */
export function wallFile(name, size, outputs, control) {
  const wall = { schemaVersion: 1, name, ...size, outputs };
  return JSON.stringify(control ? { ...wall, controls: [control] } : wall, undefined, 2);
}
