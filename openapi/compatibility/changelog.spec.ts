import type { Change } from './change.ts';
import { withComparison } from './changelog.ts';

const added: Change = { kind: 'addition', what: '`Anime.poster` is new', operations: ['getAnime'] };
const removed: Change = { kind: 'breaking', what: '`Anime.year` is gone', operations: [] };
const BEFORE = '# Changes\n\n## 1.0.0\nThe first.\n';

describe('the changelog of the contract', () => {
  it('gets a section for the version that comes next, with what breaks first', () => {
    const changelog = withComparison(BEFORE, {
      released: '1.0.0',
      current: '2.0.0',
      changes: [removed, added],
    });
    expect(changelog.replaceAll(/<!--.*-->\n/g, '')).toBe(
      '# Changes\n\n## 2.0.0\n\n\n### What breaks\n- `Anime.year` is gone.\n\n### What is new\n- `Anime.poster` is new (`getAnime`).\n\n\n## 1.0.0\nThe first.\n',
    );
  });

  it('keeps the words that people wrote in it, however often it is written', () => {
    const once = withComparison(BEFORE, { released: '1.0.0', current: '1.1.0', changes: [added] });
    const worded = once.replace('## 1.1.0\n', '## 1.1.0\nPosters.\n');
    const again = withComparison(worded, { released: '1.0.0', current: '1.1.0', changes: [] });
    expect(again).toContain('## 1.1.0\nPosters.\n');
    expect(again).toContain('Nothing that programs can notice.');
    expect(again).not.toContain('Anime.poster');
    expect(withComparison(again, { released: '1.0.0', current: '1.1.0', changes: [added] })).toBe(worded);
  });

  it('is left as it is once the version is released', () => {
    const comparison = { released: '1.0.0', current: '1.0.0', changes: [] };
    expect(withComparison(BEFORE, comparison)).toBe(BEFORE);
  });

  it('is refused where its section has lost the place for it', () => {
    const comparison = { released: '0.9.0', current: '1.0.0', changes: [added] };
    expect(() => withComparison(BEFORE, comparison)).toThrowError(/section of 1\.0\.0 lacks the lines/);
  });
});
