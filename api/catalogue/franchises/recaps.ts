import type { CatalogueRecord } from '../../src/engine/catalogue/catalogue-record.ts';

/** What a title is called that tells again what another told. "Log" and "Memories" say it too seldom. */
const NAMES = new RegExp(
  [
    '総集[編篇]',
    '总集[篇编編]',
    'ダイジェスト',
    '特別編集',
    String.raw`\bsoushuuhen\b`,
    String.raw`\brecaps?$`,
    String.raw`\bcompilation\b`,
    String.raw`\bdigest\b`,
  ].join('|'),
  'iu',
);
/** What Bangumi's visitors say of it. */
const TAG = '总集';

/**
 * Whether a title's names or tags say that it is a recap or a compilation.
 *
 * @param tags as Bangumi's visitors wrote them.
 */
export function isCalledRecap(record: CatalogueRecord, tags: readonly string[]): boolean {
  const { title, titleEnglish, titleRomaji, titleJapanese, titleSimplifiedChinese, synonyms } = record;
  const names = [title, titleEnglish, titleRomaji, titleJapanese, titleSimplifiedChinese, ...synonyms];
  return names.some(name => name !== null && NAMES.test(name)) || tags.some(tag => tag.includes(TAG));
}
