import { likeness } from './likeness.ts';

describe('The likeness of names', () => {
  it('is 1 for the same name in another spelling or with its format', () => {
    expect(likeness(['劇場版 CLANNAD -クラナド-'], ['CLANNAD クラナド'])).toBe(1);
    expect(likeness(['Kuroko no Basket', '黒子のバスケ OVA'], ['黒子のバスケ'])).toBe(1);
  });

  it('is at least .6 where one goes on after the other', () => {
    expect(likeness(['Toradora!: SOS! Kuishinbou Banbanzai'], ['Toradora!'])).toBe(0.6);
  });

  it('is low for others', () => {
    expect(likeness(['Cowboy Bebop'], ['Trigun'])).toBeLessThan(0.2);
    expect(likeness([], ['Trigun'])).toBe(0);
  });
});
