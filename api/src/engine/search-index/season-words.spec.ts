import { foldText } from './folded-text.ts';
import { unifySeasons } from './season-words.ts';

function key(text: string): string {
  return foldText(text).key;
}

describe('unifySeasons', () => {
  for (const notation of [
    ...['mob psycho ii', 'mob psycho season 2', 'mob psycho season two', 'mob psycho season ii'],
    ...['mob psycho 2nd season', 'mob psycho second season', 'mob psycho 2nd', 'mob psycho second'],
    ...['mob psycho s2', 'mob psycho s02', 'mob psycho 2nd series', 'mob psycho second series'],
  ])
    it(`writes ${notation} as the bare number`, () => expect(unifySeasons(notation)).toBe('mob psycho 2'));

  for (const notation of [
    'モブサイコ 第2期',
    'モブサイコ第二期',
    'モブサイコ2期',
    'モブサイコ　Ⅱ',
    'モブサイコ 第二季',
  ])
    it(`writes ${notation} as the bare number`, () => expect(key(notation)).toBe(key('モブサイコ 2')));

  for (const notation of [
    'シーズン2',
    '2ndシーズン',
    '第2シリーズ',
    'セカンドシーズン',
    'シーズン２',
    '第2シーズン',
  ])
    it(`writes ${notation} as the bare number`, () => expect(key(`銀魂 ${notation}`)).toBe(key('銀魂 2')));

  for (const notation of [
    'part 2',
    'part ii',
    'cour 2',
    '2nd cour',
    'second part',
    '第2クール',
    'パート2',
    '第2部',
  ])
    it(`writes ${notation} as a part, which is no season`, () => {
      expect(key(`Re:Zero ${notation}`)).toBe(key('Re:Zero part two'));
      expect(key(`Re:Zero ${notation}`)).not.toBe(key('Re:Zero 2'));
    });

  for (const notation of ['Final Season', 'The Final Season', 'ファイナルシーズン', '最終季'])
    it(`writes ${notation} as the last one`, () =>
      expect(key(`Titan ${notation}`)).toBe(key('Titan final season')));

  it('leaves the first season out, since the title alone says it', () => {
    for (const notation of ['season 1', '1st season', 'first season', '第1期', 's1'])
      expect(key(`Bleach ${notation}`)).toBe(key('Bleach'));
  });

  it('leaves alone what is no season', () => {
    for (const title of [
      'the first slam dunk',
      'second life',
      'five star stories',
      'vivy',
      'ixion saga',
      'area 88',
    ])
      expect(unifySeasons(title)).toBe(title);
  });

  it('tells one season from another, and both from a number that is part of a name', () => {
    expect(key('Mob Psycho 100 II')).toBe(key('mob psycho 100 season 2'));
    expect(key('Mob Psycho 100 III')).not.toBe(key('mob psycho 100 season 2'));
  });
});
