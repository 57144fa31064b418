import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AskedPerson, ForPerson, TogetherRecommendations } from '@anirec/openapi/angular';
import { BEBOP, MONSTER, problem, reason, TRIGUN } from '../../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../../testing/api';
import { TogetherPage } from './together-page';

const PATH = '/api/v1/together/recommendations';
const ANN: AskedPerson = {
  ...{ person: 'mal:Ann_1', name: 'Ann_1', entries: 214, stale: false, missing: null },
  fetchedAt: '2026-11-22T18:30:00.000Z',
};
const BEN: AskedPerson = { ...ANN, person: 'picks:1:9', name: null, entries: 1, fetchedAt: null };

function forPerson(person: number, more: Partial<ForPerson> = {}): ForPerson {
  return {
    ...{ person, chance: 0.378, place: 1, planned: false, evidence: 'ratings' },
    reasons: [reason(BEBOP.id, BEBOP.title, 1)],
    ...more,
  };
}

function answer(more: Partial<TogetherRecommendations> = {}): TogetherRecommendations {
  const data = [
    { anime: TRIGUN, forEach: [forPerson(0), forPerson(1, { place: 3, chance: 0.1, planned: true })] },
  ];
  return {
    people: [ANN, BEN],
    data,
    seenBySome: [],
    fairness: 0.25,
    modelVersion: '1',
    degraded: false,
    ...more,
  };
}

describe('TogetherPage', () => {
  let page: HTMLElement;

  async function open(query: string): Promise<void> {
    const harness = await RouterTestingHarness.create(`/together${query}`);
    page = harness.fixture.nativeElement as HTMLElement;
    await settled();
  }

  const text = () => page.textContent.replace(/\s+/g, ' ');
  const press = (name: string) =>
    [...page.querySelectorAll('button')]
      .find(button => (button.ariaLabel ?? button.textContent).includes(name))
      ?.click();

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideTestApi(),
        provideRouter([{ path: 'together', component: TogetherPage }], withComponentInputBinding()),
      ],
    });
  });
  afterEach(() => {
    TestBed.inject(HttpTestingController).match(() => true);
  });

  it('asks nothing before there are two, and says what to do', async () => {
    await open('?person=mal:Ann_1');
    TestBed.inject(HttpTestingController).expectNone(({ url }) => url === PATH);
    expect(text()).toContain('Add one more');
  });

  it('shows what a title is to each of them', async () => {
    await open('?person=mal:Ann_1&person=picks:1:9');
    (await asked(PATH, { person: ['mal:Ann_1', 'picks:1:9'], fairness: '0.25' })).flush(answer());
    await settled();
    expect(page.querySelector('anirec-shared-card h3')?.textContent).toBe('Trigun');
    expect(text()).toContain('place 1 of their own, above all because of Cowboy Bebop');
    expect(text()).toContain(
      'place 3 of their own, above all because of Cowboy Bebop; on their plan to watch',
    );
    expect(text()).toContain('MyAnimeList, 214 titles');
  });

  it('says who has seen what the others would like', async () => {
    await open('?person=mal:Ann_1&person=picks:1:9');
    const seenBySome = [
      {
        anime: MONSTER,
        forEach: [forPerson(1)],
        seenBy: [{ person: 0, status: 'completed' as const, score: 9 }],
      },
    ];
    (await asked(PATH)).flush(answer({ seenBySome }));
    await settled();
    expect(page.querySelector('.seen')?.textContent.replace(/\s+/g, ' ')).toContain('has seen it: scored 9');
  });

  it('says why somebody is left out', async () => {
    await open('?person=mal:Ann_1&person=picks:1:9&person=mal:Nobody');
    const missing = {
      reason: 'unknown' as const,
      detail: 'MyAnimeList knows nobody of that name.',
      retryAfterSeconds: null,
    };
    const people = [ANN, BEN, { ...ANN, person: 'mal:Nobody', name: 'Nobody', entries: 0, missing }];
    (await asked(PATH)).flush(answer({ people }));
    await settled();
    expect(text()).toContain('Left out: MyAnimeList knows nobody of that name.');
  });

  it('writes into the address who is taken out, who is added, and what is chosen by', async () => {
    await open('?person=mal:Ann_1&person=picks:1:9');
    (await asked(PATH)).flush(answer());
    await settled();
    const slider = page.querySelector<HTMLInputElement>('#fairness');
    if (slider) slider.value = '1';
    slider?.dispatchEvent(new Event('change'));
    (await asked(PATH, { fairness: '1' })).flush(answer({ fairness: 1 }));
    await settled();
    press('Remove Ann_1');
    await settled();
    expect(decodeURIComponent(TestBed.inject(Router).url)).toBe('/together?person=picks:1:9&fairness=1');
    const field = page.querySelector<HTMLInputElement>('#together-link');
    if (field) field.value = 'https://anirec.example/recommendations?picks=6,19';
    press('Add the picks of the link');
    await settled();
    expect(decodeURIComponent(TestBed.inject(Router).url)).toContain('person=picks:6,19');
  });

  it('says that a link holds no picks', async () => {
    await open('');
    const field = page.querySelector<HTMLInputElement>('#together-link');
    if (field) field.value = 'nothing';
    press('Add the picks of the link');
    await settled();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('No picks are in it.');
  });

  it('tells what the API refuses, and what to do', async () => {
    await open('?person=mal:Nobody&person=picks:1:9');
    const refused = problem(
      422,
      'Cannot be done',
      'Fewer than two of these people have a list that can be taken.',
    );
    (await asked(PATH)).flush(refused, { status: 422, statusText: 'Unprocessable' });
    await settled();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Fewer than two');
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Remove whoever cannot be read');
  });
});
