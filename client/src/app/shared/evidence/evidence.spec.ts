import { reason } from '../../../testing/anime';
import { evidenceInWords, mostlyInCommon } from './evidence';

describe('what speaks for a recommendation', () => {
  function withThemes(share: number, ...themes: string[]) {
    return { ...reason(1, 'Title', share), inCommon: { genres: [], themes, studios: [], source: null } };
  }

  it('is told in words, and a guess is called one', () => {
    expect(evidenceInWords('ratings')).toContain('ratings');
    expect(evidenceInWords('likeness')).toContain('Guessed');
  });

  it('is what half of its reasons have in common with it', () => {
    const reasons = [withThemes(1, 'School', 'Racing'), withThemes(1, 'School'), withThemes(1, 'School')];
    expect(mostlyInCommon(reasons)).toEqual(['School']);
  });

  it('is not what speaks against it', () => {
    expect(mostlyInCommon([withThemes(1, 'School'), withThemes(-1, 'Gore')])).toEqual(['School']);
  });
});
