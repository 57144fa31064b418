import { mkdir, writeFile } from 'node:fs/promises';
import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import hongKong from 'opencc-js/dict/HKVariantsRev';
import japanese from 'opencc-js/dict/JPShinjitaiCharacters';
import simplified from 'opencc-js/dict/TSCharacters';
import taiwan from 'opencc-js/dict/TWVariantsRev';

/*
 * Writes what the search takes Chinese characters for (`api/src/engine/search-index/folding.ts`): a simplified form for each traditional,
 * Japanese or regional one. Character by character, without OpenCC's phrases, since it serves matching alone.
 */

const OUTPUT = new URL('../src/generated/han-forms.json', import.meta.url);

/** From what is rarest to what all become: a Japanese form becomes a traditional one, and that a simplified one. */
const STEPS = [compatibility, japanese, taiwan, hongKong, simplified].map(formsOf);

/** Reads `從 从|後 后|…`. */
function formsOf(dictionary: string): ReadonlyMap<string, string> {
  const pairs = dictionary.split('|').map(pair => pair.split(' '));
  return new Map(pairs.map(([from = '', to = '']) => [from, to]));
}

function formOf(character: string): string {
  return STEPS.reduce((form, step) => step.get(form) ?? form, character);
}

const forms = [...new Set(STEPS.flatMap(step => [...step.keys()]))]
  .map(character => [character, formOf(character)] as const)
  // Characters beyond the first plane are no single UTF-16 code; names have hardly any.
  .filter(([from, to]) => from !== to && from.length === 1 && to.length === 1);

await mkdir(new URL('.', OUTPUT), { recursive: true });
await writeFile(
  OUTPUT,
  JSON.stringify({ from: forms.map(([from]) => from).join(''), to: forms.map(([, to]) => to).join('') }),
);
