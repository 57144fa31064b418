import { foldTitle } from '../titles/script.ts';

/** What kind of thing it is: said by some in a title's name, and by others not. */
const FORMAT =
  /劇場版|映画|特別[編篇版]|総集[編篇]|\b(?:OVA|OAD|ONA|TV|the movie|movie|specials?|the animation)\b/giu;

/**
 * How alike the two most alike of some names are: 1 where they are the same but for spelling and format, 0 where no two
 * letters in a row are. A name that another goes on after counts as like it as the shorter's share of the longer, but
 * no less than .6.
 */
export function likeness(names: readonly string[], others: readonly string[]): number {
  const [own, foreign] = [names, others].map(each => each.map(plain).filter(name => name.length >= 2));
  return Math.max(0, ...(own ?? []).flatMap(a => (foreign ?? []).map(b => likenessOf(a, b))));
}

function plain(name: string): string {
  return foldTitle(name.replaceAll(FORMAT, ''));
}

function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const share = shorter.length / longer.length;
  return Math.max(dice(a, b), shorter.length >= 4 && longer.includes(shorter) ? Math.max(share, 0.6) : 0);
}

/** Dice's coefficient of the pairs of letters. */
function dice(a: string, b: string): number {
  const pairs = pairsOf(a);
  const others = pairsOf(b);
  const shared = [...pairs].filter(pair => others.has(pair)).length;
  return (2 * shared) / (pairs.size + others.size || 1);
}

function pairsOf(name: string): Set<string> {
  return new Set(Array.from(name.slice(1), (_, index) => name.slice(index, index + 2)));
}
