import type { Evidence } from '@anirec/openapi/angular';
import { anime, reason } from '../../../testing/anime';
import { evidenceInWords, inCommonInWords, mostlyInCommon } from './evidence';

describe('what speaks for a recommendation', () => {
  function withThemes(share: number, ...themes: string[]) {
    return { ...reason(1, 'Title', share), inCommon: { genres: [], themes, studios: [], source: null } };
  }

  function words(evidence: Evidence, year: number | null, ratingsEnd: number | null = 2016) {
    return evidenceInWords({ evidence, anime: anime(1, 'Title', { year }) }, ratingsEnd);
  }

  it('is told in words, and a guess is called one', () => {
    expect(words('ratings', 1998)).toContain('From the ratings');
    expect(words('both', 1998)).toContain('Partly');
    expect(words('likeness', 1998)).toContain('Guessed');
  });

  it('is a guess because ratings end, of newer titles alone', () => {
    expect(words('likeness', 2023)).toContain('end in 2016');
    expect(words('likeness', 2023, 2021)).toContain('end in 2021');
    expect(words('likeness', 2023, 2024)).toContain('too few ratings');
    expect(words('likeness', 2023, null)).toContain('too few ratings');
    expect(words('likeness', 2016)).toContain('too few ratings');
    expect(words('likeness', null)).toContain('too few ratings');
  });

  it('is named pick by pick: themes, genres and studios, and what both are from where there is nothing else', () => {
    const shared = { genres: ['Drama'], themes: ['School'], studios: ['Madhouse'], source: 'Manga' };
    expect(inCommonInWords(shared)).toBe('School, Drama, Madhouse');
    expect(inCommonInWords({ genres: [], themes: [], studios: [], source: 'Manga' })).toBe('from: Manga');
    expect(inCommonInWords({ genres: [], themes: [], studios: [], source: null })).toBe('');
  });

  it('is what half of its reasons have in common with it', () => {
    const reasons = [withThemes(1, 'School', 'Racing'), withThemes(1, 'School'), withThemes(1, 'School')];
    expect(mostlyInCommon(reasons)).toEqual(['School']);
  });

  it('is not what speaks against it', () => {
    expect(mostlyInCommon([withThemes(1, 'School'), withThemes(-1, 'Gore')])).toEqual(['School']);
  });
});
