import { between, type Random } from './random';
import { disc, polygon, type Point, range, ring, SIDE, type Shape } from './shapes';

/** Mountain ranges, one behind another, below the sun. */
export function peaks(random: Random): Shape[] {
  const sun = disc(between(random, 45, 155), between(random, 52, 72), between(random, 27, 38));
  return [
    { path: sun, ink: 'bright' },
    { path: ridge(random, 112, 44), ink: 'near' },
    { path: ridge(random, 146, 34), ink: 'far' },
    { path: ridge(random, 178, 24), ink: 'ground' },
  ];
}

/** Round hills below the sun. */
export function hills(random: Random): Shape[] {
  const sun = between(random, 50, 150);
  const side = sun < 100 ? 1 : -1;
  return [
    { path: disc(sun, 72, 34), ink: 'bright' },
    { path: ring(sun, 72, 46, 2), ink: 'near' },
    { path: disc(100 + side * between(random, 35, 60), 208, 92), ink: 'near' },
    { path: disc(100 - side * between(random, 45, 70), 228, 92), ink: 'far' },
    { path: disc(100 + side * between(random, 0, 40), 284, 110), ink: 'ground' },
  ];
}

/** Seigaiha: the old pattern of waves like fish scales. */
export function waves(random: Random): Shape[] {
  const radius = 30;
  const sun = disc(between(random, 50, 150), between(random, 56, 76), between(random, 30, 42));
  const rows = range(8).flatMap(row => {
    const shift = row % 2 === 0 ? 0 : radius;
    return range(5).flatMap(column => scale(column * 2 * radius + shift - radius, 122 + row * 14, radius));
  });
  return [{ path: sun, ink: 'bright' }, ...rows];
}

/** A road of arcs around a corner, as on a running track. */
export function lanes(random: Random): Shape[] {
  const corner: Point = [random() < 0.5 ? -10 : SIDE + 10, SIDE + 14];
  const radii = [212, 180, 148, 116, 84];
  const ball: Point = [
    corner[0] < 0 ? between(random, 140, 165) : between(random, 35, 60),
    between(random, 38, 52),
  ];
  return [
    ...radii.map((radius, index): Shape => ({
      path: ring(...corner, radius, 22),
      ink: index % 2 === 0 ? 'near' : 'far',
    })),
    { path: disc(...corner, 46), ink: 'near' },
    { path: disc(...ball, 24), ink: 'bright' },
  ];
}

/** Stairs up to a light. */
export function stairs(random: Random): Shape[] {
  const count = 6;
  const step = SIDE / count;
  const flight = (lift: number): Point[] => [
    ...range(count).flatMap((index): Point[] => [
      [index * step, SIDE - index * 26 - lift],
      [(index + 1) * step, SIDE - index * 26 - lift],
    ]),
    [SIDE, SIDE + 40],
    [0, SIDE + 40],
  ];
  return [
    { path: disc(between(random, 48, 84), between(random, 48, 70), between(random, 26, 36)), ink: 'bright' },
    { path: polygon(flight(38)), ink: 'near' },
    { path: polygon(flight(6)), ink: 'far' },
    { path: polygon(flight(-26)), ink: 'ground' },
  ];
}

function ridge(random: Random, height: number, swing: number): string {
  const count = 6;
  const tops = range(count + 1).map((index): Point => {
    const isTop = index % 2 === 1;
    const x = (index / count) * SIDE + (index % count === 0 ? 0 : between(random, -12, 12));
    return [x, height + (isTop ? -swing : swing * 0.4) * between(random, 0.55, 1.15)];
  });
  return polygon([...tops, [SIDE, SIDE + 5], [0, SIDE + 5]]);
}

function scale(x: number, y: number, radius: number): Shape[] {
  return [
    { path: disc(x, y, radius), ink: 'far' },
    { path: disc(x, y, radius * 0.88), ink: 'ground' },
    { path: ring(x, y, radius * 0.66, 4.2), ink: 'far' },
    { path: disc(x, y, radius * 0.34), ink: 'near' },
  ];
}
