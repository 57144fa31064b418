import { findBorrowed, wordRows } from './borrowed-words.ts';

function borrowed(run: string, ...names: string[]): string | undefined {
  return findBorrowed(run, wordRows(names))?.text;
}

describe('The words that a Katakana run stands for', () => {
  it('have no lone letter at their end that the run does not spell out', () => {
    expect(borrowed('ガンダム', 'Mobile Suit Gundam', 'GUNDAM W')).toBe('Gundam');
    expect(borrowed('テニス', 'Prince of Tennis', 'TENNIS U')).toBe('Tennis');
    expect(borrowed('ビーダマン', 'B Daman')).toBe('B Daman');
  });

  it('are written as words, though a name shouts them', () => {
    expect(borrowed('ノワール', 'NOIR')).toBe('Noir');
    expect(borrowed('エルハザード', 'EL HAZARD')).toBe('El Hazard');
  });
});
