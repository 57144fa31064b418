import { asArray, asObject, asObjectOrEmpty, type JsonObject } from './json.ts';
import { mapOperations } from './policies.ts';

/** No control characters (Unicode's category Cc), which `api/src/http/contract/contract-guard.ts` refuses in every parameter. */
const PLAIN_TEXT = '^[^\\u0000-\\u001f\\u007f-\\u009f]*$';

/** Says of every query parameter that is free text that it is plain. */
export function withPlainText(paths: JsonObject): JsonObject {
  return mapOperations(paths, ({ parameters, ...operation }) => ({
    ...operation,
    ...(parameters !== undefined && { parameters: asArray(parameters).map(each => plain(asObject(each))) }),
  }));
}

function plain(parameter: JsonObject): JsonObject {
  return parameter.in === 'query'
    ? { ...parameter, schema: plainSchema(asObjectOrEmpty(parameter.schema)) }
    : parameter;
}

function plainSchema(schema: JsonObject): JsonObject {
  const isFreeText = schema.type === 'string' && !schema.enum && !schema.pattern;
  return isFreeText ? { ...schema, pattern: PLAIN_TEXT } : schema;
}
