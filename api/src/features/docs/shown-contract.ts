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

/**
 * The contract as programs read it here: the cookie of sessions is called as it is at this address.
 *
 * @param sessionCookie its name, which has the prefix `__Host-` over HTTPS alone.
 */
export function contractHere(contract: PublishedContract, sessionCookie: string): PublishedContract {
  const { session, ...others } = contract.components.securitySchemes;
  const securitySchemes = { ...others, ...(session && { session: { ...session, name: sessionCookie } }) };
  return { ...contract, components: { ...contract.components, securitySchemes } };
}

/**
 * The contract as Swagger UI makes forms of it. Swagger UI fills in every example, so that what may be left out has none
 * here: the first “Execute” would filter by all of them. And it shows a padlock wherever a key may be sent, so that here the key is
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
  const parameters = (operation.parameters ?? []).map(parameter =>
    parameter.required === true ? parameter : withoutExample(parameter),
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
