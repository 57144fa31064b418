import { classify } from './classify.ts';
import { genres } from './genres.ts';
import { sources } from './sources.ts';
import { studios } from './studios.ts';
import { themes } from './themes.ts';

describe('The tags of a title', () => {
  it('say its genres, themes, source and studios', () => {
    expect(classify(['机战', '科幻', '战斗', '原创', 'サンライズ', '神作'])).toEqual({
      genres: ['Action', 'Sci-Fi'],
      themes: ['Mecha'],
      source: 'Original',
      studios: ['Sunrise'],
    });
  });

  it('say light novel where they say novel too', () => {
    expect(classify(['小说改', '轻小说改']).source).toBe('Light Novel');
  });

  it('say nothing of a source where there is none', () => {
    expect(classify(['日本动画']).source).toBeNull();
  });

  it("do not say girls' love by 百合 alone, which is as often a joke", () => {
    expect(classify(['百合', '日常']).genres).not.toContain('Girls Love');
    expect(classify(['百合', '一迅社']).genres).toContain('Girls Love');
  });

  it('do not say isekai by 异世界 alone, which is said of any other world', () => {
    expect(classify(['异世界', '魔法']).themes).not.toContain('Isekai');
    expect(classify(['异世界', '穿越']).themes).toContain('Isekai');
  });
});

describe('The tables of terms', () => {
  it('name each term once', () => {
    for (const table of [genres, themes, sources, studios]) {
      const names = table.map(term => term.name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('are sorted where their order means nothing', () => {
    for (const table of [themes, studios]) {
      const names = table.map(term => term.name);
      expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' })));
    }
  });
});
