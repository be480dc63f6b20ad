// @ts-check
/** So low is what a phone's keyboard leaves of the page. */
const LOW = 560;
const PHONE = 900;

/**
 * Keeps {@code body.keyboard} while little of the page is in sight, and {@code --room} what that is: a keyboard makes the page
 * lower in one browser and lies over it in another.
 */
export function startKeyboard() {
  const seen = window.visualViewport;
  const look = () => {
    const height = Math.min(seen?.height ?? innerHeight, innerHeight);
    document.documentElement.style.setProperty("--room", `${Math.round(height)}px`);
    document.body.classList.toggle("keyboard", height <= LOW && innerWidth < PHONE);
  };
  seen?.addEventListener("resize", look);
  addEventListener("resize", look);
  look();
}
