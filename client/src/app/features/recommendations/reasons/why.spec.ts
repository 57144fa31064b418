import { TestBed } from '@angular/core/testing';
import { anime, reason, recommendation } from '../../../../testing/anime';
import { provideTestApi } from '../../../../testing/api';
import { unfold } from '../../../../testing/page';
import { trayOf } from '../../../../testing/picks';
import { PickTray } from '../../../core/picks/pick-tray';
import { Why } from './why';

describe('Why', () => {
  const picks = [1, 2, 3, 4, 5].map(id => anime(id, `Pick ${id}`));
  let page: HTMLElement;

  beforeEach(() => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideTestApi()] });
    trayOf({ picks: '1,2,3,4,5' });
    const fixture = TestBed.createComponent(Why);
    const reasons = picks.map((pick, index) => [pick, 0.5 - index * 0.1] as const);
    fixture.componentRef.setInput('recommendation', recommendation(anime(9, 'Title'), ...reasons));
    fixture.componentRef.setInput('bestScore', 3);
    TestBed.tick();
    page = fixture.nativeElement as HTMLElement;
  });
  afterEach(() => localStorage.clear());

  it('lists every share, with what it adds to the score, once somebody asks', async () => {
    expect(page.querySelector('table')).toBeNull();
    await unfold(page);
    const cells = [...page.querySelectorAll('tbody tr:first-child > *')].map(cell => cell.textContent.trim());
    expect(page.querySelectorAll('tbody tr').length).toBe(5);
    expect(cells).toEqual(['●\u00a0Pick 1', '0.500', '33 %', 'Leave out']);
    expect(page.querySelector('tfoot')?.textContent).toContain('1.500');
  });

  it('says in the table what each pick and the title have in common', async () => {
    const fixture = TestBed.createComponent(Why);
    const inCommon = { genres: ['Drama'], themes: ['School'], studios: [], source: null };
    const shown = recommendation(anime(9, 'Title'));
    const reasons = [{ ...reason(1, 'Pick 1', 0.4), inCommon }, reason(2, 'Pick 2', 0.2)];
    fixture.componentRef.setInput('recommendation', { ...shown, reasons });
    fixture.componentRef.setInput('bestScore', 0.6);
    TestBed.tick();
    const why = fixture.nativeElement as HTMLElement;
    await unfold(why);
    const named = [...why.querySelectorAll('tbody tr')].map(row => row.querySelector('.common')?.textContent);
    expect(named).toEqual(['School, Drama', undefined]);
  });

  it('names what speaks against a title in the table alone', async () => {
    const fixture = TestBed.createComponent(Why);
    const [first, second] = picks;
    if (!first || !second) throw new Error('two picks are needed');
    fixture.componentRef.setInput(
      'recommendation',
      recommendation(anime(9, 'Title'), [first, 0.4], [second, -0.1]),
    );
    fixture.componentRef.setInput('bestScore', 0.3);
    TestBed.tick();
    const why = fixture.nativeElement as HTMLElement;
    await unfold(why);
    expect(why.querySelector('.sentence')?.textContent).not.toContain('Pick 2');
    expect(why.querySelectorAll('.bar span').length).toBe(1);
    const cells = [...why.querySelectorAll('tbody tr:last-child > *')].map(cell => cell.textContent.trim());
    expect(cells).toEqual(['●\u00a0Pick 2', '-0.100', 'against', 'Leave out']);
  });

  it('marks in the table what less like is wanted of', async () => {
    TestBed.inject(PickTray).avoid(7);
    const fixture = TestBed.createComponent(Why);
    const [first] = picks;
    if (!first) throw new Error('a pick is needed');
    const shares = [[first, 0.4] as const, [anime(7, 'Unwanted'), -0.1] as const];
    fixture.componentRef.setInput('recommendation', recommendation(anime(9, 'Title'), ...shares));
    fixture.componentRef.setInput('bestScore', 0.3);
    TestBed.tick();
    const why = fixture.nativeElement as HTMLElement;
    await unfold(why);
    const row = why.querySelector('tbody tr:last-child');
    const cells = [...(row?.children ?? [])].map(cell => cell.textContent.replace(/\s+/g, ' ').trim());
    expect(cells).toEqual(['● Unwanted (less like this)', '-0.100', 'against', 'Leave out']);
  });

  it('gives each pick a colour of its own', () => {
    const parts = [...page.querySelectorAll<HTMLElement>('.bar span')].map(part => part.style.background);
    expect(new Set(parts).size).toBe(5);
  });

  it('fills the bar with its parts, however small the score is: parts that grow by less than 1 leave a gap', () => {
    const parts = [...page.querySelectorAll<HTMLElement>('.bar span')].map(part =>
      Number(part.style.flexGrow),
    );
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 5);
  });
});
