import type { Express } from 'express';
import request from 'supertest';
import { readListFile } from '../src/features/list/formats/read-list-file.ts';
import type { ListedAnime, ListExport, ListPage } from '../src/features/list/list.dto.ts';
import { readCatalogueFile } from '../src/features/anime/catalogue-file.ts';
import { config, startApplication } from './support/application.ts';
import { expectDocumented } from './support/contract.ts';
import { listEntry, longList } from './support/lists.ts';
import { BEBOP, bring, listPage, NO_ANIME, WATCHED } from './support/own-list.ts';
import { startSignedInApplication, type Person } from './support/signed-in.ts';

describe('a person’s list', () => {
  let arrive: () => Promise<Person>;
  let ann: Person;

  beforeAll(async () => {
    ({ arrive } = await startSignedInApplication());
  });

  beforeEach(async () => {
    ann = await arrive();
  });

  it('takes a title, gives it, changes it and lets it go', async () => {
    const put = await ann.put(`/list/${BEBOP}`, WATCHED);
    expect(put.status).toBe(201);
    expectDocumented('putMyListEntry', put);
    expect(put.body).toEqual(jasmine.objectContaining({ animeId: BEBOP, title: 'Cowboy Bebop', ...WATCHED }));
    expect((put.body as ListedAnime).anime?.titles.japanese).toContain('カウボーイビバップ');

    const changed = await ann.put(`/list/${BEBOP}`, { ...WATCHED, score: null });
    expect(changed.status).toBe(200);
    expectDocumented('putMyListEntry', changed);
    const got = await ann.get(`/list/${BEBOP}`);
    expectDocumented('getMyListEntry', got);
    expect(got.body).toEqual(changed.body);

    for (let time = 0; time < 2; time += 1) {
      const deleted = await ann.delete(`/list/${BEBOP}`);
      expect([deleted.status, deleted.text]).toEqual([204, '']);
    }
    const gone = await ann.get(`/list/${BEBOP}`);
    expect(gone.status).toBe(404);
    expectDocumented('getMyListEntry', gone);
  });

  it('is searched by any name of its titles, the catalogue’s and those that were brought along', async () => {
    await ann.put(`/list/${BEBOP}`, WATCHED);
    await ann.put('/list/20', WATCHED);
    await bring(ann, [{ animeId: NO_ANIME, title: 'Brought Along!!' }]);
    const found = async (q: string) =>
      (await listPage(ann, `?q=${encodeURIComponent(q)}`)).data.map(({ animeId }) => animeId);
    expect(await found('cowboybe')).toEqual([BEBOP]);
    expect(await found('カウボーイ')).toEqual([BEBOP]);
    expect(await found('ＮＡＲＵＴＯ')).toEqual([20]);
    expect(await found('ナルト')).toEqual([20]);
    expect(await found('ht along')).toEqual([NO_ANIME]);
    expect(await found('%')).toEqual([]);
    expect(await found('!!')).toEqual([NO_ANIME]);
    expect((await listPage(ann, '?q=o&sort=title&limit=1')).page.nextCursor).not.toBeNull();
  });

  it('does not change when the same is put again', async () => {
    const first = await ann.put(`/list/${BEBOP}`, WATCHED);
    const again = await ann.put(`/list/${BEBOP}`, WATCHED);
    expect([again.status, again.body]).toEqual([200, first.body]);
  });

  it('takes no title that the catalogue does not have, and lets one be changed that was brought', async () => {
    const unknown = await ann.put(`/list/${NO_ANIME}`, WATCHED);
    expect(unknown.status).toBe(404);
    expectDocumented('putMyListEntry', unknown);
    await bring(ann, [{ animeId: NO_ANIME, title: 'Brought along' }]);
    const changed = await ann.put(`/list/${NO_ANIME}`, WATCHED);
    expect(changed.body).toEqual(
      jasmine.objectContaining({ title: 'Brought along', anime: null, ...WATCHED }),
    );
  });

  it('keeps the name of what the catalogue lacks, cleaned, and says where no place gives one', async () => {
    await bring(ann, [
      { animeId: NO_ANIME, title: ' Gantz\u0000\u202e 2nd\r\nStage ' },
      { animeId: NO_ANIME + 1, title: '\u0000\u200b' },
    ]);
    await ann.put(`/list/${BEBOP}`, WATCHED);
    const { data } = await listPage(ann, '?sort=title');
    const names = data.map(({ title, titleFrom }) => `${titleFrom}: ${title}`);
    expect(names).toEqual(['none: Untitled', 'catalogue: Cowboy Bebop', 'list: Gantz 2nd Stage']);
    const { nextCursor } = (await listPage(ann, '?sort=title&limit=1')).page;
    expect((await listPage(ann, `?sort=title&cursor=${nextCursor}`)).data).toEqual(data.slice(1));
  });

  it('takes no more episodes than there are, but for those that it was brought with', async () => {
    const { records } = await readCatalogueFile(config.catalogueFile);
    const known = records.find(record => record.episodes !== null);
    const [id, episodes] = [known?.id ?? 0, known?.episodes ?? 0];
    const surplus = await ann.put(`/list/${id}`, { ...WATCHED, progress: episodes + 1 });
    expect(surplus.status).toBe(422);
    expectDocumented('putMyListEntry', surplus);
    expect(surplus.body).toEqual(
      jasmine.objectContaining({ errors: [jasmine.objectContaining({ pointer: '/body/progress' })] }),
    );
    await bring(ann, [{ animeId: id, progress: episodes + 2 }]);
    expect((await ann.put(`/list/${id}`, { ...WATCHED, progress: episodes + 2 })).status).toBe(200);
  });

  for (const [flaw, body, pointer] of [
    ['no status', { score: 9, progress: 1 }, '/body/status'],
    ['an unknown status', { ...WATCHED, status: 'sleeping' }, '/body/status'],
    ['a score of 0', { ...WATCHED, score: 0 }, '/body/score'],
    ['a score of 11', { ...WATCHED, score: 11 }, '/body/score'],
    ['a score of 7.5', { ...WATCHED, score: 7.5 }, '/body/score'],
    ['a score in words', { ...WATCHED, score: 'nine' }, '/body/score'],
    ['no progress', { status: 'watching', score: null }, '/body/progress'],
    ['less than no progress', { ...WATCHED, progress: -1 }, '/body/progress'],
    ['something else', { ...WATCHED, favourite: true }, '/body/favourite'],
  ] as const) {
    it(`takes no title with ${flaw}`, async () => {
      const response = await ann.put(`/list/${BEBOP}`, body);
      expect(response.status).toBe(400);
      expectDocumented('putMyListEntry', response);
      expect(response.body).toEqual(
        jasmine.objectContaining({ errors: [jasmine.objectContaining({ pointer })] }),
      );
    });
  }

  for (const id of ['0', '-1', '1.5', 'one', '2147483648']) {
    it(`has no title with the id ${id}`, async () => {
      const errors = [jasmine.objectContaining({ pointer: '/path/animeId' })];
      for (const response of [
        await ann.get(`/list/${id}`),
        await ann.put(`/list/${id}`, WATCHED),
        await ann.delete(`/list/${id}`),
      ]) {
        expect(response.status).toBe(400);
        expect(response.body).toEqual(jasmine.objectContaining({ errors }));
      }
    });
  }

  describe('in pages', () => {
    it('is passed over once, in order, from cursor to cursor', async () => {
      await bring(ann, longList(250));
      for (const sort of ['updated', 'title', 'score', 'progress', 'status', 'title&direction=desc']) {
        const seen: ListedAnime[] = [];
        let cursor: string | null = '';
        while (cursor !== null) {
          const { data, page: next }: ListPage = await listPage(
            ann,
            `?sort=${sort}&limit=100${cursor && `&cursor=${cursor}`}`,
          );
          seen.push(...data);
          cursor = next.nextCursor;
        }
        expect(new Set(seen.map(({ animeId }) => animeId)).size).toBe(250);
        const scores = seen.map(({ score }) => score ?? 0);
        if (sort === 'score') expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }
    });

    it('begins with what was changed last', async () => {
      await bring(ann, [{ animeId: 5, updatedAt: new Date(0) }]);
      await ann.put(`/list/${BEBOP}`, WATCHED);
      expect((await listPage(ann)).data.map(({ animeId }) => animeId)).toEqual([BEBOP, 5]);
    });

    it('is narrowed by status', async () => {
      await bring(ann, [{ animeId: 5 }, { animeId: 6, status: 'watching' }]);
      const { data, page: next } = await listPage(ann, '?status=watching');
      expect(data.map(({ animeId }) => animeId)).toEqual([6]);
      expect(next.nextCursor).toBeNull();
    });

    for (const [query, pointer] of [
      ['id=0', '/query/id/0'],
      ['status=sleeping', '/query/status'],
      ['sort=best', '/query/sort'],
      ['limit=101', '/query/limit'],
      ['cursor=forged', '/query/cursor'],
      [`cursor=${Buffer.from('1.updated.1.yesterday').toString('base64url')}`, '/query/cursor'],
      [`sort=title&cursor=${Buffer.from('1.title.1.\0').toString('base64url')}`, '/query/cursor'],
      ['name=bebop', '/query/name'],
    ] as const) {
      it(`cannot be asked for by ${query}`, async () => {
        const response = await ann.get(`/list?${query}`);
        expect(response.status).toBe(400);
        expectDocumented('listMyList', response);
        expect(response.body).toEqual(
          jasmine.objectContaining({ errors: [jasmine.objectContaining({ pointer })] }),
        );
      });
    }
  });

  it('shows nobody the list of another person', async () => {
    const ben = await arrive();
    await ann.put(`/list/${BEBOP}`, WATCHED);
    expect((await ben.get(`/list/${BEBOP}`)).status).toBe(404);
    expect((await listPage(ben)).data).toEqual([]);
    await ben.delete(`/list/${BEBOP}`);
    await ben.put(`/list/${BEBOP}`, { ...WATCHED, score: 1 });
    expect((await ann.get(`/list/${BEBOP}`)).body).toEqual(jasmine.objectContaining(WATCHED));
    expect((await ben.get('/export?format=json')).text).not.toContain('"score":9');
  });

  describe('as a file', () => {
    beforeEach(async () => {
      await bring(ann, [{ animeId: NO_ANIME, title: '=1+1 ]]> 進撃' }]);
      await ann.put(`/list/${BEBOP}`, WATCHED);
    });

    it('is JSON as the contract says', async () => {
      const response = await ann.get('/export?format=json');
      expectDocumented('exportMyList', response);
      expect(response.get('Content-Disposition')).toBe('attachment; filename="anirec-list.json"');
      const { entries } = response.body as ListExport;
      expect(entries.map(({ animeId, title, score }) => [animeId, title, score])).toEqual([
        [BEBOP, 'Cowboy Bebop', 9],
        [NO_ANIME, '=1+1 ]]> 進撃', null],
      ]);
    });

    it('is CSV for spreadsheets', async () => {
      const response = await ann.get('/export?format=csv');
      expect(response.get('Content-Type')).toBe('text/csv; charset=utf-8; header=present');
      expect(response.get('Content-Disposition')).toBe('attachment; filename="anirec-list.csv"');
      expect(response.text.split('\r\n').map(row => row.split(',').slice(0, 3))).toEqual([
        ['\ufeffanimeId', 'title', 'status'],
        ['1', 'Cowboy Bebop', 'completed'],
        [String(NO_ANIME), "'=1+1 ]]> 進撃", 'completed'],
        [''],
      ]);
    });

    it('is an export of MyAnimeList that reads back as the same list', async () => {
      const response = await ann.get('/export?format=mal-xml').buffer();
      expect(response.type).toBe('application/xml');
      expect(response.get('Content-Disposition')).toBe('attachment; filename="anirec-list.xml"');
      const { entries } = await readListFile(Buffer.from(response.text));
      expect(entries).toEqual([
        listEntry({ animeId: BEBOP, title: 'Cowboy Bebop', score: 9, progress: 26 }),
        listEntry({ animeId: NO_ANIME, title: '=1+1 ]]> 進撃' }),
      ]);
    });

    for (const query of ['', '?format=pdf']) {
      it(`is not to be had as “${query}”`, async () => {
        const response = await ann.get(`/export${query}`);
        expect(response.status).toBe(400);
        expectDocumented('exportMyList', response);
        expect(response.text).toContain('/query/format');
      });
    }
  });

  it('is kept by nobody on the way', async () => {
    for (const path of ['/list', '/export?format=csv'])
      expect((await ann.get(path)).get('Cache-Control')).toBe('private, no-store');
  });
});

describe('without a session, a list', () => {
  let app: Express;

  beforeAll(async () => {
    app = await startApplication();
  });

  for (const [method, path, operationId] of [
    ['get', '/list', 'listMyList'],
    ['get', '/list/1', 'getMyListEntry'],
    ['put', '/list/1', 'putMyListEntry'],
    ['delete', '/list/1', 'deleteMyListEntry'],
    ['get', '/export?format=json', 'exportMyList'],
  ] as const) {
    it(`is not reached by ${method.toUpperCase()} ${path}`, async () => {
      const response = await request(app)
        [method](`/api/v1/users/me${path}`)
        .send(method === 'put' ? WATCHED : undefined);
      expect(response.status).toBe(401);
      expectDocumented(operationId, response);
    });
  }
});
