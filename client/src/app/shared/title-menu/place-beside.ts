/** How far it stays from the edges of the window, in pixels. */
const MARGIN = 8;

/**
 * Places a popover below what opened it, or above where there is more room, and within the window. It scrolls with the
 * page. On a narrow screen its style sheet places it, whatever is said here.
 */
export function placeBeside(popover: HTMLElement, opener: HTMLElement): void {
  const { left, top, bottom } = opener.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = popover;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = bottom + MARGIN / 2;
  const fits = below + offsetHeight + MARGIN <= clientHeight;
  const y = fits ? below : Math.max(top - MARGIN / 2 - offsetHeight, MARGIN);
  const x = Math.min(Math.max(left, MARGIN), Math.max(clientWidth - offsetWidth - MARGIN, MARGIN));
  popover.style.setProperty('--x', `${x + scrollX}px`);
  popover.style.setProperty('--y', `${y + scrollY}px`);
}
