// @ts-check
/**
 * One output of a wall between its fields and the wall's file. Pure.
 * @typedef {string | number | boolean | undefined} Given
 * @typedef {object} Output
 * @property {string} profile its id
 * @property {Record<string, Given>} place what stands in its fields, where that is not what stands there at first
 * @property {any[]} [cabinets] in the order of their chain, instead of an area
 * @property {boolean} [open] whether its further fields are shown
 * @typedef {object} Field
 * @property {string} key
 * @property {boolean} [check] a yes or no
 * @property {boolean} [text]
 * @property {string | number} [first] what stands there at first; nothing when absent
 * @property {string | number} [hint] what counts while nothing stands there
 * @property {number} [min]
 * @property {number} [max]
 * @property {string} [step] of whole numbers when absent
 */

/** Which keys say where a controller is, with what stands there at first. @param {any} profile @param {Record<string, Given>} [place] @returns {[string, string | number][]} */
export function placeOf(profile, place = {}) {
  /** @type {Record<string, [string, string | number][]>} */
  const kinds = {
    screen: [],
    udp: [["host", "192.168.1.20"]],
    tcp: [["host", "192.168.1.20"]],
    serial: [["serialPort", "/dev/ttyUSB0"]],
    ethernet: [["interface", "eth1"]],
  };
  const to = place.multicast ? [] : (kinds[profile.kind] ?? []);
  if (profile.protocol === "artnet") {
    return [...to, ["universe", 0], ["universesFrom", 0]];
  }
  if (profile.protocol === "sacn") {
    return [...to, ["universe", 1], ...(profile.sync ? [/** @type {[string, number]} */ (["syncUniverse", 63000])] : [])];
  }
  return to;
}

/** What is asked most of how an output shows its picture, with what stands there at first. @param {any} profile @returns {[string, string | number][]} */
export function looksOf(profile) {
  if (profile.kind === "screen") {
    return [
      ["offsetX", 0],
      ["offsetY", 0],
    ];
  }
  return [
    ["colorOrder", ""],
    ["brightnessPercent", 100],
    ["gamma", 1],
  ];
}

/** @type {Field[]} */
const PORTS = [
  { key: "portCount", min: 1, max: 64, hint: 1 },
  { key: "portPixelsMax", min: 1, max: 16000000, hint: 650000 },
];

/** What is asked seldom, in groups. @param {any} profile @param {Output} output @returns {[string, Field[]][]} */
export function moreOf(profile, output) {
  if (profile.kind === "screen") return [["processorPorts", PORTS]];
  /** @type {Field[]} */
  const area = output.cabinets
    ? []
    : ["areaX", "areaY", "areaWidth", "areaHeight"].map((key) => ({ key, min: key.length > 5 ? 1 : 0, hint: "" }));
  /** @type {Field[]} */
  const colours = ["whiteR", "whiteG", "whiteB"].map((key) => ({ key, first: 100, min: 0, max: 100, step: "any" }));
  return [
    [output.cabinets ? "outputChain" : "outputArea", area],
    ["outputColours", [...colours, { key: "dither", check: true }]],
    ["outputWay", wayOf(profile, output)],
    ["outputPorts", PORTS],
  ];
}

/** @param {any} profile @param {Output} output @returns {Field[]} */
function wayOf(profile, { place }) {
  const isNetwork = profile.kind === "udp" || profile.kind === "tcp";
  /** @type {Field[]} */
  const port = isNetwork ? [{ key: "port", min: 1, max: 65535, hint: profile.port }] : [];
  if (profile.protocol === "opc") return [...port, { key: "channel", first: 0, min: 0, max: 255 }];
  if (profile.protocol !== "sacn") return port;
  /** @type {Field[]} */
  const card = place.multicast ? [{ key: "multicastCard", text: true, hint: "eth1" }] : [];
  return [{ key: "multicast", check: true }, ...card, { key: "priority", first: 100, min: 0, max: 200 }, ...port];
}

/** The output as the wall's file has it. @param {Output} output @param {any} profile @param {{width: number, height: number}} wall */
export function outputOf({ profile: id, place, cabinets }, profile, wall) {
  const { port, priority, channel, multicast, multicastCard } = place;
  const to = placeOf(profile, place).map(([key, first]) => [key, place[key] ?? first]);
  return {
    profile: id,
    ...(multicast ? { host: "multicast", ...given({ interface: multicastCard || undefined }) } : {}),
    ...Object.fromEntries(to),
    ...given({ port, priority, channel }),
    ...(cabinets ? { cabinets } : areaOf(place, wall)),
    ...looks(place),
    ...group("ports", { count: place.portCount, pixelsMax: place.portPixelsMax }),
  };
}

/** Those that say something. @template T @param {Record<string, T>} all @returns {Record<string, T>} */
const given = (all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));

/** A key of keys, where one of them says something. @param {string} key @param {Record<string, unknown>} all */
const group = (key, all) => (Object.keys(given(all)).length > 0 ? { [key]: given(all) } : {});

/** @param {Record<string, Given>} place @param {{width: number, height: number}} wall */
function areaOf({ areaX, areaY, areaWidth, areaHeight }, wall) {
  if ([areaX, areaY, areaWidth, areaHeight].every((each) => each === undefined)) return {};
  const x = Number(areaX ?? 0);
  const y = Number(areaY ?? 0);
  return { area: { x, y, width: areaWidth ?? wall.width - x, height: areaHeight ?? wall.height - y } };
}

/** @param {Record<string, Given>} place */
function looks({ offsetX, offsetY, colorOrder, brightnessPercent, gamma, whiteR, whiteG, whiteB, dither }) {
  const part = (/** @type {Given} */ percent) => (percent === undefined ? undefined : Number(percent) / 100);
  return {
    ...(offsetX === undefined && offsetY === undefined ? {} : { offset: { x: offsetX ?? 0, y: offsetY ?? 0 } }),
    ...given({ colorOrder: colorOrder || undefined, brightness: part(brightnessPercent), gamma }),
    ...group("whiteBalance", { r: part(whiteR), g: part(whiteG), b: part(whiteB) }),
    ...given({ dither }),
  };
}

/** What {@link outputOf} made of fields, back into them; what there is no field for is lost. @param {any} file @returns {Output} */
export function readOutput(file) {
  const { profile, cabinets, area = {}, offset = {}, ports = {}, whiteBalance, brightness, host, interface: card, ...rest } = file;
  const multicast = host === "multicast";
  const percent = (/** @type {number | undefined} */ part) => (part === undefined ? undefined : Math.round(part * 10000) / 100);
  const place = {
    ...rest,
    ...(multicast ? { multicast, multicastCard: card } : { host, interface: card }),
    areaX: area.x,
    areaY: area.y,
    areaWidth: area.width,
    areaHeight: area.height,
    offsetX: offset.x,
    offsetY: offset.y,
    brightnessPercent: percent(brightness),
    whiteR: percent(whiteBalance?.r),
    whiteG: percent(whiteBalance?.g),
    whiteB: percent(whiteBalance?.b),
    portCount: ports.count,
    portPixelsMax: ports.pixelsMax,
  };
  return { profile, place: given(place), cabinets };
}

/** Whether something stands in the fields behind the fold. @param {any} profile @param {Output} output */
export function hasMore(profile, output) {
  const keys = moreOf(profile, output).flatMap(([, fields]) => fields.map(({ key }) => key));
  return Boolean(output.cabinets) || keys.some((key) => output.place[key] !== undefined);
}
