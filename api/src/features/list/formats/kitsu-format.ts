import type { FileRow } from './file-row.ts';
import { at, isObject, listAt } from './json-fields.ts';
import type { JsonFormat } from './json-format.ts';

/** An answer of Kitsu's API (JSON:API) with the titles and their ids elsewhere included; several of them in a list. */
export const kitsu: JsonFormat = {
  rowsOf: root => {
    const answers = Array.isArray(root) ? root : [root];
    const entries = answers.flatMap(answer => listAt(answer, 'data')).filter(isEntry);
    if (entries.length === 0) return undefined;
    const included = new Map(
      answers.flatMap(answer => listAt(answer, 'included')).map(each => [nameOf(each), each]),
    );
    return entries.map(entry => kitsuRow(entry, reference => included.get(nameOf(reference))));
  },
};

function isEntry(resource: unknown): boolean {
  return /^library-?entries$/i.test(String(at(resource, 'type')));
}

function nameOf(resource: unknown): string {
  return `${String(at(resource, 'type'))}/${String(at(resource, 'id'))}`;
}

function kitsuRow(entry: unknown, find: (reference: unknown) => unknown): FileRow {
  const media = at(entry, 'relationships', 'media', 'data');
  const isManga = isObject(at(entry, 'relationships', 'manga', 'data')) || at(media, 'type') === 'manga';
  const anime = find(at(entry, 'relationships', 'anime', 'data') ?? media);
  const mappings = listAt(anime, 'relationships', 'mappings', 'data').map(find);
  const idOn = (site: string) =>
    at(
      mappings.find(mapping => at(mapping, 'attributes', 'externalSite') === site),
      ...['attributes', 'externalId'],
    );
  const titles = at(anime, 'attributes', 'titles');
  const attributes = at(entry, 'attributes');
  return {
    ...{ animeId: idOn('myanimelist/anime'), aniListId: idOn('anilist/anime') ?? idOn('anilist') },
    titles: [at(anime, 'attributes', 'canonicalTitle'), ...(isObject(titles) ? Object.values(titles) : [])],
    status: at(attributes, 'reconsuming') === true ? 'rewatching' : at(attributes, 'status'),
    score: at(attributes, 'ratingTwenty') ?? at(attributes, 'rating'),
    progress: at(attributes, 'progress'),
    highest: at(attributes, 'ratingTwenty') === undefined ? 5 : 20,
    updatedAt: at(attributes, 'progressedAt') ?? at(attributes, 'updatedAt'),
    otherThanAnime: isManga ? 'manga' : undefined,
  };
}
