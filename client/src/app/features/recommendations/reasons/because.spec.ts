import { TestBed } from '@angular/core/testing';
import { reason } from '../../../../testing/anime';
import { provideTestApi } from '../../../../testing/api';
import { trayOf } from '../../../../testing/picks';
import { Because } from './because';

describe('Because', () => {
  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideTestApi()] });
    trayOf({ picks: '1,2,3,4,5', unlike: '6' });
  });
  afterEach(() => localStorage.clear());

  function sentence(shares: readonly (readonly [id: number, share: number])[], most = 3): string | undefined {
    const fixture = TestBed.createComponent(Because);
    const reasons = shares.map(([id, share]) => reason(id, `Title ${id}`, share));
    fixture.componentRef.setInput('recommendation', { reasons });
    fixture.componentRef.setInput('most', most);
    TestBed.tick();
    const page = fixture.nativeElement as HTMLElement;
    return page.querySelector('.sentence')?.textContent.replace(/\s+/g, ' ').trim();
  }

  it('names the strongest picks and sums up the others', () => {
    const shares = [1, 2, 3, 4, 5].map(id => [id, (6 - id) / 10] as const);
    expect(sentence(shares)).toBe(
      'Because you picked ● Title 1 33 %, ● Title 2 27 %, ● Title 3 20 %, and 2 more 20 %',
    );
  });

  it('names a pick rather than say that there is one more', () => {
    const shares = [1, 2, 3, 4].map(id => [id, 1] as const);
    expect(sentence(shares)).not.toContain('more');
  });

  it('leaves out what rounds to nothing', () => {
    expect(
      sentence([
        [1, 0.999],
        [2, 0.001],
      ]),
    ).toBe('Because you picked ● Title 1 100 %');
  });

  it('names fewer where there is little room', () => {
    const shares = [1, 2, 3].map(id => [id, (4 - id) / 6] as const);
    expect(sentence(shares, 1)).toBe('Because you picked ● Title 1 50 %, and 2 more 50 %');
  });

  it('says of what speaks for a title because less like it is wanted', () => {
    const shares = [[1, 0.75] as const, [6, 0.25] as const];
    expect(sentence(shares)).toBe('Because you picked ● Title 1 75 % and want less like ● Title 6 25 %');
    expect(sentence([[6, 0.25]])).toBe('Because you want less like ● Title 6 100 %');
  });

  it('says nothing where nothing speaks for a title', () => {
    expect(sentence([])).toBeUndefined();
    expect(sentence([[6, -0.1]])).toBeUndefined();
  });
});
