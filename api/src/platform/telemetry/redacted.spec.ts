import fc from 'fast-check';
import { redacted } from './redacted.ts';

describe('a message without secrets', () => {
  it('keeps where an address leads, and loses its password, however that is written', () => {
    const environment = { DATABASE_URL: 'postgres://anirec:p%40ss word@db.example/anirec' };
    expect(redacted('no p%40ss word, no p@ss word at db.example', environment)).toBe(
      'no …, no … at db.example',
    );
  });

  it('holds no secret, whatever that is and wherever it stands', () => {
    const secret = fc.string({ minLength: 8, unit: 'grapheme' }).filter(text => text.trim().length >= 8);
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom('MAL_CLIENT_SECRET', 'REDIS_PASSWORD', 'TOKEN_KEYS'),
        (text, name) => {
          const environment = { [name]: `${text}\n` };
          expect(redacted(`a ${text.trim()} b ${JSON.stringify(text.trim())}`, environment)).not.toContain(
            text.trim(),
          );
        },
      ),
    );
  });

  it('keeps what is no secret', () => {
    const environment = { PORT: '8080', NODE_ENV: 'production', REDIS_URL: 'redis://cache:6379' };
    const message = 'Port 8080 is taken in production; redis://cache:6379 is away.';
    expect(redacted(message, environment)).toBe(message);
  });
});
