import { record } from '../../test/support/records.ts';
import { withGuessedGenres } from './guess-genres.ts';

/** A hundred titles of each of three kinds, each with a tag of its kind that decides no genre. */
const KINDS = [
  { genre: 'Sports', tag: '京都的夏天' },
  { genre: 'Romance', tag: '樱花' },
  { genre: 'Mystery', tag: '雾' },
];
const known = KINDS.flatMap(({ genre, tag }, side) =>
  Array.from({ length: 100 }, (_, k) => ({
    record: record({ id: 1 + side + 3 * k, genres: [genre] }),
    tags: [tag, `only ${side} ${k}`],
  })),
);

/** What is guessed of one more title, by its tags. */
function guess(tags: readonly string[]) {
  const all = [...known, { record: record({ id: 1000 }), tags }];
  const tagsOf = new Map(all.map(each => [each.record.id, each.tags]));
  const built = withGuessedGenres(
    all.map(each => each.record),
    id => tagsOf.get(id) ?? [],
  );
  return { ...built, found: built.records.find(({ id }) => id === 1000) };
}

describe('Genres of titles of which none is known', () => {
  it('are guessed by what titles of the genre have in common', () => {
    expect(guess(['樱花']).found?.genresGuessed).toEqual(['Romance']);
    expect(guess(['京都的夏天']).found?.genresGuessed).toEqual(['Sports']);
  });

  it('are not guessed where nothing tells', () => {
    expect(guess(['another']).found?.genresGuessed).toEqual([]);
  });

  it('are never mixed with those that are known, which no title is guessed any beside', () => {
    const { records, found } = guess(['樱花']);
    expect(found?.genres).toEqual([]);
    expect(records.filter(({ id }) => id < 1000).every(each => each.genresGuessed.length === 0)).toBeTrue();
  });

  it('come with how often such guesses are right of titles that nothing was learnt from', () => {
    const { guesses } = guess(['樱花']);
    const romance = guesses.find(({ genre }) => genre === 'Romance');
    expect(romance?.guessed).toBe(1);
    expect((romance?.right ?? 0) / (romance?.tried ?? 1)).toBeGreaterThanOrEqual(0.92);
    expect(guesses.find(({ genre }) => genre === 'Horror')).toEqual({
      genre: 'Horror',
      ...{ tried: 0, right: 0, guessed: 0 },
    });
  });

  it('are not learnt from tags that alone decide a genre, which such titles lack', () => {
    const decisive = new Map([
      ['Sports', '棒球'],
      ['Romance', '恋爱'],
      ['Mystery', '推理'],
    ]);
    const records = [...known.map(each => each.record), record({ id: 1000 })];
    const tagOf = new Map(records.map(({ id, genres: [genre = ''] }) => [id, decisive.get(genre) ?? '棒球']));
    const { guesses } = withGuessedGenres(records, id => [tagOf.get(id) ?? '']);
    expect(guesses.every(({ guessed }) => guessed === 0)).toBeTrue();
  });
});
