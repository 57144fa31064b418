import { between, oneOf, type Random } from './random';
import { bar, box, disc, polar, polygon, type Point, range, ring, round, SIDE, type Shape } from './shapes';

/** Cherry blossoms, one large, with petals in the wind. */
export function petals(random: Random): Shape[] {
  const centre: Point = [between(random, 82, 118), between(random, 88, 112)];
  const turn = random() * Math.PI;
  const drifting = range(7).map(() =>
    petal([random() * SIDE, random() * SIDE], random() * 2 * Math.PI, between(random, 13, 21)),
  );
  return [
    { path: drifting.join(''), ink: 'near' },
    { path: blossom(centre, 86, turn), ink: 'far' },
    { path: blossom(centre, 54, turn + Math.PI / 5), ink: 'near' },
    { path: disc(...centre, 12), ink: 'bright' },
    { path: stamens(centre, turn).join(''), ink: 'bright' },
  ];
}

/** Two who meet. */
export function pair(random: Random): Shape[] {
  const radius = between(random, 52, 60);
  const apart = between(random, 30, 38);
  const height = between(random, 92, 108);
  const half = round(Math.sqrt(radius * radius - apart * apart));
  const lens = `M100 ${round(height - half)}a${round(radius)} ${round(radius)} 0 0 1 0 ${2 * half}a${round(radius)} ${round(radius)} 0 0 1 0 ${-2 * half}Z`;
  const drifting = range(6).map(() =>
    petal([random() * SIDE, random() * SIDE], random() * 2 * Math.PI, between(random, 12, 18)),
  );
  return [
    { path: drifting.join(''), ink: 'near' },
    { path: disc(100 - apart, height, radius), ink: 'near' },
    { path: disc(100 + apart, height, radius), ink: 'far' },
    { path: lens, ink: 'bright' },
  ];
}

/** An open fan. */
export function fan(random: Random): Shape[] {
  const pivot: Point = [100, between(random, 176, 188)];
  const count = 9;
  const spread = Math.PI * between(random, 0.72, 0.82);
  const fold = (index: number) =>
    polygon([
      polar(pivot, -Math.PI / 2 - spread / 2 + (index * spread) / count, 62),
      polar(pivot, -Math.PI / 2 - spread / 2 + (index * spread) / count, 158),
      polar(pivot, -Math.PI / 2 - spread / 2 + ((index + 0.5) * spread) / count, 152),
      polar(pivot, -Math.PI / 2 - spread / 2 + ((index + 1) * spread) / count, 158),
      polar(pivot, -Math.PI / 2 - spread / 2 + ((index + 1) * spread) / count, 62),
    ]);
  const ribs = range(count).map(index => {
    const angle = -Math.PI / 2 - spread / 2 + ((index + 0.5) * spread) / count;
    return polygon([pivot, polar(pivot, angle - 0.025, 64), polar(pivot, angle + 0.025, 64)]);
  });
  const folds = range(count).map(fold);
  const middle = (count - 1) / 2;
  return [
    { path: folds.filter((_, index) => index % 2 === 1).join(''), ink: 'near' },
    { path: folds.filter((_, index) => index % 2 === 0 && index !== middle).join(''), ink: 'far' },
    { path: fold(middle), ink: 'bright' },
    { path: ribs.join(''), ink: 'far' },
    { path: disc(...pivot, 7), ink: 'bright' },
  ];
}

/** Quarter discs in a grid, like building blocks. */
export function blocks(random: Random): Shape[] {
  const size = 50;
  return range(16).flatMap((index): Shape[] => {
    const [x, y] = [(index % 4) * size, Math.floor(index / 4) * size];
    const ink = oneOf(random, ['near', 'near', 'bright', 'far'] as const);
    const kind = random();
    if (kind < 0.16) return [];
    if (kind < 0.34) return [{ path: disc(x + size / 2, y + size / 2, size * 0.32), ink }];
    if (kind < 0.44) return [{ path: ring(x + size / 2, y + size / 2, size * 0.36, 8), ink }];
    return [{ path: quarter(x, y, size, Math.floor(random() * 4)), ink }];
  });
}

/** An eye that watches. */
export function eye(random: Random): Shape[] {
  const y = between(random, 92, 108);
  const look = between(random, -16, 16);
  const lashes = range(13).map(index => {
    const angle = Math.PI * (1.08 + index * 0.07);
    const [inner, outer] = [
      polar([100, y + 14], angle, 92),
      polar([100, y + 14], angle, index % 2 === 0 ? 122 : 108),
    ];
    return polygon([inner, [outer[0] - 1.6, outer[1]], [outer[0] + 1.6, outer[1]]]);
  });
  return [
    { path: lashes.join(''), ink: 'near' },
    {
      path: `M8 ${round(y)}Q100 ${round(y - 104)} 192 ${round(y)}Q100 ${round(y + 104)} 8 ${round(y)}Z`,
      ink: 'far',
    },
    { path: disc(100 + look, y, 43), ink: 'bright' },
    { path: ring(100 + look, y, 34, 3), ink: 'far' },
    { path: disc(100 + look, y, 19), ink: 'ground' },
    { path: disc(100 + look + 8, y - 9, 5.5), ink: 'far' },
  ];
}

/** Steam above a bowl. */
export function bowl(random: Random): Shape[] {
  const steam = [64, 92, 120].map(x => {
    const sway = between(random, 9, 15);
    return `M${x} 92c${round(-sway)} -14 ${round(sway)} -26 0 -44h8c${round(sway)} 18 ${round(-sway)} 30 0 44Z`;
  });
  return [
    { path: disc(between(random, 86, 114), 76, 66), ink: 'near' },
    { path: steam.join(''), ink: 'far' },
    { path: 'M28 110h144a72 62 0 0 1 -48 58v8h-48v-8a72 62 0 0 1 -48 -58Z', ink: 'bright' },
    { path: box(28, 110, 144, 9), ink: 'far' },
  ];
}

/** The lights of a town at night. */
export function town(random: Random): Shape[] {
  const widths = [34, 26, 40, 28, 36, 36];
  const blocksOf = (least: number, most: number): [number, number, number][] =>
    widths.map((width, index) => [
      widths.slice(0, index).reduce((sum, each) => sum + each, 0),
      between(random, least, most),
      width,
    ]);
  const front = blocksOf(104, 158);
  const lights = front.flatMap(([x, top, width]) =>
    range(Math.floor((width - 6) / 10)).flatMap(column =>
      range(5).flatMap(row => (random() < 0.45 ? [box(x + 6 + column * 10, top + 9 + row * 13, 5, 7)] : [])),
    ),
  );
  return [
    { path: disc(between(random, 50, 150), between(random, 48, 66), between(random, 24, 34)), ink: 'bright' },
    {
      path: blocksOf(74, 118)
        .map(([x, top, width]) => box(x - 8, top, width, SIDE))
        .join(''),
      ink: 'near',
    },
    { path: front.map(([x, top, width]) => box(x, top, width - 3, SIDE)).join(''), ink: 'far' },
    { path: lights.join(''), ink: 'ground' },
  ];
}

/** The bars of a song. */
export function bars(random: Random): Shape[] {
  const heights = range(9).map(
    index => between(random, 26, 60) + 62 * Math.sin(((index + 0.5) / 9) * Math.PI),
  );
  const column = (index: number, height: number) => bar(14 + index * 20, 104 - height / 2, 12, height);
  return [
    { path: disc(100, 104, 88), ink: 'near' },
    { path: heights.map((height, index) => column(index, height)).join(''), ink: 'far' },
    { path: column(4, heights[4] ?? 0), ink: 'bright' },
  ];
}

function blossom(centre: Point, radius: number, turn: number): string {
  return range(5)
    .map(index => petal(centre, turn + (index * 2 * Math.PI) / 5, radius))
    .join('');
}

/** A cherry petal has a notch at its tip. */
function petal(root: Point, angle: number, length: number): string {
  const at = (along: number, aside: number) =>
    polar(polar(root, angle, along * length), angle + Math.PI / 2, aside * length)
      .map(round)
      .join(' ');
  return (
    `M${at(0, 0)}C${at(0.25, 0.42)} ${at(0.8, 0.48)} ${at(1, 0.13)}L${at(0.88, 0)}` +
    `L${at(1, -0.13)}C${at(0.8, -0.48)} ${at(0.25, -0.42)} ${at(0, 0)}Z`
  );
}

function stamens(centre: Point, turn: number): string[] {
  return range(10).map(index =>
    disc(...polar(centre, turn + (index * Math.PI) / 5, index % 2 === 0 ? 24 : 30), 2.6),
  );
}

function quarter(x: number, y: number, size: number, corner: number): string {
  const arc = `a${size} ${size} 0 0 1`;
  return (
    [
      `M${x} ${y}h${size}${arc} ${-size} ${size}Z`,
      `M${x + size} ${y}v${size}${arc} ${-size} ${-size}Z`,
      `M${x + size} ${y + size}h${-size}${arc} ${size} ${-size}Z`,
      `M${x} ${y + size}v${-size}${arc} ${size} ${size}Z`,
    ][corner] ?? ''
  );
}
