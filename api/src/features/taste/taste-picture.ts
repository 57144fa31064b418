import { titleOf } from './taste-summary.ts';
import type { ColourScheme, TasteProfile, TasteTerm } from './taste.dto.ts';

/** What the page's own letters are; what is not there is drawn in another without serifs. */
const PICTURE_FONT = 'Noto Sans, Segoe UI, Helvetica, Arial';
/** As social networks and chats show it beside a link. */
const SIZE = { width: 1200, height: 630 };
const BARS = { themes: 5, studios: 2, decades: 1, rare: 4, left: 64, labels: 236, from: 310, length: 260 };
const RIGHT = 760;
/** Letters that fit: of the heading, of a bar's name, and of a title on the right. */
const FITS = { heading: 42, label: 20, title: 34 };

const PALETTES: Record<ColourScheme, Record<'ground' | 'ink' | 'soft' | 'line' | 'accent', string>> = {
  light: { ground: '#f8f9fc', ink: '#1c2138', soft: '#565d78', line: '#dfe2ec', accent: '#c2412d' },
  dark: { ground: '#11131f', ink: '#edeff7', soft: '#aab0c4', line: '#2f3447', accent: '#f0876f' },
};

/** Draws a taste to share: what it speaks for, what few share, and what surprises. */
export function tastePicture(profile: TasteProfile, scheme: ColourScheme): string {
  const { ground, ink, soft, line, accent } = PALETTES[scheme];
  const { width, height } = SIZE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title" font-family="${PICTURE_FONT}, sans-serif">
<title id="title">${escaped(profile.summary)}</title>
<style>.ink{fill:${ink}}.soft{fill:${soft}}.line{fill:${line}}.accent{fill:${accent}}</style>
<rect width="${width}" height="${height}" fill="${ground}"/>
<rect class="accent" width="12" height="${height}"/>
${text(BARS.left, 96, 44, 'ink', cut(titleOf(profile.person.name), FITS.heading), true)}
${text(BARS.left, 138, 22, 'soft', `${profile.person.entries} ${profile.person.entries === 1 ? 'title' : 'titles'}, beside the average list`)}
${barsOf(profile)}
${asideOf(profile)}
${text(BARS.left, height - 32, 20, 'accent', 'AniRec', true)}
${text(BARS.left + 82, height - 32, 20, 'soft', 'Which anime to watch next, and why.')}
</svg>
`;
}

function barsOf({ themes, studios, decades }: TasteProfile): string {
  const told = [
    ...themes.for.slice(0, BARS.themes),
    ...studios.for.slice(0, BARS.studios),
    ...decades.for.slice(0, BARS.decades),
  ];
  if (told.length === 0) return text(BARS.left, 240, 24, 'soft', 'Much like the average list.');
  const most = Math.max(...told.map(({ yours }) => yours));
  return told.map((term, place) => barOf(term, 196 + place * 48, most)).join('\n');
}

function barOf({ name, yours, average }: TasteTerm, y: number, most: number): string {
  const lengthOf = (value: number) => Math.max(2, Math.round((Math.max(value, 0) / most) * BARS.length));
  const [own, usual] = [lengthOf(yours), lengthOf(average)];
  return `${text(BARS.left, y + 20, 22, 'ink', cut(name, FITS.label), true)}
<rect class="accent" x="${BARS.from}" y="${y}" width="${own}" height="18" rx="9"/>
<rect class="line" x="${BARS.from}" y="${y + 21}" width="${usual}" height="7" rx="3.5"/>
${text(BARS.from + own + 12, y + 16, 18, 'soft', `${timesOf(yours / Math.max(average, 0.1))} the average`)}`;
}

function asideOf({ themes, rareFavourites, surprise }: TasteProfile): string {
  const lines: string[] = [];
  let y = 190;
  const part = (heading: string, told: readonly string[]) => {
    if (told.length === 0) return;
    lines.push(text(RIGHT, y, 18, 'soft', heading));
    told.forEach((each, place) =>
      lines.push(text(RIGHT, y + 30 + place * 30, 21, 'ink', cut(each, FITS.title), true)),
    );
    y += 30 + told.length * 30 + 24;
  };
  part(
    'Favourites that few share',
    rareFavourites.slice(0, BARS.rare).map(({ anime }) => anime.title),
  );
  part('Most surprising recommendation', surprise ? [surprise.recommendation.anime.title] : []);
  part(
    'Less than others',
    [
      themes.against
        .slice(0, 3)
        .map(({ name }) => name)
        .join(', '),
    ].filter(Boolean),
  );
  return lines.join('\n');
}

function text(
  x: number,
  y: number,
  size: number,
  colour: 'ink' | 'soft' | 'accent',
  words: string,
  isBold = false,
): string {
  const weight = isBold ? ' font-weight="700"' : '';
  return `<text class="${colour}" x="${x}" y="${y}" font-size="${size}"${weight}>${escaped(words)}</text>`;
}

function timesOf(factor: number): string {
  return `${factor >= 10 ? Math.round(factor).toString() : factor.toFixed(1)} ×`;
}

function cut(words: string, most: number): string {
  const letters = Array.from(words);
  return letters.length <= most
    ? words
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

/** Names are anything: nothing of them is markup. What XML cannot hold is left out. */
function escaped(words: string): string {
  return words
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
