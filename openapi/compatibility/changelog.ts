import { isBreaking, type Change } from './change.ts';
import { sentence } from './version-rise.ts';

const BEGIN = '<!-- `make openapi` writes what follows: what differs from the release before. -->';
const END = '<!-- Here ends what is generated. -->';

/** Where sections of versions stand, the latest first. */
const FIRST_SECTION = /^## /m;

/** What differs from the release before. */
export interface Comparison {
  readonly released: string;
  readonly current: string;
  readonly changes: readonly Change[];
}

/**
 * The changelog with what differs from the last release written into the section of the version that comes next. What people
 * wrote, there and elsewhere, stands as it is. Once a version is released, its section is not touched any more.
 *
 * @throws {TypeError} where the section of the next version has no place for it.
 */
export function withComparison(changelog: string, { released, current, changes }: Comparison): string {
  if (current === released) return changelog;
  const generated = `${BEGIN}\n${listed(changes)}\n${END}`;
  const heading = `## ${current}\n`;
  const start = changelog.indexOf(heading);
  if (start < 0) return changelog.replace(FIRST_SECTION, () => `${heading}\n${generated}\n\n## `);
  const [begin, end] = [changelog.indexOf(BEGIN, start), changelog.indexOf(END, start)];
  const next = changelog.indexOf('\n## ', start + heading.length);
  if (begin < 0 || end < begin || (next >= 0 && end > next))
    throw new TypeError(`The changelog’s section of ${current} lacks the lines\n${BEGIN}\n${END}`);
  return `${changelog.slice(0, begin)}${generated}${changelog.slice(end + END.length)}`;
}

function listed(changes: readonly Change[]): string {
  const parts = [
    { title: 'What breaks', of: changes.filter(isBreaking) },
    { title: 'What is new', of: changes.filter(change => !isBreaking(change)) },
  ].filter(({ of }) => of.length > 0);
  if (parts.length === 0) return '\nNothing that programs can notice.\n';
  return parts
    .map(
      ({ title, of }) =>
        `\n### ${title}\n${of.map(change => `- ${capitalised(sentence(change))}.\n`).join('')}`,
    )
    .join('');
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
