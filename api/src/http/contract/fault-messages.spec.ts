import { plainMessage } from './fault-messages.ts';

function union(...messages: string[]): string {
  const issues = messages.map(message => ({ 'body.score': { message, value: 'a secret' } }));
  return `Could not match the union against any of the items. Issues: ${JSON.stringify(issues)}`;
}

describe('what is said of a parameter that is not as the contract says', () => {
  for (const [said, meant] of [
    ['invalid integer number', 'must be a whole number'],
    ['min 1', 'must be at least 1'],
    ['max 0.5', 'must be at most 0.5'],
    ['maxLength 100', 'must not be longer than 100 characters'],
    ['maxItems 5', 'must not hold more than 5 values'],
    ["Not match in '^[0-9,]+$'", 'must be of the form ^[0-9,]+$'],
    ["'limit' is required", 'is missing'],
    [
      '"__proto__" is an excess property and therefore is not allowed',
      'is not a property that the contract knows',
    ],
    ["should be one of the following; ['tv','mal-xml']", 'must be one of tv, mal-xml'],
    ['should be one of the following; [null]', 'must be null'],
  ] as const)
    it(`is not “${said}”`, () => {
      expect(plainMessage(said, 'limit')).toBe(meant);
    });

  it('is said of a number in a path, of which tsoa gives the name alone', () => {
    expect(plainMessage('animeId', 'animeId')).toBe('must be a whole number');
  });

  it('has all that may be given instead, and nothing of what was given', () => {
    const orNull = 'should be one of the following; [null]';
    expect(plainMessage(union('invalid integer number', orNull), 'score')).toBe(
      'must be a whole number, or be null',
    );
    expect(plainMessage(union('max 10', orNull), 'score')).toBe('must be at most 10, or be null');
    expect(plainMessage(union("should be one of the following; ['a','b']", orNull), 'score')).toBe(
      'must be one of a, b, or be null',
    );
    const values = ['winter', 'spring'].map(each => `should be one of the following; ['${each}']`);
    expect(plainMessage(union(...values), 'season')).toBe('must be one of winter, spring');
    expect(plainMessage(union(...values, orNull), 'season')).toBe(
      'must be one of winter, spring, or be null',
    );
  });

  it('does not take the faults of an object’s fields for those of the whole', () => {
    const issues = [{ 'body.a': { message: 'min 1' }, 'body.b': { message: 'max 1' } }];
    const message = `Could not match the union against any of the items. Issues: ${JSON.stringify(issues)}`;
    expect(plainMessage(message, 'a')).toBe('is of none of the forms that the contract gives');
  });
});
