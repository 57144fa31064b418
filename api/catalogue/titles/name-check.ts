import type { CatalogueRecord } from '../../src/engine/catalogue/catalogue-record.ts';
import type { Finding } from '../self-check.ts';
import { foldTitle, hasHan, hasKana } from './script.ts';

/** A word is compared with its franchise's from so many letters on, if that stands in so many other titles. */
const MIN_COMPARED = 5;
const MIN_RELATIVES = 2;

const CHECKS: readonly (readonly [kind: string, isOdd: (name: string) => boolean])[] = [
  ['no Latin letters', name => (hasHan(name) || hasKana(name)) && !/\p{Script=Latin}/u.test(name)],
  ['two scripts', name => (hasHan(name) || hasKana(name)) && /\p{Script=Latin}/u.test(name)],
  ['a number without a space', name => /\p{Ll}{3}\d+$/u.test(name)],
  ['capitals throughout', name => /\p{Lu}{2,} \p{Lu}{2,}/u.test(name) && !/\p{Ll}/u.test(name)],
  ['a sign that names seldom have', name => /[`´^|\\<>=_␣\p{Cf}\uFFFD]|&\w+;|\s[,.:;!?](?=\s|$)/u.test(name)],
];

/** Looks for names that are hardly as their makers write them. Somebody has to look: not all that it finds is wrong. */
export function nameCheck(records: readonly CatalogueRecord[]): Finding[] {
  const odd = CHECKS.flatMap(([kind, isOdd]) =>
    records
      .filter(({ title }) => isOdd(title))
      .map(record => ({ kind: `a name with ${kind}`, where: shown(record) })),
  );
  return [...odd, ...sharedNames(records), ...misspelt(records)];
}

/** English and romaji names that titles of different franchises have. */
function sharedNames(records: readonly CatalogueRecord[]): Finding[] {
  const owners = new Map<string, CatalogueRecord[]>();
  for (const record of records) {
    for (const name of new Set(namesOf(record).map(foldTitle)))
      owners.set(name, [...(owners.get(name) ?? []), record]);
  }
  return [...owners]
    .filter(([, all]) => new Set(all.map(({ franchise }) => franchise)).size > 1)
    .map(([, all]) => ({
      kind: 'a name that franchises share',
      where: all.map(shown).join(', '),
    }));
}

/** Words one letter off what the rest of the franchise has: "One Panch Man". */
function misspelt(records: readonly CatalogueRecord[]): Finding[] {
  const byFranchise = Map.groupBy(records, ({ franchise }) => franchise);
  return [...byFranchise.values()].flatMap(relatives => {
    const counts = new Map<string, number>();
    for (const { title } of relatives)
      for (const word of wordsOf(title)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const usual = [...counts].filter(([, count]) => count >= MIN_RELATIVES).map(([word]) => word);
    const isOdd = (word: string) =>
      counts.get(word) === 1 && usual.some(other => isOneLetterOff(word, other));
    return relatives
      .filter(({ title }) => [...wordsOf(title)].some(isOdd))
      .map(record => ({
        kind: 'a name spelt unlike its franchise',
        where: shown(record),
      }));
  });
}

function isOneLetterOff(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let differing = 0;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) differing++;
  return differing === 1;
}

function wordsOf(title: string): Set<string> {
  const words = title.toLowerCase().match(/\p{Letter}+/gu) ?? [];
  return new Set(words.filter(word => word.length >= MIN_COMPARED));
}

function namesOf({ titleEnglish, titleRomaji, titleRomajiIsGenerated }: CatalogueRecord): string[] {
  return [titleEnglish, titleRomajiIsGenerated ? null : titleRomaji].filter(name => name !== null);
}

function shown({ id, title }: CatalogueRecord): string {
  return `${id} ${title}`;
}
