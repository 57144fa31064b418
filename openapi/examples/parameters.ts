import { Browser } from '../../api/test/support/browser.ts';
import { asArray, asObject, asObjectOrEmpty, asString, type Json, type JsonObject } from '../json.ts';

/** Whose list the product has by the time that examples were asked for. */
const PERSON = 'StandIn_Empty';
/** Ids and addresses that the product makes are others each time, and a login is finished once. */
const OTHERS_EACH_TIME = new Set(['getImport', 'getListCalendar', 'finishSignIn']);
/** What means nothing without the other. */
const PAIRS: Readonly<Record<string, string>> = { year: 'season', season: 'year' };

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly isRequired: boolean;
  readonly values: readonly string[];
}

/**
 * Asks the running product with the example of each parameter that a reading operation has, beside what it needs.
 *
 * @returns what is refused, and why.
 */
export async function refusedExamples(url: string, { paths }: JsonObject): Promise<string[]> {
  const browser = new Browser(url, url);
  await browser.signIn(PERSON);
  const refused: string[] = [];
  for (const [path, methods] of Object.entries(asObject(paths))) {
    const { get } = asObject(methods);
    const operation = asObjectOrEmpty(get);
    if (get === undefined || OTHERS_EACH_TIME.has(asString(operation.operationId))) continue;
    for (const address of addresses(path, asArray(operation.parameters ?? []).map(parameterOf))) {
      const { status, text } = await browser.send('get', address);
      if (status >= 400) refused.push(`${address}: ${text}`);
    }
  }
  return refused;
}

function parameterOf(written: Json): Parameter {
  const { name = '', in: place = '', required, example, examples } = asObject(written);
  const [first] = Object.values(asObjectOrEmpty(examples));
  const value = example ?? asObjectOrEmpty(first).value ?? '';
  return {
    name: asString(name),
    in: asString(place),
    isRequired: required === true,
    values: [value].flat().map(String),
  };
}

/** With what is needed alone, and with each other parameter. */
function addresses(path: string, parameters: readonly Parameter[]): string[] {
  const place = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(parameters.find(each => each.name === name)?.values[0] ?? ''),
  );
  const inQuery = parameters.filter(each => each.in === 'query');
  const needed = inQuery.filter(each => each.isRequired);
  const others = inQuery.filter(each => !each.isRequired);
  const queries = others.map(each => [
    ...needed,
    each,
    ...inQuery.filter(({ name }) => name === PAIRS[each.name]),
  ]);
  return [needed, ...queries].map(query => {
    const pairs = query.flatMap(({ name, values }) => values.map((value): [string, string] => [name, value]));
    return `${place}?${new URLSearchParams(pairs).toString()}`;
  });
}
