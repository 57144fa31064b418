import type { Morpheme } from './morphemes.ts';

/** How a morpheme stands after the one before it. */
export type Joining = 'apart' | 'attached' | 'hyphenated';

/** What MyAnimeList sets off by a hyphen: "Kaguya-sama", "Tensai-tachi", "Ryuuguu-hen". */
const HYPHENATED = new Set(
  `ちゃん くん さん さま 様 君 殿 どの たん きゅん ちん にゃん 達 たち 編 篇 町 村 島 県 市 先輩 氏`.split(
    ' ',
  ),
);
/** Prefixes that stand apart, unlike the 大 of Daisensou. */
const PREFIXES_APART = new Set('新 真 続 超 元 反 全 第 名 旧 両 裏'.split(' '));
const VERBAL = new Set(['動詞', '形容詞', '助動詞']);
/** Helping verbs that belong to what they help: "Machigatteiru", "Kokurasetai". */
const ATTACHED_VERBS = new Set([
  'いる',
  'てる',
  'る',
  'ちゃう',
  'とく',
  'てく',
  'く',
  'じゃう',
  'でる',
  'どく',
  'らす',
]);
const CONJUNCTIVE = new Set(['て', 'で', 'ば', 'ちゃ', 'じゃ', 'たり', 'だり', 'つつ', 'ながら']);
/** Forms of だ and です that stand as words of their own after a noun. */
const COPULA = new Set(['だ', 'です', 'である', 'じゃ', 'や', 'なり']);

/** How MyAnimeList joins a morpheme to the one before. */
export function joiningOf(morpheme: Morpheme, previous: Morpheme | undefined): Joining {
  if (previous === undefined) return 'apart';
  const { surface, base } = morpheme;
  const [wordClass, finer] = morpheme.classes;
  const [before, finerBefore] = previous.classes;
  if (HYPHENATED.has(surface) && wordClass === '名詞' && before === '名詞') return 'hyphenated';
  if (before === '接頭詞' && !PREFIXES_APART.has(previous.surface)) return 'attached';
  if (finerBefore === '数' && (finer === '数' || finer === '接尾')) return 'attached';
  if (wordClass === '名詞' && finer === '接尾') return 'attached';
  if (!VERBAL.has(before)) return before === '助詞' && isHelping(morpheme, previous) ? 'attached' : 'apart';
  if (wordClass === '助動詞') return COPULA.has(base) && before === '形容詞' ? 'apart' : 'attached';
  if (wordClass === '動詞' && finer === '接尾') return 'attached';
  if (wordClass === '助詞' && CONJUNCTIVE.has(surface)) return 'attached';
  return wordClass === '動詞' && finer === '非自立' && ATTACHED_VERBS.has(base) ? 'attached' : 'apart';
}

function isHelping({ classes, base }: Morpheme, previous: Morpheme): boolean {
  const isAfterConjunctive = previous.surface === 'て' || previous.surface === 'で';
  return isAfterConjunctive && classes[0] === '動詞' && classes[1] === '非自立' && ATTACHED_VERBS.has(base);
}

/** Whether MyAnimeList writes a word without a capital: particles, な and だ, and する after what is done. */
export function isSmall({ classes, base, surface }: Morpheme, previous: Morpheme | undefined): boolean {
  if (classes[0] === '助詞') return true;
  if (surface === 'の' || surface === 'ん') return true;
  if (classes[0] === '助動詞') return base === 'だ' && surface.length === 1;
  return classes[0] === '動詞' && base === 'する' && previous?.classes[1] === 'サ変接続';
}
