const GAP = '   ';

/** Lines of a table, its first column to the left and all others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map(row => row[column]?.length ?? 0));
  return rows
    .map(row => row.map((cell, k) => (k === 0 ? cell.padEnd(width(k)) : cell.padStart(width(k)))).join(GAP))
    .join('\n');
}
