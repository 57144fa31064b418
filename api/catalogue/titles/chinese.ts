import type { BangumiItem } from '../packages/bangumi-data.ts';
import type { BgmdSubject } from '../packages/bgmd.ts';
import { hasHan, hasKana, tidy } from './script.ts';

/** A title's Chinese names, as the packages give them. */
export interface ChineseTitles {
  titleSimplifiedChinese: string | null;
  titleTraditionalChinese: string | null;
}

/** bangumi-data's first name in each script; simplified, else what Bangumi calls it. None is converted from the other. */
export function chineseTitles(item: BangumiItem, subject: BgmdSubject | undefined): ChineseTitles {
  const simplified = [...(item.translations.get('zh-Hans') ?? []), subject?.nameChinese ?? ''];
  return {
    titleSimplifiedChinese: firstChinese(simplified),
    titleTraditionalChinese: firstChinese(item.translations.get('zh-Hant') ?? []),
  };
}

/** Names without Chinese characters are English ones; those with kana are Japanese. */
function firstChinese(names: readonly string[]): string | null {
  return names.map(tidy).find(name => hasHan(name) && !hasKana(name)) ?? null;
}
