// @ts-check
/**
 * How late the evening is, and when it is expected to end; printed times stay as they are. Pure.
 * @typedef {{lateMs: number | null, dueMs: number | null, endMs: number | null, day?: string}} Schedule
 */

const MINUTE_MS = 60000;

/**
 * An item that goes on beyond its end makes the evening later by the minute, and one that began early may still use its
 * time.
 * @param {Schedule} schedule @param {number} now
 */
export function scheduleOf({ lateMs, dueMs, endMs }, now) {
  const over = dueMs !== null && now > dueMs ? now - dueMs : null;
  const late = lateMs === null && over === null ? null : Math.max(lateMs ?? -Infinity, over ?? -Infinity);
  return {
    minutes: late === null ? null : Math.trunc(late / MINUTE_MS),
    endsAt: endMs === null || late === null ? endMs : endMs + Math.max(0, late),
  };
}
