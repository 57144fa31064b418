import type { Contract, Operation } from '../../http/contract/contract.ts';

/** As much of the document as is shown otherwise than it is written. */
export interface PublishedContract extends Contract {
  components: { securitySchemes: Record<string, { name?: string }> };
}

/** A parameter as `X-API-Key` is shown in forms. */
const KEY_PARAMETER = {
  in: 'header',
  name: 'X-API-Key',
  description: 'A key of yours, if you have one: it raises the limit to 600 requests a minute.',
  schema: { type: 'string' },
};

/** What is filled in although it may be left out: the week from now has nothing in it where the catalogue ends before. */
const FILLED_IN: ReadonlySet<string> = new Set(['listAirings from']);

/** The name whose list examples ask for: it is invented, and only the simulator of MyAnimeList knows it. */
const INVENTED_NAME = 'StandIn_Blaze';
/** MyAnimeList's founder, whose list is public. */
const KNOWN_NAME = 'Xinil';

/** What differs from one address of AniRec to another. */
export interface Place {
  /** The name of the cookie of sessions, which has the prefix `__Host-` over HTTPS alone. */
  readonly sessionCookie: string;
  /** Where MyAnimeList is asked: the people of examples have to be known there. */
  readonly malApiUrl: string;
}

/** The contract as programs read it here: each example can be tried, and the cookie of sessions has its name. */
export function contractHere(
  contract: PublishedContract,
  { sessionCookie, malApiUrl }: Place,
): PublishedContract {
  const isReal = new URL(malApiUrl).hostname.endsWith('myanimelist.net');
  const known = isReal ? renamed(contract, INVENTED_NAME, KNOWN_NAME) : contract;
  const { session, ...others } = known.components.securitySchemes;
  const securitySchemes = { ...others, ...(session && { session: { ...session, name: sessionCookie } }) };
  return { ...known, components: { ...known.components, securitySchemes } };
}

function renamed(contract: PublishedContract, from: string, to: string): PublishedContract {
  const rename = (_key: string, value: unknown): unknown =>
    typeof value === 'string' ? value.replaceAll(from, to) : value;
  return JSON.parse(JSON.stringify(contract), rename) as PublishedContract;
}

/**
 * The contract as Swagger UI makes forms of it. Swagger UI fills in every example, so that what may be left out has none
 * here, {@link FILLED_IN} apart: the first “Execute” would filter by all of them. And it shows a padlock wherever a key may be sent, so that here the key is
 * one of the fields, and padlocks stand where a session is needed.
 */
export function contractOfForms(contract: Contract): Contract {
  const paths = Object.entries(contract.paths).map(([path, operations]) => [
    path,
    Object.fromEntries(
      Object.entries(operations).map(([method, operation]) => [method, operationOfForm(operation)]),
    ),
  ]);
  return { ...contract, paths: Object.fromEntries(paths) as Contract['paths'] };
}

function operationOfForm(operation: Operation): Operation {
  const isFilledIn = ({ required, name }: Parameter) =>
    required === true || FILLED_IN.has(`${operation.operationId} ${name}`);
  const parameters = (operation.parameters ?? []).map(parameter =>
    isFilledIn(parameter) ? parameter : withoutExample(parameter),
  );
  const takesKey = operation.security?.some(way => 'key' in way) ?? false;
  return {
    ...operation,
    parameters: takesKey ? [...parameters, KEY_PARAMETER] : parameters,
    ...(takesKey && { security: [] }),
  };
}

type Parameter = NonNullable<Operation['parameters']>[number];

/** The example goes into the words. */
function withoutExample({ example, examples, ...parameter }: Parameter): Parameter {
  const shown = example ?? Object.values(examples ?? {})[0]?.value;
  if (shown === undefined) return parameter;
  const text = [shown]
    .flat()
    .map(each => (typeof each === 'string' ? each : JSON.stringify(each)))
    .join(', ');
  return { ...parameter, description: `${parameter.description ?? ''}\n\nFor example: \`${text}\`` };
}
