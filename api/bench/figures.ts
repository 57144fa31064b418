import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** How long work takes, in milliseconds. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The smallest of the values that a share of them does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? 0;
}

/** One figure over another, such as `2.5×`. */
export function ratio(value: number, base: number): string {
  return `${(value / base).toFixed(1)}×`;
}

/** Bytes as whole mebibytes. */
export function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

/** Prints a line. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints rows under a header, each column as wide as its widest cell. */
export function printTable(header: string[], rows: readonly string[][]): void {
  const widths = header.map((name, column) =>
    Math.max(name.length, ...rows.map(row => row[column]?.length ?? 0)),
  );
  for (const row of [header, ...rows])
    print(`  ${row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('   ')}`);
  print('');
}

/** Prints what it was measured on, and what else it did. */
export function printMachine(when: string): void {
  const averages = loadavg().map(average => average.toFixed(2));
  const [{ model } = { model: 'unknown processor' }] = cpus();
  print(
    `${when}: Node.js ${process.versions.node}, ${availableParallelism()} cores (${model}), ` +
      `${(totalmem() / 2 ** 30).toFixed(0)} GiB, load average ${averages.join(' ')}`,
  );
}
