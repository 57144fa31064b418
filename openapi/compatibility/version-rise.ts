import { isBreaking, type Change } from './change.ts';

type Version = readonly [major: number, minor: number, patch: number];

/**
 * What is wrong with the version of a contract that differs so from the one that was released last: what breaks programs
 * needs another major version, and what they can use besides another minor one (Semantic Versioning 2.0.0, points 7 and 8).
 *
 * @returns sentences that say what to do; none where the version has risen enough.
 * @throws {TypeError} where a version is none.
 */
export function versionFaults(released: string, current: string, changes: readonly Change[]): string[] {
  const [old, now] = [parsed(released), parsed(current)];
  const breaks = changes.filter(isBreaking);
  if (rise(old, now) < 0)
    return [`The contract’s version is ${current}, and ${released} is released already.`];
  if (breaks.length > 0 && now[0] === old[0])
    return breaks.map(
      change =>
        `${sentence(change)}: that breaks whoever has built on ${released}. Leave it as it was, or raise the version to ${old[0] + 1}.0.0.`,
    );
  if (changes.length > 0 && now[0] === old[0] && now[1] === old[1])
    return [
      `Raise the version to ${old[0]}.${old[1] + 1}.0: ${changes.map(sentence).join(', ')}, which ${released} lacks.`,
    ];
  return [];
}

/** A change, and of which operations it is, in Markdown. */
export function sentence({ what, operations }: Change): string {
  // Of what many have in common, a schema’s name says more than their names.
  if (operations.length === 0 || what.includes('/api/')) return what;
  const whose =
    operations.length > 4 ? `${operations.length} operations` : operations.map(id => `\`${id}\``).join(', ');
  return `${what} (${whose})`;
}

function parsed(version: string): Version {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(version) ?? [];
  if (major === undefined) throw new TypeError(`${version} is no version such as 1.2.0.`);
  return [Number(major), Number(minor), Number(patch)];
}

/** Above 0 where the second is the later one. */
function rise(old: Version, now: Version): number {
  return now[0] - old[0] || now[1] - old[1] || now[2] - old[2];
}
