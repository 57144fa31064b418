import type { ListStatus } from '../../domain/list-entry.ts';
import { parseHeldOutList } from './held-out-lists.ts';
import { rowOfEntry, type RatingRow } from './rating-row.ts';

/** A form in which ratings come. */
export interface RatingFormat {
  /** How a file of this form begins, for whoever has another one. */
  readonly beginning: string;
  readonly isBegunBy: (line: string) => boolean;
  /** Whether the first line names columns, and says nothing of anyone. */
  readonly hasHeader: boolean;
  /** Whose users these are: the same name in files of different people is somebody else. */
  readonly people: 'AniRec' | 'CooperUnion' | 'Hernan4444';
  readonly parse: (line: string) => readonly RatingRow[];
}

const SCORE_OR_ZERO = /^(?:10|\d)$/;
const SCORE_OR_MINUS_ONE = /^(?:-1|10|[1-9])$/;
const COUNT = /^\d+$/;
/** At most 999,999,999: ids are kept in 32 bits. */
const ANIME_ID = /^[1-9]\d{0,8}$/;

/** AniRec's own: a score of 0 is watched and not scored. */
const OWN = table('user,mal_id,score', 'AniRec', ([user = '', id = '', score = '']) => {
  if (!SCORE_OR_ZERO.test(score)) return fault(`${JSON.stringify(score)} is not a score from 0 to 10`);
  return entry(user, id, Number(score));
});

/** `rating.csv` of Kaggle's "Anime Recommendations Database" (CooperUnion 2016): −1 is watched and not scored. */
const COOPER_UNION = table('user_id,anime_id,rating', 'CooperUnion', ([user = '', id = '', rating = '']) => {
  if (!SCORE_OR_MINUS_ONE.test(rating)) {
    return fault(`${JSON.stringify(rating)} is not a rating from 1 to 10, nor -1`);
  }
  return entry(user, id, Math.max(0, Number(rating)));
});

const HERNAN_STATUSES: ReadonlyMap<string, ListStatus> = new Map([
  ['1', 'watching'],
  ['2', 'completed'],
  ['3', 'on_hold'],
  ['4', 'dropped'],
  ['6', 'plan_to_watch'],
]);

/** `animelist.csv` of Kaggle's "Anime Recommendation Database 2020" (Hernan4444): all that is on a list. */
const HERNAN = table(
  'user_id,anime_id,rating,watching_status,watched_episodes',
  'Hernan4444',
  ([user = '', id = '', rating = '', status = '', episodes = '']) => {
    if (!SCORE_OR_ZERO.test(rating)) return fault(`${JSON.stringify(rating)} is not a rating from 0 to 10`);
    if (!COUNT.test(episodes)) return fault(`${JSON.stringify(episodes)} is not a count of episodes`);
    const known = HERNAN_STATUSES.get(status);
    if (!known) return fault(`${JSON.stringify(status)} is not a watching status (1, 2, 3, 4 or 6)`);
    const [animeId, score, progress] = [Number(id), Number(rating), Number(episodes)];
    return rowOfEntry(user, { animeId, status: known, score, progress });
  },
);

/** Both parts of held-out lists, to learn the final weights from them too. */
const HELD_OUT: RatingFormat = {
  beginning: '{"user": …, "fold_in": …, "hidden": …, "cold": …} (JSON lines)',
  isBegunBy: line => line.trimStart().startsWith('{'),
  hasHeader: false,
  people: 'AniRec',
  parse: line => {
    const list = parseHeldOutList(line);
    if (typeof list === 'string') return [fault(list)];
    const entries = [...list.foldIn, ...list.hidden];
    return entries.map(([id, score]) => ({ kind: 'entry', user: list.user, id, score }));
  },
};

/** Every form that is known. */
export const RATING_FORMATS: readonly RatingFormat[] = [OWN, COOPER_UNION, HERNAN, HELD_OUT];

function table(
  header: string,
  people: RatingFormat['people'],
  rowOf: (fields: readonly string[]) => RatingRow,
): RatingFormat {
  const { length } = header.split(',');
  const parse = (line: string): RatingRow => {
    const fields = line.trimEnd().split(',');
    if (fields[0] === '' || fields.length > length) return fault(`${JSON.stringify(line)} is not ${header}`);
    if (!ANIME_ID.test(fields[1] ?? '')) {
      return fault(`${JSON.stringify(fields[1] ?? '')} is not a MyAnimeList id`);
    }
    return rowOf(fields);
  };
  return {
    beginning: header,
    isBegunBy: line => line.trim() === header,
    hasHeader: true,
    people,
    parse: line => [parse(line)],
  };
}

function entry(user: string, id: string, score: number): RatingRow {
  return { kind: 'entry', user, id: Number(id), score };
}

function fault(reason: string): RatingRow {
  return { kind: 'fault', reason };
}
