import { connectionAdvice } from './connection-advice.ts';

const URL_GIVEN = 'postgres://ann:s%40cret@db.example:5432/anime';

function adviceFor(code: string): string {
  return connectionAdvice(Object.assign(new Error('whatever'), { code }), URL_GIVEN);
}

describe('the advice where a database cannot be connected to', () => {
  it('names what is wrong', () => {
    expect(adviceFor('3D000')).toContain('has no database “anime”');
    expect(adviceFor('28P01')).toContain('does not take the password of “ann”');
    expect(adviceFor('28000')).toContain('does not let “ann” in');
    expect(adviceFor('ENOTFOUND')).toContain('“db.example” leads to no server');
    const unasked = new Error('SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string');
    expect(connectionAdvice(unasked, 'postgres://ann@db/anime')).toContain('wants a password of “ann”');
    expect(adviceFor('ECONNREFUSED')).toBe(
      'The database at db.example:5432 does not answer. Check DATABASE_URL.',
    );
  });

  it('never tells the password', () => {
    for (const code of ['3D000', '28P01', '28000', 'ENOTFOUND', 'EAI_AGAIN', ''])
      expect(adviceFor(code)).not.toMatch(/s@cret|s%40cret/);
  });
});
