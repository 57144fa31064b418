import { soundsOfRun } from './borrowed-words.ts';
import { latinSounds, soundDistance } from './sounds.ts';

function distance(katakana: string, latin: string): number {
  return soundDistance(soundsOfRun(katakana), latinSounds(latin));
}

describe('The distance of Katakana from Latin words', () => {
  it('is small for what they stand for', () => {
    for (const [katakana, latin] of [
      ['ソードアート・オンライン', 'Sword Art Online'],
      ['カウボーイビバップ', 'Cowboy Bebop'],
      ['ヴァイオレット', 'Violet'],
      ['ハイスクール', 'High School'],
      ['ナショナル', 'National'],
      ['バスケ', 'Basket'],
    ] as const) {
      expect(distance(katakana, latin)).withContext(katakana).toBeLessThan(0.2);
    }
  });

  it('is large for others', () => {
    for (const [katakana, latin] of [
      ['ライオン', 'Piece'],
      ['バスケ', 'Tennis'],
      ['ヒーロー', 'Academia'],
    ] as const) {
      expect(distance(katakana, latin)).withContext(katakana).toBeGreaterThan(0.3);
    }
  });
});
