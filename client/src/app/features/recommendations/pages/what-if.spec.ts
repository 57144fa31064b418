import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Recommendation } from '@anirec/openapi/angular';
import { anime, BEBOP, MONSTER, NOTHING, recommendation, TRIGUN } from '../../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../../testing/api';
import { ADDRESS_OF_PICKS } from '../../../core/picks/picks-guard';
import { PickTray } from '../../../core/picks/pick-tray';
import { RecommendationsPage } from './recommendations-page';

const [champloo, monster, bebop] = [
  recommendation(anime(205, 'Samurai Champloo'), [BEBOP, 1]),
  recommendation(MONSTER, [TRIGUN, 0.5]),
  recommendation(BEBOP, [TRIGUN, 0.2]),
];

describe('What other picks would change', () => {
  let page: HTMLElement;

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideRouter([{ path: 'recommendations', component: RecommendationsPage, ...ADDRESS_OF_PICKS }]),
      ],
    });
    const harness = await RouterTestingHarness.create('/recommendations?picks=1:9,6');
    page = harness.fixture.nativeElement as HTMLElement;
    (await asked('/api/v1/anime')).flush({ data: [BEBOP, TRIGUN], page: { nextCursor: null } });
    await answer({ picks: '1:9,6' }, champloo, monster);
    press('What if …');
    await answer({ picks: '1:9,6', limit: '100' }, champloo, monster);
    TestBed.inject(PickTray).remove(1);
    await answer({ picks: '6' }, monster, bebop);
  });
  afterEach(() => localStorage.clear());

  async function answer(question: Record<string, string>, ...data: Recommendation[]): Promise<void> {
    (await asked('/api/v1/recommendations', question)).flush({ ...NOTHING, data });
    await settled();
  }

  function press(name: string): void {
    const button = [...page.querySelectorAll('button')].find(each => each.textContent.trim() === name);
    if (!button) throw new Error(`There is no button ${name}.`);
    button.click();
  }

  const url = () => TestBed.inject(Router).url;
  const moves = () => [...page.querySelectorAll('.moved')].map(each => each.textContent.trim());

  it('is said of each title, summed up, and held by the address', () => {
    expect(moves()).toEqual(['up 1', 'new']);
    const summary = page.querySelector('anirec-what-if [role=status]')?.textContent;
    expect(summary).toBe('1 new, 1 up. Gone: Samurai Champloo.');
    expect(url()).toBe('/recommendations?picks=6&before=1:9,6');
  });

  it('is undone by going back to the picks as they were, which are the visitor’s own again', async () => {
    press('Back to my picks');
    await answer({ picks: '1:9,6' }, champloo);
    expect([url(), moves()]).toEqual(['/recommendations?picks=1:9,6', []]);
    expect(TestBed.inject(PickTray).isBorrowed()).toBeFalse();
  });

  it('is kept, and compared no longer', async () => {
    press('Keep these');
    await settled();
    expect([url(), moves()]).toEqual(['/recommendations?picks=6', []]);
  });
});
