import { PROBLEM_KINDS } from '../src/http/problems/problem.ts';

/** What each kind of problem means, and what to do about it: a section each, to which the `type` of every problem leads. */
export function problemsInMarkdown(): string {
  return Object.entries(PROBLEM_KINDS)
    .map(
      ([kind, { status, title, meaning, remedy }]) =>
        `## ${status} ${title} {#${kind}}\n\n\`${kind}\`. ${meaning}\n\n**What to do:** ${remedy}\n`,
    )
    .join('\n');
}
