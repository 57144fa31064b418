import { weightAt } from '../../../test/support/weights.ts';
import { LISTS, TITLES, trainedModel } from '../../../test/support/trained-model.ts';
import { smallKernel } from '../../../test/support/kernel.ts';
import { rowOf } from './model.ts';
import { rangeOf } from './sparse-rows.ts';
import { train } from './train.ts';

describe('train', () => {
  const model = trainedModel();

  function weight(from: number, to: number): number {
    return weightAt(model.weights, rowOf(model, from), rowOf(model, to));
  }

  it('knows every title of the lists and of the catalogue, by ascending id', () => {
    expect([...model.ids]).toEqual([...Array.from({ length: 40 }, (_, k) => k + 1), 100]);
  });

  it('counts on how many lists a title is, and how much the average list likes it', () => {
    const onLists = (id: number) => LISTS.filter(({ ids }) => ids.includes(id)).length;
    expect([...model.popularity]).toEqual([...model.ids].map(onLists));
    expect(model.prior[rowOf(model, 100)]).toBeLessThan(model.prior[rowOf(model, 1)] ?? 0);
    expect([...model.prior].every(liking => liking >= 0 && liking < 1.1)).toBeTrue();
  });

  it('lets no title speak for itself', () => {
    for (const weights of [model.weights, model.shortListWeights]) {
      expect([...model.ids.keys()].every(row => weightAt(weights, row, row) === 0)).toBeTrue();
    }
  });

  it('ties a title that nobody has rated to those that are like it', () => {
    expect(weight(1, 100)).toBeGreaterThan(0);
    expect(weight(100, 1)).toBeGreaterThan(0);
    const [from, to] = rangeOf(model.shortListWeights.offsets, rowOf(model, 100));
    expect(to - from).toBeGreaterThan(0);
  });

  it('gives the same model, bit for bit, from the same data', () => {
    expect(trainedModel()).toEqual(model);
  });

  it('hardly heeds the order of the lists', () => {
    const turned = trainedModel(LISTS.toReversed());
    model.weights.scales.forEach((scale, row) => expect(turned.weights.scales[row]).toBeCloseTo(scale, 4));
  });

  it('says how far it has come, from the first stage to the end of the last', () => {
    const stages: [string, number][] = [];
    train(smallKernel(), { lists: LISTS, titles: TITLES }, 'test', (stage, done) =>
      stages.push([stage, done]),
    );
    expect([...new Set(stages.map(([stage]) => stage))]).toEqual(['weights', 'weights for short lists']);
    expect(stages.at(-1)?.[1]).toBeCloseTo(1, 9);
  });
});
