/** What a title is like, without anyone's rating. */
export interface Features {
  /** Genres, themes and whatever else titles have in common, as names. */
  terms: readonly string[];
  type: string;
  year: number | null;
}

/** Of the similarity of two titles, what their type and their years may take away. */
const OTHER_TYPE = 0.15;
const FAR_YEARS = 0.15;
/** In years: titles this far apart have lost 63 % of what nearness in time adds. */
const YEARS_APART = 10;

/**
 * Compares titles by content: cosine of their terms, a rare term counting for more (inverse document frequency, Spärck
 * Jones 1972), a little less where type or time differ.
 *
 * @param features by row; undefined where nothing is known of the title.
 * @returns a function that gives `visit` each row that shares a term with `row`, and how alike they are, 0 < a ≤ 1.
 */
export function similarContent(
  features: readonly (Features | undefined)[],
): (row: number, visit: (other: number, alike: number) => void) => void {
  const rowsByTerm = new Map<string, number[]>();
  features.forEach((each, row) => each?.terms.forEach(term => append(rowsByTerm, term, row)));
  const idf = new Map([...rowsByTerm].map(([term, rows]) => [term, Math.log(features.length / rows.length)]));
  const norms = features.map(each => Math.hypot(...(each?.terms ?? []).map(term => idf.get(term) ?? 0)));
  return (row, visit) => {
    const products = new Map<number, number>();
    for (const term of features[row]?.terms ?? []) {
      const square = (idf.get(term) ?? 0) ** 2;
      for (const other of rowsByTerm.get(term) ?? [])
        products.set(other, (products.get(other) ?? 0) + square);
    }
    for (const [other, product] of products) {
      const cosine = product / ((norms[row] ?? 1) * (norms[other] ?? 1));
      const alike = cosine * nearness(features[row], features[other]);
      if (other !== row && alike > 0) visit(other, alike);
    }
  };
}

function nearness(a: Features | undefined, b: Features | undefined): number {
  const years = a?.year && b?.year ? Math.abs(a.year - b.year) : Infinity;
  return 1 - (a?.type === b?.type ? 0 : OTHER_TYPE) - FAR_YEARS * (1 - Math.exp(-years / YEARS_APART));
}

function append(rowsByTerm: Map<string, number[]>, term: string, row: number): void {
  const rows = rowsByTerm.get(term);
  if (rows) rows.push(row);
  else rowsByTerm.set(term, [row]);
}
