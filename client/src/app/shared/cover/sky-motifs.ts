import { between, type Random } from './random';
import { bar, box, disc, polar, type Point, polygon, range, ring, SIDE, type Shape } from './shapes';

/** A sun that bursts. */
export function rays(random: Random): Shape[] {
  const centre = [between(random, 70, 130), between(random, 105, 150)] as const;
  const count = 11 + Math.floor(random() * 5);
  const step = Math.PI / count;
  const turn = random() * step;
  const wedges = range(count).map(index => {
    const angle = turn + index * 2 * step;
    return polygon([centre, polar(centre, angle, 320), polar(centre, angle + step, 320)]);
  });
  const radius = between(random, 34, 46);
  return [
    { path: wedges.join(''), ink: 'near' },
    { path: disc(...centre, radius + 9), ink: 'ground' },
    { path: disc(...centre, radius), ink: 'bright' },
    { path: disc(centre[0], centre[1], radius * 0.36), ink: 'far' },
  ];
}

/** Planets on their ways around a star. */
export function orbits(random: Random): Shape[] {
  const centre = [between(random, 60, 140), between(random, 80, 130)] as const;
  const radii = [46, 74, 102, 130];
  const planets = radii.map((radius, index) => {
    const [x, y] = polar(centre, random() * 2 * Math.PI, radius);
    return disc(Math.min(Math.max(x, 12), 188), Math.min(Math.max(y, 12), 188), 10 - index);
  });
  const stars = range(16).map(() => disc(random() * SIDE, random() * SIDE, between(random, 0.8, 1.7)));
  return [
    { path: stars.join(''), ink: 'far' },
    { path: radii.map(radius => ring(...centre, radius, 1.6)).join(''), ink: 'near' },
    { path: disc(...centre, 26), ink: 'bright' },
    { path: planets.slice(0, 2).join(''), ink: 'far' },
    { path: planets.slice(2).join(''), ink: 'bright' },
  ];
}

/** A crescent above the mist. */
export function moon(random: Random): Shape[] {
  const [x, y] = [between(random, 80, 120), between(random, 70, 88)];
  const radius = between(random, 48, 58);
  const mist = range(5).map(index => {
    const width = between(random, 90, 170);
    return bar(between(random, -40, SIDE - width + 40), 128 + index * 15, width, 7);
  });
  const stars = range(9).map(() => disc(random() * SIDE, random() * 110, between(random, 0.9, 1.8)));
  return [
    { path: stars.join(''), ink: 'far' },
    { path: disc(x, y, radius), ink: 'bright' },
    { path: disc(x + radius * 0.42, y - radius * 0.16, radius * 0.84), ink: 'ground' },
    { path: mist.filter((_, index) => index % 2 === 0).join(''), ink: 'near' },
    { path: mist.filter((_, index) => index % 2 === 1).join(''), ink: 'far' },
  ];
}

/** The sun going down into the sea. */
export function sunset(random: Random): Shape[] {
  const x = between(random, 75, 125);
  const horizon = between(random, 112, 128);
  const glints = range(5).map(index => {
    const width = 96 - index * 15 + between(random, -8, 8);
    return bar(x - width / 2 + between(random, -8, 8), horizon + 9 + index * 13, width, 4.5);
  });
  return [
    { path: disc(x, horizon - 8, 58), ink: 'bright' },
    {
      path: range(3)
        .map(index => box(0, horizon - 14 - index * 17, SIDE, 5 - index * 1.4))
        .join(''),
      ink: 'ground',
    },
    { path: box(0, horizon, SIDE, SIDE), ink: 'near' },
    { path: glints.join(''), ink: 'far' },
  ];
}

/** Rain in front of a large moon. */
export function rain(random: Random): Shape[] {
  const slant = 0.32;
  const drops = range(34).map(() => {
    const [x, y, length] = [between(random, -20, 230), between(random, -20, 190), between(random, 14, 44)];
    return polygon([
      [x, y],
      [x + 2.2, y],
      [x + 2.2 - length * slant, y + length],
      [x - length * slant, y + length],
    ]);
  });
  const [x, y] = [between(random, 60, 140), between(random, 76, 120)];
  return [
    { path: disc(x, y, 62), ink: 'near' },
    { path: disc(x, y, 40), ink: 'bright' },
    { path: drops.slice(0, 22).join(''), ink: 'far' },
    { path: drops.slice(22).join(''), ink: 'ground' },
  ];
}

/** A plain of squares up to the horizon, below a striped sun. */
export function plain(random: Random): Shape[] {
  const horizon = between(random, 116, 128);
  const centre: Point = [between(random, 70, 130), horizon];
  const far = range(17).map(index => {
    const x = centre[0] + (index - 8) * 46;
    return polygon([centre, [x - 1.8, SIDE + 4], [x + 1.8, SIDE + 4]]);
  });
  const across = range(6).map(index => box(0, horizon + 3 + index * index * 3.1, SIDE, 1.1 + index * 0.35));
  return [
    { path: disc(centre[0], horizon - 18, 54), ink: 'bright' },
    {
      path: range(4)
        .map(index => box(0, horizon - 10 - index * 13, SIDE, 5 - index))
        .join(''),
      ink: 'ground',
    },
    { path: box(0, horizon, SIDE, SIDE), ink: 'near' },
    { path: far.join(''), ink: 'far' },
    { path: across.join(''), ink: 'far' },
  ];
}
