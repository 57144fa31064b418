import { is, safeParse, type GenericIssue, type GenericSchema, type InferOutput } from 'valibot';

/** What is wrong with an entry, by the last field on the way to it that is named here. */
const FAULTS: Readonly<Record<string, string>> = {
  media: 'It is empty.',
  node: 'It is empty.',
  list_status: 'It does not say where its owner stands.',
  id: 'Its id cannot be read.',
  idMal: 'Its MyAnimeList id cannot be read.',
  title: 'It has no title.',
  status: 'Its status cannot be read.',
  score: 'Its score is not between 0 and 10.',
  progress: 'Its number of episodes watched cannot be read.',
  num_episodes_watched: 'Its number of episodes watched cannot be read.',
};

/** An entry of a list that an upstream sent, or why it cannot be read. */
export type ReadEntry<Entry, Named> =
  { entry: Entry } | { entry: undefined; named: Named | undefined; reason: string };

/**
 * Reads one entry of a list alone, so that one that is malformed costs itself and no other.
 *
 * @param naming what its title can be read with, where the rest cannot be.
 */
export function readEntry<Entry extends GenericSchema, Named extends GenericSchema>(
  schema: Entry,
  naming: Named,
  raw: unknown,
): ReadEntry<InferOutput<Entry>, InferOutput<Named>> {
  const { success, output, issues } = safeParse(schema, raw, { abortEarly: true });
  if (success) return { entry: output };
  return { entry: undefined, named: is(naming, raw) ? raw : undefined, reason: reasonOf(issues[0]) };
}

function reasonOf({ path }: GenericIssue): string {
  const keys = path?.map(({ key }) => String(key)) ?? [];
  const known = keys.findLast(key => key in FAULTS);
  return (known === undefined ? undefined : FAULTS[known]) ?? 'It is empty, or no entry.';
}
