import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const DOCUMENTATION = resolve(import.meta.dirname, '../../../../docs/api');
const BLOCK = /^```(\w+)\n(.*?)^```$/gms;

/** Code as it stands in the documentation. */
export interface CodeBlock {
  /** Where it stands: `start.md, block 2`. */
  readonly place: string;
  readonly language: string;
  readonly code: string;
  /** What is said to come of it: the block of JSON that follows. */
  readonly answer: string | undefined;
}

/** All code of the documentation that does something; the answers that are shown go with what they answer. */
export function codeBlocks(): CodeBlock[] {
  return readdirSync(DOCUMENTATION)
    .filter(file => file.endsWith('.md'))
    .flatMap(file => blocksOf(file, readFileSync(join(DOCUMENTATION, file), 'utf8')));
}

function blocksOf(file: string, markdown: string): CodeBlock[] {
  const blocks = [...markdown.matchAll(BLOCK)].map(([, language = '', code = '']) => ({ language, code }));
  return blocks.flatMap(({ language, code }, index) => {
    if (language === 'json') return [];
    const next = blocks[index + 1];
    const answer = next?.language === 'json' ? next.code : undefined;
    return [{ place: `${file}, block ${index + 1} (${language})`, language, code, answer }];
  });
}

/** Whether all that is shown of an answer is in it; the documentation leaves out what does not matter. */
export function holds(answer: unknown, shown: unknown): boolean {
  if (typeof shown !== 'object' || shown === null) return answer === shown;
  if (typeof answer !== 'object' || answer === null) return false;
  const whole = answer as Record<string, unknown>;
  return Object.entries(shown).every(([key, value]) => holds(whole[key], value));
}
