import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ListedAnime } from '@anirec/openapi/angular';
import { asked, settled } from './api';

const LIST = '/api/v1/users/me/list';
const FEEDBACK = '/api/v1/users/me/feedback';

const MARKS = /\/users\/me\/(list|feedback)\?id=/;

/** Answers what the account says of the titles on screen, once that is asked for. */
export async function answerMarks(
  entries: readonly ListedAnime[] = [],
  unwanted: readonly number[] = [],
): Promise<void> {
  const page = { nextCursor: null };
  (await asked(LIST)).flush({ data: entries, page });
  const feedback = unwanted.map(animeId => ({ animeId, reason: null, createdAt: '', anime: null }));
  (await asked(FEEDBACK)).flush({ data: feedback, page });
  await settled();
}

/** Answers with nothing what was asked for and is not what a spec is about. */
export async function answerOtherMarks(): Promise<void> {
  await settled();
  const controller = TestBed.inject(HttpTestingController);
  const others = controller.match(({ urlWithParams }) => MARKS.test(urlWithParams));
  for (const each of others) each.flush({ data: [], page: { nextCursor: null } });
}
