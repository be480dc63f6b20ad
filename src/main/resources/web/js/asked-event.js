// @ts-check
/** Which event a page is about: the show's, or one that is being prepared, which the address names as `?event=NAME`. */

/** The prepared event's name; empty for the event of the show. */
export const prepared = /^[a-z0-9-]+$/.exec(new URLSearchParams(location.search).get("event") ?? "")?.[0] ?? "";

/** An address about the same event. @param {string} address @param {string} [name] */
export function about(address, name = prepared) {
  return name ? `${address}${address.includes("?") ? "&" : "?"}event=${name}` : address;
}

/** Lets the page's links that may be about an event lead to this one. @param {string} [name] */
export function keepEvent(name = prepared) {
  for (const link of document.querySelectorAll("a[data-about]")) {
    link.setAttribute("href", about(link.getAttribute("href")?.split("?")[0] ?? "", name));
  }
}
