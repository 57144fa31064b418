import type { CatalogueRecord } from '../engine/catalogue/catalogue-record.ts';
import type { Person } from './people.ts';
import { drawList, type InventedTaste } from './taste.ts';

/** Somebody before their list is drawn. */
type Character = Omit<Person, 'list'> & { taste: InventedTaste };

/** Names that say what they are, and ids far above those that MyAnimeList has given out. */
const CHARACTERS: readonly Character[] = [
  {
    id: 2_000_000_001,
    name: 'StandIn_Blaze',
    description: 'Action and adventure, the louder the better',
    visibility: 'public',
    taste: {
      size: 160,
      fame: 5,
      draws: {
        Action: 2,
        Adventure: 1,
        Shounen: 2,
        'Super Power': 1,
        'Martial Arts': 1,
        Romance: -1.5,
        'Slice of Life': -2,
        Kids: -2,
      },
    },
  },
  {
    id: 2_000_000_002,
    name: 'StandIn_Petal',
    description: 'Romance and quiet everyday life',
    visibility: 'public',
    taste: {
      size: 120,
      fame: 4,
      draws: {
        Romance: 2,
        'Slice of Life': 2,
        Iyashikei: 1.5,
        Shoujo: 1,
        Drama: 0.5,
        Action: -2,
        Horror: -2,
        Ecchi: -1,
        Kids: -2,
      },
    },
  },
  {
    id: 2_000_000_003,
    name: 'StandIn_Orbit',
    description: 'Science fiction and robots of every decade',
    visibility: 'public',
    taste: {
      size: 340,
      fame: 2.5,
      draws: { 'Sci-Fi': 2, Mecha: 2, Space: 1.5, Military: 1, 'Slice of Life': -1, Kids: -1.5 },
    },
  },
  {
    id: 2_000_000_004,
    name: 'StandIn_Sprout',
    description: 'Has only just begun',
    visibility: 'public',
    taste: {
      size: 4,
      fame: 12,
      draws: { Shounen: 4, 'Super Power': 1, Supernatural: 1, Kids: -3, Ecchi: -3 },
    },
  },
  {
    id: 2_000_000_005,
    name: 'StandIn_Empty',
    description: 'Has put nothing on the list yet',
    visibility: 'public',
    taste: { size: 0, fame: 0, draws: {} },
  },
  {
    id: 2_000_000_006,
    name: 'StandIn_Closed',
    description: 'Mysteries and suspense, on a list that is private',
    visibility: 'private',
    taste: {
      size: 90,
      fame: 4,
      draws: { Mystery: 2.5, Suspense: 2, Psychological: 1.5, Detective: 1, Comedy: -1, Kids: -2 },
    },
  },
];

/** Gives the people whom a visitor can choose to be; their lists are drawn from the catalogue, always the same. */
export function inventPeople(records: readonly CatalogueRecord[]): Person[] {
  return CHARACTERS.map(({ taste, ...person }) => ({
    ...person,
    list: drawList(person.name, taste, records),
  }));
}
