import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AnimeSummary } from '@anirec/openapi/angular';
import { BEBOP, FACETS, MONSTER, TRIGUN } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { find } from '../../../testing/page';
import { BrowsePage } from './browse-page';

const PATH = '/api/v1/anime';

describe('BrowsePage', () => {
  let harness: RouterTestingHarness;

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({
      providers: [provideTestApi(), provideRouter([{ path: 'anime', component: BrowsePage }])],
    });
    harness = await RouterTestingHarness.create();
  });
  afterEach(() => TestBed.inject(HttpTestingController).verify());

  function page(): HTMLElement {
    return harness.fixture.nativeElement as HTMLElement;
  }

  function titles(): string[] {
    return [...page().querySelectorAll('anirec-anime-card h3')].map(title => title.textContent.trim());
  }

  async function open(url: string): Promise<void> {
    await harness.navigateByUrl(url);
    (await asked('/api/v1/facets')).flush(FACETS);
  }

  async function answer(
    query: Record<string, string>,
    data: readonly AnimeSummary[],
    nextCursor: string | null = null,
  ): Promise<void> {
    (await asked(PATH, query)).flush({ data, page: { nextCursor } });
    await settled();
  }

  function choose(label: string): void {
    const term = [...page().querySelectorAll('label')].find(each => each.textContent.includes(label));
    term?.querySelector('input')?.click();
  }

  it('shows what the address asks for', async () => {
    await open('/anime?genre=Action&year=1998');
    await answer({ genre: 'Action', year: '1998' }, [BEBOP, TRIGUN]);
    expect(titles()).toEqual(['Cowboy Bebop', 'Trigun']);
    const chosen = [...page().querySelectorAll<HTMLInputElement>('input:checked')].map(each =>
      each.labels?.[0]?.textContent.trim(),
    );
    expect(chosen).toEqual(['Action 2']);
  });

  it('writes a filter into the address, and reads it back from there', async () => {
    await open('/anime');
    await answer({}, [BEBOP, TRIGUN, MONSTER]);
    choose('Mystery');
    await answer({ genre: 'Mystery' }, [MONSTER]);
    expect(TestBed.inject(Router).url).toBe('/anime?genre=Mystery');
    expect(titles()).toEqual(['Monster']);
    await harness.navigateByUrl('/anime');
    await answer({}, [BEBOP, TRIGUN, MONSTER]);
    expect(titles().length).toBe(3);
  });

  it('loads more below what is there, and begins again for another filter', async () => {
    await open('/anime');
    await answer({}, [BEBOP], 'after-1');
    page().querySelector<HTMLElement>('.more')?.click();
    await answer({ cursor: 'after-1' }, [TRIGUN]);
    expect(titles()).toEqual(['Cowboy Bebop', 'Trigun']);
    expect(page().querySelector('.summary')?.textContent).toBe('2 titles shown');
    choose('Mystery');
    await answer({ genre: 'Mystery' }, [MONSTER]);
    expect(titles()).toEqual(['Monster']);
  });

  function nearest(): string | undefined {
    return page().querySelector('.nearest')?.textContent.replace(/\s+/g, ' ').trim();
  }

  it('searches within the filters of the address, and says where titles only come near', async () => {
    await open('/anime?genre=Action&q=bebob');
    (await asked(PATH, { genre: 'Action', q: 'bebob' })).flush({
      data: [BEBOP],
      page: { nextCursor: null },
      exact: false,
    });
    await settled();
    expect(find(page(), '#q', HTMLInputElement).value).toBe('bebob');
    expect(nearest()).toBe('Nothing is called “bebob”. Did you mean:');
    expect(find(page(), '.sort select', HTMLSelectElement).selectedOptions[0]?.textContent.trim()).toBe(
      'Best match',
    );
  });

  it('leads from a search that names filters to what they find', async () => {
    await open('/anime?q=mappa');
    (await asked(PATH, { q: 'mappa' })).flush({
      ...{ data: [BEBOP], page: { nextCursor: null }, exact: false },
      filters: { studio: ['MAPPA'], count: 98 },
    });
    await settled();
    expect(nearest()).toBe('No title is called “mappa”. Show names that come near');
    expect(page().querySelector('anirec-anime-card')).toBeNull();
    find(page(), '.nearest button', HTMLElement).click();
    await settled();
    expect(nearest()).toBe('No title is called “mappa”. Did you mean:');
    expect(page().querySelectorAll('anirec-anime-card').length).toBe(1);
    find(page(), 'anirec-filter-suggestion-link a', HTMLAnchorElement).click();
    await answer({ studio: 'MAPPA' }, [TRIGUN]);
    expect(page().querySelector('.nearest')).toBeNull();
    expect(page().querySelector('.disclosure')?.textContent.trim()).toBe('Filters (1)');
  });

  it('writes what is typed into the address, and keeps it beside filters', async () => {
    await open('/anime?sort=newest');
    await answer({ sort: 'newest' }, [BEBOP, TRIGUN, MONSTER]);
    const field = find(page(), '#q', HTMLInputElement);
    field.value = 'モンスター';
    field.dispatchEvent(new Event('input'));
    field.form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await answer({ q: 'モンスター' }, [MONSTER]);
    expect(page().querySelector('.nearest')).toBeNull();
    choose('Mystery');
    await answer({ q: 'モンスター', genre: 'Mystery' }, [MONSTER]);
    expect(TestBed.inject(Router).parseUrl(TestBed.inject(Router).url).queryParams).toEqual({
      q: 'モンスター',
      genre: 'Mystery',
    });
  });

  it('says that nothing is all of that, and takes the filters away', async () => {
    await open('/anime?genre=Action&season=fall');
    await answer({ genre: 'Action' }, []);
    expect(page().querySelector('anirec-notice h2')?.textContent).toBe('No title matches all of that');
    page().querySelector<HTMLElement>('anirec-notice button')?.click();
    await answer({}, [BEBOP]);
    expect(titles()).toEqual(['Cowboy Bebop']);
  });

  it('says until when the catalogue reaches, where somebody asks for what came later', async () => {
    await open('/anime?year=2004&season=fall');
    await answer({ year: '2004', season: 'fall' }, []);
    expect(page().querySelector('.reach')?.textContent).toContain('reaches until spring 2004');
    await harness.navigateByUrl('/anime?year=2004&season=spring');
    await answer({ year: '2004', season: 'spring' }, [MONSTER]);
    expect(page().querySelector('.reach')).toBeNull();
  });

  it('offers to try again, and keeps what was loaded', async () => {
    await open('/anime');
    await answer({}, [BEBOP], 'after-1');
    page().querySelector<HTMLElement>('.more')?.click();
    (await asked(PATH, { cursor: 'after-1' })).error(new ProgressEvent('error'));
    await settled();
    expect(titles()).toEqual(['Cowboy Bebop']);
    page().querySelector<HTMLElement>('[role=alert] button')?.click();
    await answer({ cursor: 'after-1' }, [TRIGUN]);
    expect(titles()).toEqual(['Cowboy Bebop', 'Trigun']);
  });
});
