import { HostCookie } from './host-cookie.ts';

describe('a cookie of this host', () => {
  const cookie = new HostCookie('anirec_session', 'https://anirec.example');

  it('is kept for this host alone, over HTTPS, from scripts, and from requests that other sites send', () => {
    expect(cookie.keep('value', 60).split('; ').sort()).toEqual(
      ['__Host-anirec_session=value', 'Max-Age=60', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'].sort(),
    );
  });

  it('is found among others', () => {
    expect(cookie.read('a=1; __Host-anirec_session=value; b=2')).toBe('value');
    expect(cookie.read('anirec_session=value; __Host-anirec_login=value')).toBeUndefined();
    expect(cookie.read(undefined)).toBeUndefined();
  });

  it('is forgotten as it was kept', () => {
    expect(cookie.forget()).toMatch(
      /^__Host-anirec_session=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('works on this computer’s plain HTTP, where browsers take neither the prefix nor `Secure`', () => {
    const local = new HostCookie('anirec_session', 'http://localhost:8080');
    expect(local.keep('value', 60)).toMatch(
      /^anirec_session=value; Max-Age=60; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(local.read('anirec_session=value')).toBe('value');
    expect(local.read('__Host-anirec_session=value')).toBeUndefined();
  });
});
