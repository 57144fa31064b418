import { TermIndex } from './term-index.ts';

const index = new TermIndex([
  { name: 'Action', tags: ['战斗'] },
  { name: 'A-1 Pictures', tags: ['A-1 Pictures'] },
  {
    name: 'Slice of Life',
    tags: ['治愈系'],
    hints: [['日常', '日常系'], ['治愈']],
    hintsUnless: ['战斗'],
  },
]);

describe('A table of terms', () => {
  it('gives the name for any spelling of a tag', () => {
    for (const tag of ['A-1Pictures', 'A-1_Pictures', 'a1 pictures', 'Ａ-１ Pictures']) {
      expect(index.namesFor([tag])).toEqual(['A-1 Pictures']);
    }
  });

  it('gives names in its own order', () => {
    expect(index.namesFor(['治愈系', '战斗'])).toEqual(['Action', 'Slice of Life']);
  });

  it('takes two hints for a term, but not one, nor two spellings of one', () => {
    expect(index.namesFor(['日常', '治愈'])).toEqual(['Slice of Life']);
    expect(index.namesFor(['日常'])).toEqual([]);
    expect(index.namesFor(['日常', '日常系'])).toEqual([]);
  });

  it('takes no hints where a tag speaks against them', () => {
    expect(index.namesFor(['日常', '治愈', '战斗'])).toEqual(['Action']);
  });

  it('gives nothing for tags that it does not know', () => {
    expect(index.namesFor(['神作', '日本动画', '童年', 'noitaminA'])).toEqual([]);
  });
});
