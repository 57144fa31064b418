import { linesOf } from '../src/cli/ratings/text-lines.ts';

/** How many entries some lists have, and of how many the catalogue has the title. */
export interface Coverage {
  entries: number;
  known: number;
}

/**
 * How much of real lists the catalogue knows, by where they are from: the letters that their owners' names begin with.
 *
 * @param path a file of `user,mal_id,score`, with a header, gzipped where its name ends in `.gz`.
 */
export async function coverageOf(path: string, ids: ReadonlySet<number>): Promise<Map<string, Coverage>> {
  const bySource = new Map<string, Coverage>();
  for await (const { number, text } of linesOf(path)) {
    if (number === 1) continue;
    const [user = '', id] = text.split(',');
    const source = /^[a-z]*/i.exec(user)?.[0] ?? '';
    const coverage = bySource.get(source) ?? { entries: 0, known: 0 };
    bySource.set(source, {
      entries: coverage.entries + 1,
      known: coverage.known + (ids.has(Number(id)) ? 1 : 0),
    });
  }
  return bySource;
}

/** Coverage in lines to print. */
export function coverageLines(bySource: ReadonlyMap<string, Coverage>): string {
  const all = [...bySource.values()];
  const sum = (of: (coverage: Coverage) => number) => all.reduce((total, each) => total + of(each), 0);
  const whole = { entries: sum(each => each.entries), known: sum(each => each.known) };
  return [
    'entries of lists whose title the catalogue has:',
    ...[...bySource, ['all', whole] as const].map(
      ([source, { entries, known }]) =>
        `  ${source}: ${known} of ${entries} (${((100 * known) / entries).toFixed(2)} %)`,
    ),
  ].join('\n');
}
