import { seasonOf, withSeason } from './season.ts';

describe('The season that a name ends with', () => {
  it('is told in many ways', () => {
    for (const title of [
      '僕のヒーローアカデミア(第3期)',
      'ピアノの森(TVシリーズ 第3シリーズ)',
      'アグレッシブ烈子 シーズン3',
      'MAJOR 3rd season',
      '進撃の巨人 Season3',
      'デート・ア・ライブIII',
      'ちはやふる３',
    ]) {
      expect(seasonOf(title)).withContext(title).toBe(3);
    }
  });

  it('is not told by every number', () => {
    for (const title of ['進撃の巨人', 'モブサイコ100', '機動戦士ガンダム00', 'HUNTER×HUNTER(2011)']) {
      expect(seasonOf(title)).withContext(title).toBeNull();
    }
  });
});

describe('A title with its season', () => {
  it('tells it where only the original title does', () => {
    expect(withSeason('Aldnoah.Zero', 'アルドノア・ゼロ(第2期)')).toBe('Aldnoah.Zero Season 2');
    expect(withSeason('Fairy Gone', 'Fairy gone(第2クール)')).toBe('Fairy Gone Part 2');
  });

  it('does not tell it twice', () => {
    for (const title of ['Attack on Titan Season 2', 'Date A Live II', 'Bakuman. 2', 'Second Season']) {
      expect(withSeason(title, 'どれか 第2期')).toBe(title);
    }
  });

  it('does not take a film for the season that it retells', () => {
    const film = '劇場版 進撃の巨人 Season2〜覚醒の咆哮〜';
    expect(withSeason('Attack on Titan: The Roar of Awakening', film)).not.toContain('Season');
  });
});
