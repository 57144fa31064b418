import type { CatalogueEntry } from '../../engine/catalogue/catalogue.ts';
import { sparseRows } from '../../engine/recommender/sparse-rows.ts';
import type { TitleGroups } from '../../engine/recommender/taste-profile.ts';
import type { Snapshot } from '../../engine/snapshot/snapshot.ts';

/** What a taste is told by. */
export type TasteKind = 'theme' | 'studio' | 'decade';

/** A group of titles, as people know it. */
export interface NamedGroup {
  readonly kind: TasteKind;
  readonly name: string;
}

/** The groups of a snapshot's titles, and what each is. */
export interface NamedGroups {
  readonly groups: TitleGroups;
  readonly names: readonly NamedGroup[];
}

/** Of fewer titles, and of titles on fewer lists, nothing can be told. */
const FEWEST = { titles: 8, lists: 1_000 };

/** Groups the titles of a snapshot's model: by genre and theme, by studio, and by the decade in which they began. */
export function namedGroups({ model, catalogue }: Pick<Snapshot, 'model' | 'catalogue'>): NamedGroups {
  const entries = Array.from(model.ids, id => catalogue.find(id)).map(entry =>
    entry?.contentRating === 'adult' ? undefined : entry,
  );
  const all = Map.groupBy(
    entries.flatMap(entry =>
      entry ? groupsOf(entry).map(group => ({ key: keyOf(group), group, entry })) : [],
    ),
    ({ key }) => key,
  );
  const told = [...all].filter(([, members]) => {
    const lists = members.reduce((sum, { entry }) => sum + entry.popularity, 0);
    return members.length >= FEWEST.titles && lists >= FEWEST.lists;
  });
  const places = new Map(told.map(([key], place) => [key, place]));
  const own = sparseRows(
    entries.map(entry =>
      (entry ? groupsOf(entry) : []).flatMap(group => {
        const place = places.get(keyOf(group));
        return place === undefined ? [] : [[place, 1] as const];
      }),
    ),
  );
  return {
    groups: {
      own,
      weights: Float64Array.from(entries, entry => entry?.popularity ?? 0),
      totals: Float64Array.from(told, ([, members]) =>
        members.reduce((sum, { entry }) => sum + entry.popularity, 0),
      ),
    },
    names: told.flatMap(([, [first]]) => first?.group ?? []),
  };
}

function groupsOf({ genres, themes, studios, year }: CatalogueEntry): NamedGroup[] {
  return [
    ...[...new Set([...genres, ...themes])].map(name => ({ kind: 'theme', name }) as const),
    ...studios.map(name => ({ kind: 'studio', name }) as const),
    ...(year === null ? [] : [{ kind: 'decade', name: `${Math.floor(year / 10) * 10}s` } as const]),
  ];
}

function keyOf({ kind, name }: NamedGroup): string {
  return `${kind}:${name}`;
}
