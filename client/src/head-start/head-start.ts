/**
 * Begins what a visit is going to need while the application is still on its way: the page's own scripts, what it asks
 * the API for, and the poster that it shows first. On a slow phone each would begin a second and more later. Nothing
 * depends on it: whatever is not begun here is asked for where it is needed.
 */
import type { AnimeDetails, AnimePage } from '@anirec/openapi/angular';
import { attemptsOf, srcsetOf } from '../app/shared/cover/poster-attempts';
import { type BegunAnswer, keyOf } from '../app/core/begun-answer';
import { neededBy, type Posters } from './visit';

/** The files of each page's component, which the build writes in. */
declare const PAGE_FILES: Readonly<Record<string, readonly string[]>>;

/** What nobody has taken by then, in ms, is too old to be taken. */
const KEPT_MS = 30_000;

const begun = new Map<string, Promise<BegunAnswer>>();
window.anirecBegun = begun;
setTimeout(() => begun.clear(), KEPT_MS);

showAtOnce();
const { pages, answers, posters } = neededBy({
  path: location.pathname,
  query: new URLSearchParams(location.search),
  isSignedIn: isStored('anirec.signed-in.v1'),
  hasList: isStored('anirec.signed-in.v1') || isStored('anirec.list.v1'),
  isUsual: !isStored('anirec.adult-titles.v1') && !isStored('anirec.ecchi-titles.v1'),
});
for (const file of new Set(pages.flatMap(page => PAGE_FILES[page] ?? [])))
  preload({ rel: 'modulepreload', href: file });
for (const address of answers) {
  const answer = begin(address);
  if (posters?.from.test(address))
    void answer.then(
      given => follow(given, posters),
      () => undefined,
    );
}

/** The colours that were chosen, and what the page itself has of the home page. */
function showAtOnce(): void {
  const { dataset } = document.documentElement;
  const theme = /^"(light|dark)"$/.exec(stored('anirec.theme.v1') ?? '')?.[1];
  if (theme !== undefined) dataset['theme'] = theme;
  if (location.pathname === '/' && !isStored('anirec.signed-in.v1') && !isStored('anirec.list.v1'))
    dataset['visit'] = 'home';
}

function isStored(key: string): boolean {
  return stored(key) !== null;
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function begin(address: string): Promise<BegunAnswer> {
  const answer = fetch(address, { headers: { Accept: 'application/json' } }).then(async response => {
    const { status, statusText, url, headers } = response;
    return { status, statusText, url, headers, text: await response.text() };
  });
  begun.set(keyOf(address), answer);
  // Whoever takes it hears of its failure.
  answer.catch(() => undefined);
  return answer;
}

/** What an answer tells is needed next. */
function follow({ status, text }: BegunAnswer, { count, sizes, isForPhones }: Posters): void {
  if (status !== 200) return;
  const answer = JSON.parse(text) as AnimeDetails | AnimePage;
  if ('detailsFrom' in answer && answer.detailsFrom !== null)
    void begin(`/api/v1/anime/${answer.id}/details`);
  if (isForPhones && !matchMedia('(width < 48rem)').matches) return;
  for (const { poster } of 'data' in answer ? answer.data.slice(0, count) : [answer]) {
    const [found] = attemptsOf(poster);
    if (found?.length)
      preload({
        rel: 'preload',
        as: 'image',
        imageSrcset: srcsetOf(found),
        imageSizes: sizes,
        fetchPriority: 'high',
        referrerPolicy: 'no-referrer',
      });
  }
}

function preload(link: Partial<HTMLLinkElement>): void {
  document.head.append(Object.assign(document.createElement('link'), link));
}
