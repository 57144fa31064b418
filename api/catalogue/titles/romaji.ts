/** A syllable of Hepburn romanisation, long vowels by macron, circumflex or repetition. */
const SYLLABLE = String.raw`(?:(?:[kgnhbpmr]y?|s|z|j|t|d|w|y|f|v|sh|ch|ts|jy)?[aiueoāīūēōâîûêô]|n'?|m(?=[bp])|(?:k(?=k)|s(?=s)|t(?=[tc])|p(?=p)|g(?=g)|d(?=d)|b(?=b)))`;
const ROMAJI_WORD = new RegExp(`^${SYLLABLE}+$`);
/** Spelt as English is, never as Hepburn is: si, ti, tu, hu, fa and the like. */
const NOT_HEPBURN = /(?:^|[^s])si|ti|tu|(?:^|[^sc])hu|f[aieo]|v[aiueo]|w[iue]|y[ie]|di|du|zi/;

/** English words that are spelt like Japanese ones: no evidence for either. */
const AMBIGUOUS = new Set(
  `a again age ago anime arena are area aura banana bee bone bun come demon die do dozen dune ego era even
  fun game gate go gone gun hate he hero hide home hope house human i idea in iron japan june kabuki karate
  kimono kite kyoto made maiden main make manga maze me men mine mode moon more mouse name ninja nine noon
  node nose note on one onion open or osaka otaku pain poison rain ran reason remake ride rise rose rouge
  route rude run samurai sea see seen seven shade shake she shine shone shogun so son soon sue sun take
  tale ten the toe token tokyo tomato tone train tune union we woman women yukata zero zombie zone`.split(
    /\s+/,
  ),
);

const ENGLISH_FUNCTION_WORDS = new Set(
  'an and at by for from is it my of our the this that to with you your not its as are i'.split(' '),
);

/** Particles that stand between Japanese words; "no", "to" and the like are English too if capitalised. */
const PARTICLES = new Set('no ni de na to wo wa ga mo ka e o kara made ja desu'.split(' '));
const SURE_PARTICLES = new Set('wo wa ga ni desu kara'.split(' '));

const OTHER_LANGUAGES =
  /\b(?:el|los|las|del|en el|de la|de los|le|les|des|du|et|une?|il|gli|della|der|das|und|ein|eine|von|van|het|och|của|và|dan|yang|aux|à|é|uma?|não)\b|[ñß¿¡]/iu;

/** Whether a title in Latin letters is neither English nor Japanese, by its articles and accents. */
export function isOtherLanguage(title: string): boolean {
  return (
    OTHER_LANGUAGES.test(title) || /[ışğőűđơưăạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu.test(title)
  );
}

/**
 * How Japanese a title in Latin letters looks: 0 English, 1 romaji, .5 where nothing tells.
 * Particles and articles count double: they are what a title is built with, whatever it borrows.
 */
export function romajiShare(title: string): number {
  let japanese = 0;
  let english = 0;
  const allCapitals = title === title.toUpperCase();
  for (const word of wordsOf(title)) {
    const evidence = evidenceOf(word, allCapitals);
    if (evidence > 0) japanese += evidence;
    else english -= evidence;
  }
  return japanese + english === 0 ? 0.5 : japanese / (japanese + english);
}

function wordsOf(title: string): string[] {
  return title
    .replaceAll(/['’]s\b/g, '')
    .split(/[^\p{Letter}'’]+/u)
    .filter(word => word !== '');
}

/** Positive for Japanese, negative for English, 0 for neither. */
function evidenceOf(word: string, allCapitals: boolean): number {
  const lower = word.toLowerCase();
  if (SURE_PARTICLES.has(lower)) return 2;
  if (PARTICLES.has(lower) && word === lower && lower !== 'to' && lower !== 'made') return 2;
  if (ENGLISH_FUNCTION_WORDS.has(lower)) return lower === 'to' ? 0 : -2;
  if (lower.length <= 1 || AMBIGUOUS.has(lower) || PARTICLES.has(lower)) return 0;
  if (allCapitals && lower.length <= 2) return 0;
  return ROMAJI_WORD.test(lower) && !NOT_HEPBURN.test(lower) ? 1 : -1;
}
