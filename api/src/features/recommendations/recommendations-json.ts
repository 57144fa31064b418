import type { AnimeReference } from '../anime/anime-reference.ts';
import type { AnimeSummary } from '../anime/anime.dto.ts';
import { JsonBytes } from './json-bytes.ts';
import type { InCommon, Reason, Recommendation, Recommendations } from './recommendations.dto.ts';

/** Each title as JSON once it was recommended: two thirds of a short list's answer are that. */
const cards = new WeakMap<AnimeSummary, Buffer>();

/**
 * Recommendations as `JSON.stringify` writes them, several times as quickly: a title was written before, names need no second
 * look, and most reasons have nothing in common with what they are for.
 */
export function recommendationsJson({ data, continuations, ...rest }: Recommendations): Buffer {
  const references = new Map<AnimeReference, string>();
  const nameOf = (anime: AnimeReference): string => {
    const known = references.get(anime);
    if (known !== undefined) return known;
    const written = JSON.stringify(anime);
    references.set(anime, written);
    return written;
  };
  const json = new JsonBytes();
  json.add('{"data":[');
  data.forEach((each, place) => {
    if (place > 0) json.add(',');
    addRecommendation(json, each, nameOf);
    json.add('}');
  });
  json.add('],"continuations":[');
  continuations.forEach((each, place) => {
    if (place > 0) json.add(',');
    addRecommendation(json, each, nameOf);
    json.add(`,"follows":${nameOf(each.follows)},"earlier":${each.earlier}}`);
  });
  json.add(`],${JSON.stringify(rest).slice(1)}`);
  return json.toBuffer();
}

function addRecommendation(
  json: JsonBytes,
  { anime, score, evidence, reasons, otherReasons }: Recommendation,
  nameOf: (anime: AnimeReference) => string,
): void {
  json.add('{"anime":');
  json.addBytes(cardOf(anime));
  json.add(`,"score":${score},"evidence":"${evidence}","reasons":[`);
  reasons.forEach((reason, place) => {
    json.add(place > 0 ? `,${reasonJson(reason, nameOf)}` : reasonJson(reason, nameOf));
  });
  json.add(']');
  if (otherReasons) json.add(`,"otherReasons":${JSON.stringify(otherReasons)}`);
}

function reasonJson({ anime, share, likeness, inCommon }: Reason, nameOf: (anime: AnimeReference) => string) {
  return `{"anime":${nameOf(anime)},"share":${share},"likeness":${likeness},"inCommon":${inCommonJson(inCommon)}}`;
}

/** What most titles have in common. */
const NOTHING = '{"genres":[],"themes":[],"studios":[],"source":null}';

function inCommonJson({ genres, themes, studios, source }: InCommon): string {
  if (source === null && genres.length + themes.length + studios.length === 0) return NOTHING;
  const lists = `"genres":${listJson(genres)},"themes":${listJson(themes)},"studios":${listJson(studios)}`;
  return `{${lists},"source":${source === null ? 'null' : JSON.stringify(source)}}`;
}

function listJson(names: readonly string[]): string {
  return names.length === 0 ? '[]' : JSON.stringify(names);
}

function cardOf(anime: AnimeSummary): Buffer {
  const known = cards.get(anime);
  if (known) return known;
  const card = Buffer.from(JSON.stringify(anime));
  cards.set(anime, card);
  return card;
}
