import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { WatchOrder, WatchStep } from '@anirec/openapi/angular';
import { listed } from '../../../testing/account';
import { anime, BEBOP, MONSTER, problem, TRIGUN } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { find } from '../../../testing/page';
import { Marks } from '../../core/list/marks';
import { WatchOrderPage } from './watch-order-page';

const PATH = '/api/v1/anime/1/watch-order';
const ASIDE = anime(7, 'Session XX', { franchiseRole: 'side' });

function step(title: typeof BEBOP, place: number | null, more: Partial<WatchStep> = {}): WatchStep {
  return { anime: title, place, startDate: '1998-04-03', minutes: 624, note: null, ...more };
}

const BY_RELEASE: WatchOrder = {
  ...{ name: 'Cowboy Bebop', order: 'release', orders: ['release', 'story'], first: 'release' },
  ...{
    why: 'The film is told between two episodes.',
    source: { name: 'A page', url: 'https://example.org' },
  },
  otherStories: [],
  data: [step(BEBOP, 1), step(ASIDE, 2), step(TRIGUN, 3), step(MONSTER, 4, { startDate: '9999' })],
};

describe('The page of a watch order', () => {
  let page: HTMLElement;

  async function open(address: string): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideRouter(
          [{ path: 'anime/:animeId/watch-order', component: WatchOrderPage }],
          withComponentInputBinding(),
        ),
      ],
    });
    const harness = await RouterTestingHarness.create(address);
    page = harness.fixture.nativeElement as HTMLElement;
  }

  async function show(order: WatchOrder = BY_RELEASE, address = '/anime/1/watch-order'): Promise<void> {
    await open(address);
    (await asked(PATH)).flush(order);
    await settled();
  }

  const names = () => [...page.querySelectorAll('li h3')].map(each => each.textContent.trim());
  const textOf = (selector: string) =>
    find(page, selector, HTMLElement).textContent.replace(/\s+/g, ' ').trim();

  it('tells what to begin with, how long it takes, and what can be left out', async () => {
    await show();
    expect(names()).toEqual(['Cowboy Bebop', 'Session XX', 'Trigun', 'Monster']);
    expect(textOf('.lead')).toBe('4 titles · about 31 hours');
    expect(textOf('li.next')).toContain('Begin here');
    expect(names()[1]).toBe('Session XX');
    const facts = [...page.querySelectorAll('.facts')].map(each => each.textContent.trim());
    expect([facts[1], facts[3]]).toEqual([
      jasmine.stringContaining('Can be left out'),
      jasmine.stringContaining('Not out yet'),
    ]);
  });

  it('ticks what is seen, and says what to go on with and how much is left', async () => {
    await show();
    TestBed.inject(Marks).note(1, { entry: listed(BEBOP, { status: 'completed', progress: 26 }) });
    await settled();
    expect(textOf('.lead')).toBe('4 titles · about 31 hours · 1 seen · 21 hours left');
    expect(textOf('li.next')).toContain('Continue here');
    expect(textOf('li.next h3')).toBe('Trigun');
  });

  it('shows only the story where that is asked for, and keeps it in the address', async () => {
    await show();
    find(page, 'input[type=checkbox]', HTMLInputElement).click();
    await settled();
    expect(names()).toEqual(['Cowboy Bebop', 'Trigun', 'Monster']);
    expect(TestBed.inject(Router).url).toBe('/anime/1/watch-order?only=main');
  });

  it('asks for the order that the address names, and sets apart what has no place in it', async () => {
    const byStory: WatchOrder = { ...BY_RELEASE, order: 'story', data: [step(TRIGUN, 1), step(ASIDE, null)] };
    await open('/anime/1/watch-order?order=story');
    (await asked(PATH, { order: 'story' })).flush(byStory);
    await settled();
    expect(textOf('[aria-current=page]')).toBe('As the story goes');
    expect(textOf('#apart-heading')).toBe('Without a place in the story');
  });

  it('offers no order where there is but one', async () => {
    await show({ ...BY_RELEASE, orders: ['release'], why: null, source: null });
    expect(page.querySelector('nav')).toBeNull();
  });

  it('says that there is no such title, and that the API is away', async () => {
    await open('/anime/1/watch-order');
    const away = problem(503, 'Service unavailable', 'Try again.');
    (await asked(PATH)).flush(away, { status: 503, statusText: 'Service Unavailable' });
    await settled();
    find(page, '[role=alert] button', HTMLButtonElement).click();
    (await asked(PATH)).flush(problem(404, 'Not found', 'No.'), { status: 404, statusText: 'Not Found' });
    await settled();
    expect(textOf('h1')).toBe('AniRec does not know this title');
  });
});
