import { getDotPath, safeParse, type GenericSchema, type InferOutput } from 'valibot';
import { UpstreamError, type Upstream } from './upstream-error.ts';

/**
 * Reads what an upstream sent as the schema has it.
 *
 * @throws {UpstreamError} where it is otherwise; the cause says where and what, and not what was sent.
 */
export function readAs<Schema extends GenericSchema>(
  schema: Schema,
  body: unknown,
  upstream: Upstream,
): InferOutput<Schema> {
  const { success, output, issues } = safeParse(schema, body, { abortEarly: true });
  if (success) return output;
  const [{ expected }] = issues;
  const cause = new Error(
    `expected ${expected ?? 'something else'} at ${getDotPath(issues[0]) ?? 'the root'}`,
  );
  throw new UpstreamError(upstream, 'unreadable', { cause });
}
