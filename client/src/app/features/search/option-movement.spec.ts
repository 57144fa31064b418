import { movedOption } from './option-movement';

describe('The mark in a list of options', () => {
  it('goes down, and from the end to the beginning', () => {
    expect(movedOption('ArrowDown', -1, 3)).toBe(0);
    expect(movedOption('ArrowDown', 0, 3)).toBe(1);
    expect(movedOption('ArrowDown', 2, 3)).toBe(0);
  });

  it('goes up, and from the beginning to the end', () => {
    expect(movedOption('ArrowUp', 1, 3)).toBe(0);
    expect(movedOption('ArrowUp', 0, 3)).toBe(2);
    expect(movedOption('ArrowUp', -1, 3)).toBe(2);
  });

  it('goes to either end once something is marked', () => {
    expect(movedOption('Home', 1, 3)).toBe(0);
    expect(movedOption('End', 1, 3)).toBe(2);
  });

  it('leaves Home, End and letters to the text', () => {
    expect(movedOption('Home', -1, 3)).toBeNull();
    expect(movedOption('End', -1, 3)).toBeNull();
    expect(movedOption('a', 1, 3)).toBeNull();
  });
});
