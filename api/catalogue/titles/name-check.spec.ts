import { record } from '../../test/support/records.ts';
import { nameCheck } from './name-check.ts';

function kindsOf(...names: string[]): string[] {
  const records = names.map((title, at) => record({ id: at + 1, title, titleEnglish: title, franchise: 1 }));
  return nameCheck(records).map(({ kind }) => kind);
}

describe('The check of names', () => {
  for (const [name, kind] of [
    ['進撃の巨人', 'a name with no Latin letters'],
    ['進撃の Titan', 'a name with two scripts'],
    ['Rotten2', 'a name with a number without a space'],
    ['SUPER HEROES', 'a name with capitals throughout'],
    ['Gaiden &lt;2&gt;', 'a name with a sign that names seldom have'],
  ] as const) {
    it(`finds ${kind}`, () => expect(kindsOf(name)).toEqual([kind]));
  }

  it('finds a word that is spelt otherwise in the rest of the franchise', () => {
    expect(kindsOf('One Punch Man', 'One Punch Man 3', 'One Panch Man 2')).toEqual([
      'a name spelt unlike its franchise',
    ]);
  });

  it('finds names that franchises share', () => {
    const records = [1, 2].map(id => record({ id, title: `Monster ${id}`, titleEnglish: 'Monster' }));
    expect(nameCheck(records)).toEqual([
      { kind: 'a name that franchises share', where: '1 Monster 1, 2 Monster 2' },
    ]);
  });

  it('finds nothing odd in usual names', () => {
    expect(kindsOf('Attack on Titan', 'K-ON!', 'FLCL', 'Haikyu!!', '86 Eighty-Six')).toEqual([]);
  });
});
