/** Where somebody stands with a title. */
export type WatchStatus = 'watching' | 'completed' | 'on_hold' | 'dropped' | 'plan_to_watch';

/** One title on somebody's list. */
export interface ListedTitle {
  animeId: number;
  /** Needed only where the catalogue does not know the id. */
  title?: string;
  status: WatchStatus;
  /** 1 to 10; 0 where it was not scored. */
  score: number;
  episodesWatched: number;
  rewatching: boolean;
  updatedAt: Date;
}

/** Somebody with an account at the simulator. */
export interface Person {
  id: number;
  name: string;
  /** A few words for whoever chooses whom to be. */
  description: string;
  /** A private list is read by its owner alone. */
  visibility: 'public' | 'private';
  list: readonly ListedTitle[];
}

/** Everyone who has an account at the simulator. */
export class People {
  private readonly byName = new Map<string, Person>();

  constructor(people: readonly Person[]) {
    for (const person of people) this.add(person);
  }

  get all(): readonly Person[] {
    return [...this.byName.values()];
  }

  /** Adds somebody, or puts them in the place of whoever had the name. */
  add(person: Person): void {
    this.byName.set(keyOf(person.name), person);
  }

  /** Puts a title on somebody's list, in the place of what that said of it. */
  list(person: Person, title: ListedTitle): void {
    this.add({ ...person, list: [...without(person, title.animeId), title] });
  }

  /** Takes a title off somebody's list. */
  unlist(person: Person, animeId: number): void {
    this.add({ ...person, list: without(person, animeId) });
  }

  /** Finds somebody by name, in any case of letters. */
  find(name: string): Person | undefined {
    return this.byName.get(keyOf(name));
  }
}

function keyOf(name: string): string {
  return name.toLowerCase();
}

function without({ list }: Person, animeId: number): ListedTitle[] {
  return list.filter(listed => listed.animeId !== animeId);
}
