import type { FeedbackReason } from '../feedback/feedback.dto.ts';
import type { ListStatus } from '../../domain/list-entry.ts';
import { inputOfList, inputOfRequest } from './recommendation-input.ts';

function entry(animeId: number, status: ListStatus, score: number | null = null) {
  return { animeId, title: `Title ${animeId}`, status, score };
}

function unwanted(animeId: number, reason: FeedbackReason | null = null) {
  return { animeId, reason };
}

describe('the input of a guest’s recommendations', () => {
  it('is what they ask for alone', () => {
    expect(inputOfRequest({ picks: [{ animeId: 1, score: 9 }, { animeId: 6 }], unlike: [20] })).toEqual({
      taste: {
        picks: [
          { animeId: 1, score: 9 },
          { animeId: 6, score: null },
        ],
        disliked: [],
        unlike: [20],
      },
      planned: new Set(),
      refused: [],
      names: new Map(),
    });
  });
});

describe('the input of a list’s recommendations', () => {
  const entries = [
    entry(1, 'completed', 9),
    entry(2, 'watching'),
    entry(3, 'on_hold', 5),
    entry(4, 'completed', 4),
    entry(5, 'dropped', 8),
    entry(6, 'dropped'),
    entry(7, 'plan_to_watch'),
    entry(8, 'plan_to_watch', 3),
  ];

  it('is what was watched, with its scores, and what was dropped or scored 1 to 4', () => {
    const { taste } = inputOfList({ entries, unwanted: [] }, {});
    expect(taste.picks.map(({ animeId, score }) => [animeId, score])).toEqual([
      [1, 9],
      [2, null],
      [3, 5],
    ]);
    expect(taste.disliked).toEqual([4, 5, 6]);
  });

  it('names every title as the list does', () => {
    expect(inputOfList({ entries, unwanted: [] }, {}).names.get(6)).toBe('Title 6');
  });

  it('leaves what is planned out of sight, unless it is asked for', () => {
    expect(inputOfList({ entries, unwanted: [] }, {}).planned).toEqual(new Set([7, 8]));
    expect(inputOfList({ entries, unwanted: [] }, { planToWatch: 'show' }).planned).toEqual(new Set());
  });

  it('has low scores weigh nothing and drops be nothing where dislikes are ignored, and refuses the drops', () => {
    const { taste, refused } = inputOfList({ entries, unwanted: [unwanted(9)] }, { dislikes: 'ignore' });
    expect(taste.picks.map(({ animeId }) => animeId)).toEqual([1, 2, 3, 4]);
    expect(taste.disliked).toEqual([]);
    expect(refused).toEqual([5, 6, 9]);
  });

  it('counts what is not wanted as disliked and refuses it, even where it is planned', () => {
    const { taste, refused } = inputOfList({ entries, unwanted: [unwanted(7), unwanted(9, 'too_long')] }, {});
    expect(taste.disliked).toEqual([4, 5, 6, 7, 9]);
    expect(refused).toEqual([5, 6, 7, 9]);
  });

  it('refuses what was seen elsewhere without counting it', () => {
    const { taste, refused } = inputOfList({ entries: [], unwanted: [unwanted(9, 'seen_elsewhere')] }, {});
    expect(taste.disliked).toEqual([]);
    expect(refused).toEqual([9]);
  });

  it('believes the list where feedback says otherwise of what was watched since', () => {
    const { taste, refused } = inputOfList({ entries, unwanted: [unwanted(1), unwanted(5)] }, {});
    expect(taste.picks.map(({ animeId }) => animeId)).toContain(1);
    expect(taste.disliked).toEqual([4, 5, 6]);
    expect(refused).toEqual([5, 6]);
  });
});
