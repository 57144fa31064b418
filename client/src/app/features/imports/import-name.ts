import type { Import } from '@anirec/openapi/angular';
import { UPSTREAM_NAMES } from '../../core/failures/failure';

/** Says where a list comes from: `MyAnimeList`, `Xinil at AniList`, `a file`. */
export function importName({ source, userName }: Pick<Import, 'source' | 'userName'>): string {
  if (source === 'file') return 'a file';
  return userName === null
    ? `your ${UPSTREAM_NAMES[source]} account`
    : `${userName} at ${UPSTREAM_NAMES[source]}`;
}
