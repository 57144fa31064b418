import { html, type Html } from './html.ts';

/** Degrees between the hues of neighbours; the golden angle keeps them far apart. */
const HUE_STEP = 137.5;

/** Draws a square picture, as SVG, for whom or what has none: the first letter of a name, on a colour by the id. */
export function letterPicture(id: number, name: string): Html {
  const [letter = '?'] = name;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">
    <rect width="48" height="48" fill="hsl(${Math.round((id * HUE_STEP) % 360)} 45% 35%)" />
    <text x="24" y="33" text-anchor="middle" font-family="sans-serif" font-size="26" fill="#fff">
      ${letter}
    </text>
  </svg>`;
}
