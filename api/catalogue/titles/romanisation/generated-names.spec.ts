import { record } from '../../../test/support/records.ts';
import { withGeneratedNames } from './generated-names.ts';

function generated(titleJapanese: string, ...others: Parameters<typeof record>[0][]) {
  const title = record({ id: 1, title: titleJapanese, titleJapanese });
  const [first] = withGeneratedNames([title, ...others.map(other => record(other))]);
  return first;
}

describe('The generated romaji of a title', () => {
  it('is shown where the title has no Latin name, and said to be generated', () => {
    expect(generated('進撃の巨人')).toEqual(
      jasmine.objectContaining({
        title: 'Shingeki no Kyojin',
        titleRomaji: 'Shingeki no Kyojin',
        titleRomajiIsGenerated: true,
        titleJapanese: '進撃の巨人',
      }),
    );
  });

  it('joins words and particles as MyAnimeList does', () => {
    for (const [japanese, romaji] of [
      ['ご注文はうさぎですか?', 'Gochuumon wa Usagi Desu ka?'],
      ['魔法科高校の劣等生', 'Mahouka Koukou no Rettousei'],
      ['この素晴らしい世界に祝福を!', 'Kono Subarashii Sekai ni Shukufuku wo!'],
      ['天才たちの恋愛頭脳戦', 'Tensai-tachi no Renai Zunousen'],
      ['転生したら', 'Tensei shitara'],
    ] as const) {
      expect(generated(japanese)?.titleRomaji).withContext(japanese).toBe(romaji);
    }
  });

  it('has the Latin words that Katakana stands for, from the names of its franchise', () => {
    const hero = {
      id: 2,
      franchise: 1,
      title: 'My Hero Academia',
      titleEnglish: 'My Hero Academia',
    };
    expect(generated('僕のヒーローアカデミア', hero)?.titleRomaji).toBe('Boku no Hero Academia');
  });

  it('is for searching only where somebody gave romaji', () => {
    const [title] = withGeneratedNames([
      record({
        id: 1,
        title: 'Haikyu!!',
        titleEnglish: 'Haikyu!!',
        titleRomaji: 'Haikyu',
        titleJapanese: 'ハイキュー!!',
      }),
    ]);
    expect(title).toEqual(
      jasmine.objectContaining({
        titleRomaji: 'Haikyu',
        titleRomajiIsGenerated: false,
        generatedNames: ['Haikyuu!!'],
      }),
    );
  });
});
