/** Neighbours in a circle of colours that is cut at this angle are far apart, however many there are. */
const GOLDEN_ANGLE = 137.508;
const FIRST_HUE = 31;

/** The colour that stands for a pick wherever its share is drawn, by its place in the tray. */
export function pickColour(place: number): string {
  const hue = (FIRST_HUE + place * GOLDEN_ANGLE) % 360;
  return `oklch(64% 0.155 ${hue.toFixed(1)})`;
}

/** The colour of what is no pick. */
export const UNLIKE_COLOUR = 'var(--line-strong)';
