import { searchText } from './search-text';

describe('The text of a search', () => {
  it('is on one line, and has nothing around it', () => {
    expect(searchText('  naruto \n shippuuden\t')).toBe('naruto shippuuden');
    expect(searchText('なると')).toBe('なると');
  });

  it('holds nothing that the API refuses', () => {
    expect(searchText('one\u0000piece')).toBe('one piece');
    expect(searchText('x'.repeat(300))).toHaveSize(250);
    expect(searchText('\u0000 ')).toBe('');
    expect(searchText(null)).toBe('');
  });
});
