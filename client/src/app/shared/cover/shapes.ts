/** Which of a palette's inks fills a shape; `ground` cuts out of what lies below. */
export type Ink = 'near' | 'bright' | 'far' | 'ground';

/** A filled outline of a drawing. */
export interface Shape {
  readonly path: string;
  readonly ink: Ink;
}

/** A place in a drawing. */
export type Point = readonly [x: number, y: number];

/** Drawings are squares with sides of this length. */
export const SIDE = 200;

/** The outline of a disc. */
export function disc(x: number, y: number, radius: number): string {
  const r = round(radius);
  return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${round(2 * radius)} 0a${r} ${r} 0 1 0 ${round(-2 * radius)} 0Z`;
}

/** The outline of a ring: its hole lets through what lies below. */
export function ring(x: number, y: number, radius: number, width: number): string {
  return disc(x, y, radius) + disc(x, y, radius - width);
}

/** The outline through some points. */
export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`;
}

/** The outline of a bar with round ends. */
export function bar(x: number, y: number, width: number, height: number): string {
  const r = round(Math.min(width, height) / 2);
  const across = round(width - 2 * r);
  const down = round(height - 2 * r);
  return (
    `M${round(x + r)} ${round(y)}h${across}a${r} ${r} 0 0 1 ${r} ${r}v${down}a${r} ${r} 0 0 1 ${-r} ${r}` +
    `h${-across}a${r} ${r} 0 0 1 ${-r} ${-r}v${-down}a${r} ${r} 0 0 1 ${r} ${-r}Z`
  );
}

/** The outline of a rectangle. */
export function box(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;
}

/** The place at an angle and a distance from another. */
export function polar([x, y]: Point, angle: number, distance: number): Point {
  return [x + Math.cos(angle) * distance, y + Math.sin(angle) * distance];
}

/** Numbers from 0 up to a count. */
export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
