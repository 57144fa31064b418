import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { WriteBack, WriteBackPreview } from '@anirec/openapi/angular';
import { AWAY } from '../../../testing/account';
import { problem } from '../../../testing/anime';
import { asked, provideTestApi, settled } from '../../../testing/api';
import { WriteBackSettings } from './write-back-settings';

const PATH = '/api/v1/users/me/write-back';
const FACTS = { status: 'watching', score: 8, progress: 5 } as const;
const OFF: WriteBack = {
  available: true,
  since: null,
  counts: { waiting: 0, sent: 0, refused: 0, overtaken: 0, abandoned: 0 },
  data: [],
};
const ON: WriteBack = { ...OFF, since: '2026-11-22T18:30:00.000Z' };
const PREVIEW: WriteBackPreview = {
  count: 2,
  data: [
    {
      animeId: 1,
      title: 'Cowboy Bebop',
      titleFrom: 'catalogue',
      here: FACTS,
      there: { ...FACTS, score: null },
    },
    { animeId: 6, title: 'Trigun', titleFrom: 'catalogue', here: { ...FACTS, progress: 1 }, there: null },
  ],
};

describe('WriteBackSettings', () => {
  let page: HTMLElement;

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideTestApi()] });
    page = TestBed.createComponent(WriteBackSettings).nativeElement as HTMLElement;
  });
  afterEach(() => TestBed.inject(HttpTestingController).verify());

  async function show(writeBack: WriteBack): Promise<void> {
    (await asked(PATH)).flush(writeBack);
    await settled();
  }

  function press(label: string): void {
    const buttons = [...page.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent.includes(label))?.click();
    TestBed.tick();
  }

  function text(): string {
    return page.textContent.replaceAll(/\s+/g, ' ');
  }

  async function preview(answer = PREVIEW): Promise<void> {
    await show(OFF);
    press('Show what would be sent');
    (await asked(`${PATH}/preview`)).flush(answer);
    await settled();
  }

  it('is off, and shows what would be sent before it can be turned on', async () => {
    await show(OFF);
    expect(text()).toContain('Off.');
    expect(text()).not.toContain('Turn it on');
    press('Show what would be sent');
    (await asked(`${PATH}/preview`)).flush(PREVIEW);
    await settled();
    expect(text()).toContain('2 titles are newer here');
    expect(text()).toContain('Watching, no score, 5 episodes → Watching, 8 of 10, 5 episodes');
    expect(text()).toContain('not on the list → Watching, 8 of 10, 1 episode');
    press('Leave it off');
    expect(text()).not.toContain('Turn it on');
  });

  for (const [label, differences] of [
    ['send them', 'send'],
    ['for changes from now on', 'leave'],
  ] as const) {
    it(`is turned on, with what is newer already: ${differences}`, async () => {
      await preview();
      press(label);
      const request = await asked(PATH);
      expect(request.request.method).toBe('PUT');
      expect(request.request.body).toEqual({ writeBack: 'on', differences });
      request.flush(ON);
      await settled();
      await show(ON);
      expect(text()).toContain('On since');
    });
  }

  it('sends nothing where nothing is newer', async () => {
    await preview({ count: 0, data: [] });
    expect(text()).toContain('nothing would be sent now');
    expect(text()).not.toContain('send them');
  });

  it('reports what became of changes, and is turned off', async () => {
    const reason = 'MyAnimeList has no such title. Your list here says again what it said before.';
    const title = { titleFrom: 'catalogue', changedAt: '2026-11-22T18:30:00.000Z' } as const;
    await show({
      ...ON,
      counts: { ...ON.counts, sent: 41, refused: 1 },
      data: [
        { ...title, animeId: 6, title: 'Trigun', state: 'refused', sent: null, reason },
        { ...title, animeId: 1, title: 'Cowboy Bebop', state: 'sent', sent: FACTS, reason: null },
      ],
    });
    expect([...page.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      `Trigun — refused${reason}`,
      'Cowboy Bebop — sentWatching, 8 of 10, 5 episodes',
    ]);
    expect([...page.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
      ...['0', '41', '1', '0', '0'],
    ]);
    press('Turn it off');
    const request = await asked(PATH);
    expect(request.request.body).toEqual({ writeBack: 'off' });
    request.flush(OFF);
    await settled();
    await show(OFF);
    expect(text()).toContain('Off.');
  });

  it('says what failed, and tries that again', async () => {
    await show(OFF);
    press('Show what would be sent');
    (await asked(`${PATH}/preview`)).flush(problem(503, 'Refused', 'MyAnimeList does not answer.'), AWAY);
    await settled();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('MyAnimeList does not answer.');
    press('Try again');
    (await asked(`${PATH}/preview`)).flush(PREVIEW);
    await settled();
    expect(page.querySelector('[role=alert]')).toBeNull();
    expect(text()).toContain('2 titles are newer here');
  });

  it('says where it is not offered', async () => {
    await show({ ...OFF, available: false });
    expect(text()).toContain('does not offer it');
    expect(page.querySelector('button')).toBeNull();
  });
});
