import type { Change } from './change.ts';
import { versionFaults } from './version-rise.ts';

const removed: Change = { kind: 'breaking', what: '`Anime.year` is gone', operations: ['getAnime'] };
const added: Change = { kind: 'addition', what: '`Anime.poster` is new', operations: ['getAnime'] };

describe('the version of the contract', () => {
  it('has to rise to another major one where a field is removed, and the refusal names the field', () => {
    const [fault, ...others] = versionFaults('1.2.0', '1.3.0', [removed, added]);
    expect(fault).toMatch(/^`Anime.year` is gone \(`getAnime`\): .* raise the version to 2\.0\.0\.$/);
    expect(others).toEqual([]);
    expect(versionFaults('1.2.0', '2.0.0', [removed, added])).toEqual([]);
  });

  it('has to rise to another minor one where a field is added', () => {
    expect(versionFaults('1.2.0', '1.2.1', [added])).toEqual([
      'Raise the version to 1.3.0: `Anime.poster` is new (`getAnime`), which 1.2.0 lacks.',
    ]);
    expect(versionFaults('1.2.0', '1.3.0', [added])).toEqual([]);
  });

  it('may stay where programs notice nothing', () => {
    expect(versionFaults('1.2.0', '1.2.0', [])).toEqual([]);
  });

  it('refuses a version of the contract below the released one', () => {
    expect(versionFaults('1.2.0', '1.1.9', []).join('')).toContain('1.2.0 is released already');
  });

  it('refuses a version of the contract that is not three numbers', () => {
    expect(() => versionFaults('1.2.0', 'next', [])).toThrowError(/next is no version/);
  });
});
