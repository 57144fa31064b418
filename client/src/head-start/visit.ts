import { FIRST_SIZES } from '../app/shared/cover/poster-attempts';

/** What can be told of a visit before any of the application is there. */
export interface Visit {
  readonly path: string;
  readonly query: URLSearchParams;
  /** Whether somebody was signed in here the last time that could be told. */
  readonly isSignedIn: boolean;
  /** Whether there may be a list, the account's or this browser's. */
  readonly hasList: boolean;
  /** Whether lists are asked for as everybody's are: nobody has chosen to see more, or less, of what is for adults. */
  readonly isUsual: boolean;
}

/** What a visit is going to need. */
export interface Needed {
  /** The pages' components, by name. */
  readonly pages: readonly string[];
  /** Addresses at the API. */
  readonly answers: readonly string[];
  readonly posters?: Posters;
}

/** The posters that a page shows first. */
export interface Posters {
  /** Which answer they are in. */
  readonly from: RegExp;
  readonly count: number;
  /** How wide they are shown, as an image's `sizes` says it. */
  readonly sizes: string;
  /** Where a screen is wider, others may come first. */
  readonly isForPhones?: true;
}

interface Route {
  readonly path: RegExp;
  readonly pages: readonly string[];
  /** @param named what the path's groups hold. */
  readonly answers?: (visit: Visit, named: readonly string[]) => readonly string[];
  readonly posters?: Posters;
}

const OF_TITLE: Posters = { from: /^\/api\/v1\/anime\/\d+$/, count: 1, sizes: FIRST_SIZES };
/** Two cards stand side by side on a phone. */
const OF_CARDS: Posters = { from: /^\/api\/v1\/anime\?/, count: 2, sizes: '44vw', isForPhones: true };

const BROWSE_FILTERS = ['q', 'genre', 'theme', 'studio', 'site', 'type', 'year', 'season', 'sort'];

/** As the application's own routes, but for those that nothing is gained for: the router has the last word. */
const ROUTES: readonly Route[] = [
  { path: /^\/anime$/, pages: ['BrowsePage'], answers: browsed, posters: OF_CARDS },
  { path: /^\/anime\/([1-9]\d{0,9})$/, pages: ['AnimePage'], answers: ofTitle, posters: OF_TITLE },
  { path: /^\/anime\/\d+\/watch-order$/, pages: ['WatchOrderPage'] },
  { path: /^\/recommendations$/, pages: ['RecommendationsPage'], answers: recommended },
  {
    path: /^\/season\/(\d{4})\/(winter|spring|summer|fall)$/,
    pages: ['SeasonPage'],
    answers: ofSeason,
    posters: OF_CARDS,
  },
  { path: /^\/season$/, pages: ['SeasonPage'] },
  { path: /^\/list$/, pages: ['PersonalPages', 'ListPage'], answers: listed },
  { path: /^\/list\/statistics$/, pages: ['PersonalPages', 'StatisticsPage'] },
  { path: /^\/for-you$/, pages: ['PersonalPages', 'ForYouPage'] },
  { path: /^\/feedback$/, pages: ['PersonalPages', 'FeedbackPage'] },
  { path: /^\/import$/, pages: ['PersonalPages', 'ImportsPage'] },
  { path: /^\/history$/, pages: ['PersonalPages', 'HistoryPage'] },
  { path: /^\/profiles\/[^/]+\/[^/]+$/, pages: ['ProfilePage'] },
  { path: /^\/settings$/, pages: ['SettingsPage'] },
  { path: /^\/sign-in$/, pages: ['SignInPage'] },
  { path: /^\/surprise$/, pages: ['SurprisePage'] },
  { path: /^\/taste$/, pages: ['TastePage'] },
  { path: /^\/together$/, pages: ['TogetherPage'] },
];

/** What every visit asks for. */
const SESSION = '/api/v1/sessions/current';

/** What a visit is going to need, as far as its address tells. */
export function neededBy(visit: Visit): Needed {
  if (visit.path === '/') return { pages: visit.hasList ? ['OwnHomePage'] : [], answers: [SESSION] };
  for (const { path, pages, answers, posters } of ROUTES) {
    const found = path.exec(visit.path);
    if (!found) continue;
    const asked = [SESSION, ...(answers?.(visit, found.slice(1)) ?? [])];
    return { pages, answers: asked, ...(posters && { posters }) };
  }
  return { pages: [], answers: [SESSION] };
}

function browsed({ query, isUsual }: Visit): readonly string[] {
  if (!isUsual || hasOthers(query, BROWSE_FILTERS)) return [];
  return ['/api/v1/facets', `/api/v1/anime?${withMore(query, { limit: '30' })}`];
}

function ofTitle({ isUsual }: Visit, [id = '']: readonly string[]): readonly string[] {
  const title = `/api/v1/anime/${id}`;
  return [title, `${title}/franchise`, ...(isUsual ? [`${title}/recommendations?limit=12`] : [])];
}

function recommended({ query, isUsual }: Visit): readonly string[] {
  const ids = [query.get('picks'), query.get('unlike')].flatMap(idsIn);
  if (!isUsual || !query.has('picks') || hasOthers(query, ['picks', 'unlike'])) return [];
  const titles = withMore(new URLSearchParams(ids.map(id => ['id', id])), { limit: String(ids.length) });
  return [`/api/v1/recommendations?${withMore(query, { limit: '20' })}`, `/api/v1/anime?${titles}`];
}

function ofSeason({ isUsual }: Visit, [year = '', season = '']: readonly string[]): readonly string[] {
  const titles = new URLSearchParams({ season, year, sort: 'popularity', limit: '100' });
  return ['/api/v1/facets', ...(isUsual ? [`/api/v1/anime?${titles}`] : [])];
}

function listed({ query, isSignedIn }: Visit): readonly string[] {
  return isSignedIn && query.size === 0 ? ['/api/v1/users/me/list?limit=100'] : [];
}

/** Of picks as an address has them, such as `1:9,6`. */
function idsIn(picks: string | null): readonly string[] {
  return picks ? picks.split(',').map(pick => pick.replace(/:.*/, '')) : [];
}

function hasOthers(query: URLSearchParams, known: readonly string[]): boolean {
  return [...query.keys()].some(name => !known.includes(name));
}

function withMore(query: URLSearchParams, more: Readonly<Record<string, string>>): URLSearchParams {
  return new URLSearchParams([...query, ...Object.entries(more)]);
}
