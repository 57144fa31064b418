import { lengthInWords } from './length-in-words';

describe('A length', () => {
  for (const [episodes, minutes, each, words] of [
    [26, null, 24, '26 episodes × 24 minutes'],
    [26, null, null, '26 episodes'],
    [1, 115, 116, 'about 115 minutes'],
    [1, null, null, '1 episode'],
    [null, null, 24, 'about 24 minutes'],
    [null, null, null, undefined],
  ] as const) {
    it(`of ${episodes} episodes, ${minutes} or ${each} minutes is “${words}”`, () => {
      expect(lengthInWords(episodes, minutes, each)).toBe(words);
    });
  }
});
