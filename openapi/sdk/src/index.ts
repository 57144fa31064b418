export { AniRec, type AniRecOptions } from './anirec.ts';
export type { RateLimit } from './answer-headers.ts';
export type { Answer } from './answer.ts';
export type { CallOptions } from './caller.ts';
export { AniRecError, AnswerError, ConnectionError, ProblemError, TimeoutError } from './errors.ts';
export * from './generated/operations.ts';
export type * from './generated/types/types.gen.ts';
export * from './generated/problem-errors.ts';
export type { Operation } from './operation.ts';
export type { PageOf } from './pages.ts';
export type {
  Anime,
  FacetsOfCatalogue,
  Lists,
  People,
  RecommendationsFrom,
  Search,
  Seasons,
} from './resources.ts';
