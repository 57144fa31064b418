import { neighbourFinder } from './neighbours.ts';
import { sideInformation } from './side-information.ts';

describe('neighbours', () => {
  const title = (name: string, franchise: number | null, tags: string[] = []) => ({
    ...{ names: [name], tags, series: null, year: null },
    ...(franchise !== null && { franchise: { id: franchise, isMain: true } }),
  });
  const finderOf = (titles: ReturnType<typeof title>[], canBeNeighbour: (row: number) => boolean) =>
    neighbourFinder(sideInformation(titles), row => titles[row]?.franchise, canBeNeighbour);
  const narutos = [
    ...[title('Naruto', 1), title('Naruto Shippuden', 1), title('Bleach', 2), title('Naruto: Boruto', 1)],
  ];

  it('are the rated titles that are most like a cold-start item', () => {
    const neighbours = finderOf(narutos, row => row < 2)(3);
    expect(neighbours.map(({ row }) => row).sort()).toEqual([0, 1]);
    expect(neighbours.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('are none where nothing is like it', () => {
    expect(finderOf(narutos, () => true)(2)).toEqual([]);
  });

  it('are no strangers that share the beginning of a name', () => {
    const space = ['Space'];
    const find = finderOf(
      [
        ...[title('You Are Umasou', 1), title('You Are Ms. Servant', 2, space)],
        ...[title('Planetes', 3, space), title('Moonlight Mile', 4, space), title('Bleach', 5)],
      ],
      row => row !== 1,
    );
    expect(find(1).map(({ row }) => row)).toEqual([2, 3]);
  });

  it('count less by a word that other franchises have too', () => {
    const find = finderOf(
      [
        ...[title('Fate Zero', 1), title('Fate Apocrypha', 1), title('Twist of Fate', 2)],
        ...[title('Love Live', 3), title('Love Live Sunshine', 3), title('Love Live and Fate', 3)],
        title('Monster', 4),
      ],
      row => row !== 5,
    );
    const shares = new Map(find(5).map(({ row, share }) => [row, share]));
    expect(shares.get(3)).toBeGreaterThan(shares.get(0) ?? 1);
  });

  it('are found by no name where no franchise is known', () => {
    expect(finderOf([title('Naruto', null), title('Naruto Shippuden', null)], () => true)(0)).toEqual([]);
  });
});
