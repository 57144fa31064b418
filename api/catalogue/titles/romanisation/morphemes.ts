import { TokenizerBuilder } from 'lindera-wasm-nodejs-ipadic';
import { Field } from '../../packages/field.ts';

/** A piece of Japanese text as IPADIC, a dictionary of morphemes, has it. */
export interface Morpheme {
  surface: string;
  /** In Katakana; empty where the dictionary lacks it. */
  reading: string;
  /** IPADIC's word class and its finer one, such as 助詞 and 格助詞; empty where the dictionary lacks the morpheme. */
  classes: readonly [string, string];
  /** The dictionary form: する of し. */
  base: string;
}

/** What cuts text into morphemes. */
export type Analyser = (text: string) => Morpheme[];

let loaded: Analyser | undefined;

/** Lindera, a morphological analyser in WebAssembly, with IPADIC inside. It is loaded once, which takes 0.3 s. */
export function ipadicAnalyser(): Analyser {
  return (loaded ??= loadAnalyser());
}

function loadAnalyser(): Analyser {
  const builder = new TokenizerBuilder();
  builder.setDictionary('embedded://ipadic');
  builder.setKeepWhitespace(true);
  const tokenizer = builder.build();
  return text => {
    const tokens: unknown = tokenizer.tokenize(text);
    return Field.root(tokens, 'lindera-wasm-nodejs-ipadic').elements().map(readMorpheme);
  };
}

function readMorpheme(token: Field): Morpheme {
  const textOf = (name: string) => token.member(name).ifPresent()?.text() ?? '';
  const surface = token.member('surface').text();
  return {
    surface,
    reading: spoken(textOf('reading'), textOf('pronunciation')),
    classes: [textOf('partOfSpeech').replace('UNK', ''), textOf('partOfSpeechSubcategory1')],
    base: textOf('baseForm') || surface,
  };
}

/** The reading with particles as they are spoken: は is ワ there, and へ is エ. Long vowels stay as they are written. */
function spoken(reading: string, pronunciation: string): string {
  if (reading.length !== pronunciation.length) return reading;
  return Array.from(reading, (kana, at) => {
    const sound = pronunciation.charAt(at);
    return (kana === 'ハ' && sound === 'ワ') || (kana === 'ヘ' && sound === 'エ') ? sound : kana;
  }).join('');
}
