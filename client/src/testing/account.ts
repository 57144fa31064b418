import { TestBed } from '@angular/core/testing';
import type { Account, Import, ListedAnime } from '@anirec/openapi/angular';
import { Session } from '../app/core/session/session';
import type { BEBOP } from './anime';
import { asked, settled } from './api';

/** An account; what a spec does not care about is filled in. */
export function account(more: Partial<Account> = {}): Account {
  return {
    name: 'Faye',
    picture: null,
    createdAt: '2026-11-01T10:00:00.000Z',
    signedInAt: '2026-11-22T18:00:00.000Z',
    listSyncedAt: null,
    holdings: { listEntries: 2, feedback: 1, historyEntries: 5 },
    ...more,
  };
}

/** A title on a list. */
export function listed(anime: typeof BEBOP, more: Partial<ListedAnime> = {}): ListedAnime {
  return {
    animeId: anime.id,
    title: anime.title,
    titleFrom: 'catalogue',
    status: 'watching',
    score: null,
    progress: 3,
    updatedAt: '2026-11-20T10:00:00.000Z',
    anime,
    ...more,
  };
}

/** An import that is under way. */
export function runningImport(more: Partial<Import> = {}): Import {
  return {
    id: '0f8fad5b-d9cb-469f-a165-70867728950e',
    source: 'myanimelist',
    userName: null,
    state: 'running',
    done: 0,
    total: null,
    report: null,
    error: null,
    createdAt: '2026-11-22T18:00:00.000Z',
    finishedAt: null,
    ...more,
  };
}

/** Where the API says who is signed in. */
export const SESSION_PATH = '/api/v1/sessions/current';
/** What it answers there where nobody is. */
export const GUEST = { account: null };
/** What it answers to a guest who asks for what is somebody's own. */
export const UNAUTHENTICATED = { status: 401, statusText: 'Unauthorized' };
export const OK = { status: 200, statusText: 'OK' };
export const AWAY = { status: 503, statusText: 'Service Unavailable' };

/** Signs somebody in. */
export async function signIn(who: Account = account()): Promise<void> {
  const checked = TestBed.inject(Session).check();
  (await asked(SESSION_PATH)).flush({ account: who });
  await checked;
  await settled();
}
