// @ts-check
/** Asks the server beside the show: nothing is sent twice by itself. */
import { about } from "./asked-event.js";
import { say, sentence } from "./language.js";

/**
 * @param {string} address
 * @param {{json?: object, text?: string, file?: Blob, method?: string}} [body] sent by POST or another method; without it the
 *   address is only read
 * @returns {Promise<{status: number, answer: any}>} status 0 when the server cannot be reached
 */
export async function call(address, body) {
  /** @type {RequestInit | undefined} */
  const request = body && {
    method: body.method ?? "POST",
    headers: body.file ? {} : { "Content-Type": "application/json" },
    body: body.file ?? body.text ?? JSON.stringify(body.json ?? {}),
  };
  const response = await fetch(address, request).catch(() => undefined);
  if (response?.status === 401) location.replace(`/login?next=${encodeURIComponent(about(location.pathname))}`);
  const answer = await response?.json().catch(() => undefined);
  return { status: answer ? (response?.status ?? 0) : 0, answer };
}

/** What went wrong, in a sentence. @param {{status: number, answer: any}} called */
export function fault({ answer }) {
  return answer?.error ? sentence(answer.error) : say("unreachable");
}
