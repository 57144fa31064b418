import { HttpClient, HttpErrorResponse, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { type BegunAnswer, keyOf } from './begun-answer';
import { takeHeadStart } from './head-start';

const ADDRESS = '/api/v1/anime?genre=Drama&limit=30';

describe('A head start', () => {
  beforeEach(() =>
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([takeHeadStart])), provideHttpClientTesting()],
    }),
  );
  afterEach(() => {
    delete window.anirecBegun;
    TestBed.inject(HttpTestingController).verify();
  });

  function begin(status: number, text: string): void {
    const given = { status, statusText: '', url: ADDRESS, headers: new Headers(), text };
    window.anirecBegun = new Map([[keyOf(ADDRESS), Promise.resolve<BegunAnswer>(given)]]);
  }

  async function ask(address = ADDRESS): Promise<unknown> {
    return firstValueFrom(TestBed.inject(HttpClient).get(address));
  }

  it('is taken by whoever asks for the same, and not asked for again', async () => {
    begin(200, '{"data":[]}');
    expect(await ask('/api/v1/anime?limit=30&genre=Drama')).toEqual({ data: [] });
  });

  it('is taken once', async () => {
    begin(200, '{"data":[1]}');
    await ask();
    const second = ask();
    TestBed.inject(HttpTestingController)
      .expectOne(ADDRESS)
      .flush({ data: [2] });
    expect(await second).toEqual({ data: [2] });
  });

  it('fails as the API answers', async () => {
    begin(404, '{"title":"Not found"}');
    const error = await ask().catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(HttpErrorResponse);
    expect(error).toEqual(jasmine.objectContaining({ status: 404, error: { title: 'Not found' } }));
  });

  it('is made up for where it never came', async () => {
    window.anirecBegun = new Map([[keyOf(ADDRESS), Promise.reject<BegunAnswer>(new TypeError('Offline'))]]);
    const asked = ask();
    await new Promise(resolve => setTimeout(resolve));
    TestBed.inject(HttpTestingController)
      .expectOne(ADDRESS)
      .flush({ data: [3] });
    expect(await asked).toEqual({ data: [3] });
  });

  it('is none for what else is asked for', async () => {
    begin(200, '{"data":[]}');
    const other = ask('/api/v1/facets');
    TestBed.inject(HttpTestingController).expectOne('/api/v1/facets').flush({});
    expect(await other).toEqual({});
  });
});
