import { Dictionary } from './dictionary.ts';

const WORDS = ['a', 'cow', 'cowboy', 'cowboys', 'crowboy', 'piece', '撃の', '進撃'];

describe('Dictionary', () => {
  const dictionary = new Dictionary(WORDS);

  function similar(word: string, edits: number): [string | undefined, number][] {
    return dictionary.similarTo(word, edits).map(each => [WORDS[each.word], each.edits]);
  }

  it('finds a word, and none that it does not have', () => {
    expect(dictionary.find('cow')).toBe(1);
    expect(dictionary.find('進撃')).toBe(7);
    expect(['co', 'cowb', '', 'zz'].map(word => dictionary.find(word))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('finds the words that begin with a prefix, itself among them', () => {
    expect(dictionary.withPrefix('cow')).toEqual([1, 4]);
    expect(dictionary.withPrefix('進')).toEqual([7, 8]);
    expect(dictionary.withPrefix('d')).toEqual([5, 5]);
  });

  it('finds words by their edits, but not the word itself', () => {
    expect(similar('cowboy', 1)).toEqual([
      ['cowboys', 1],
      ['crowboy', 1],
    ]);
    expect(similar('crowboys', 2)).toEqual([
      ['cowboy', 2],
      ['cowboys', 1],
      ['crowboy', 1],
    ]);
    expect(similar('peace', 1)).toEqual([]);
    expect(similar('peace', 2)).toEqual([['piece', 2]]);
  });

  it('finds nothing like a word of more than 32 letters', () => {
    expect(new Dictionary(['a'.repeat(33)]).similarTo('a'.repeat(34), 1)).toEqual([]);
    expect(new Dictionary(['a'.repeat(33)]).similarTo('a'.repeat(32), 1)).toEqual([{ word: 0, edits: 1 }]);
  });

  it('may be empty', () => {
    const empty = new Dictionary([]);
    expect(empty.find('a')).toBeUndefined();
    expect(empty.withPrefix('a')).toEqual([0, 0]);
    expect(empty.similarTo('abcd', 2)).toEqual([]);
  });
});
