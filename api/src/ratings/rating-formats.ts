import { parseHeldOutList } from './held-out-lists.ts';

/** What a line of ratings says: an entry of somebody's list, or that there is none, or nothing that can be read. */
export type Row =
  | { readonly kind: 'entry'; readonly user: string; readonly id: number; readonly score: number }
  | { readonly kind: 'no entry'; readonly user: string; readonly reason: string }
  | { readonly kind: 'fault'; readonly reason: string };

/** A form in which ratings come. */
export interface RatingFormat {
  /** How a file of this form begins, for whoever has another one. */
  readonly beginning: string;
  readonly isBegunBy: (line: string) => boolean;
  /** Whether the first line names columns, and says nothing of anyone. */
  readonly hasHeader: boolean;
  /** Whose users these are: the same name in files of different people is somebody else. */
  readonly people: 'AniRec' | 'CooperUnion' | 'Hernan4444';
  readonly parse: (line: string) => readonly Row[];
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

/** `animelist.csv` of Kaggle's "Anime Recommendation Database 2020" (Hernan4444): all that is on a list. */
const HERNAN = table(
  'user_id,anime_id,rating,watching_status,watched_episodes',
  'Hernan4444',
  ([user = '', id = '', rating = '', status = '', episodes = '']) => {
    if (!SCORE_OR_ZERO.test(rating)) return fault(`${JSON.stringify(rating)} is not a rating from 0 to 10`);
    if (!COUNT.test(episodes)) return fault(`${JSON.stringify(episodes)} is not a count of episodes`);
    const score = Number(rating);
    switch (status) {
      case '1':
      case '3':
        return score === 0 && Number(episodes) === 0
          ? { kind: 'no entry', user, reason: 'not begun' }
          : entry(user, id, score);
      case '2':
        return entry(user, id, score);
      case '4':
        return entry(user, id, scoreOfDrop(score));
      case '6':
        return { kind: 'no entry', user, reason: 'planned, not watched' };
      default:
        return fault(`${JSON.stringify(status)} is not a watching status (1, 2, 3, 4 or 6)`);
    }
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

/**
 * Whoever gives up a title has judged it, and few say so with a score. 3 is a clear no, short of the worst, which people
 * give to what they finish and hate. A score beside a drop is of the part that was bearable, so it counts as no more
 * than 4: nothing that somebody gave up shall be a reason to recommend more of it.
 */
function scoreOfDrop(score: number): number {
  return score === 0 ? 3 : Math.min(score, 4);
}

function table(
  header: string,
  people: RatingFormat['people'],
  rowOf: (fields: readonly string[]) => Row,
): RatingFormat {
  const { length } = header.split(',');
  const parse = (line: string): Row => {
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

function entry(user: string, id: string, score: number): Row {
  return { kind: 'entry', user, id: Number(id), score };
}

function fault(reason: string): Row {
  return { kind: 'fault', reason };
}
