/** How tsoa lists what an enum allows: `should be one of the following; ['tv','movie']`. */
const ENUM = /^should be one of the following; \[(.*)\]$/s;
/** How tsoa says that a value is of none of several types: the faults that each of them found, as JSON. */
const UNION = /^Could not match the union against any of the items\. Issues: (.*)$/s;

/** What tsoa says, and what it means in words that can be acted on; `$1` is the limit. */
const MESSAGES: readonly [RegExp, string][] = [
  [/^invalid integer number$/, 'must be a whole number'],
  [/^invalid float number$/, 'must be a number'],
  [/^invalid string value$/, 'must be text'],
  [/^invalid boolean value$/, 'must be true or false'],
  [/^invalid array$/, 'must be an array'],
  [/^invalid object$/, 'must be an object'],
  [/^invalid ISO 8601 datetime.*$/s, 'must be a time such as 2026-11-30T12:00:00Z'],
  [/^min (.+)$/, 'must be at least $1'],
  [/^max (.+)$/, 'must be at most $1'],
  [/^minLength (\d+)$/, 'must not be shorter than $1 characters'],
  [/^maxLength (\d+)$/, 'must not be longer than $1 characters'],
  [/^minItems (\d+)$/, 'must not hold fewer than $1 values'],
  [/^maxItems (\d+)$/, 'must not hold more than $1 values'],
  [/^required unique array$/, 'must not hold a value twice'],
  [/^Not match in '(.*)'$/s, 'must be of the form $1'],
  [/^'.*' is required$/, 'is missing'],
  [/^".*" is an excess property.*$/s, 'is not a property that the contract knows'],
];

/**
 * Says what tsoa found wrong in words that tell what to do. The values that tsoa adds are dropped: they may be secrets.
 *
 * @param message tsoa's own.
 * @param name what the controller calls the parameter; tsoa says no more than that of a path's number that is none.
 */
export function plainMessage(message: string, name: string): string {
  if (message === name) return 'must be a whole number';
  const union = UNION.exec(message)?.[1];
  if (union !== undefined) return unionMessage(union, name);
  const members = membersIn(message);
  if (members.length > 0) return enumMessage(members);
  const [found, plain] = MESSAGES.find(([pattern]) => pattern.test(message)) ?? [];
  return found && plain !== undefined ? message.replace(found, plain) : message;
}

/** The values that an enum allows, if the message is of one. */
function membersIn(message: string): string[] {
  return (ENUM.exec(message)?.[1] ?? '').split(',').flatMap(each => each.replaceAll("'", '').trim() || []);
}

function enumMessage(members: readonly string[]): string {
  return members.length === 1 ? `must be ${members.join()}` : `must be one of ${members.join(', ')}`;
}

/** What each type of a union asks for; where one is an object, its fields' faults would be read as the whole's. */
function unionMessage(issues: string, name: string): string {
  const members = Object.values(JSON.parse(issues) as Record<string, Record<string, { message: string }>>);
  const faults = members.map(member => Object.values(member));
  if (faults.some(({ length }) => length !== 1)) return 'is of none of the forms that the contract gives';
  const messages = faults.flat().map(({ message }) => message);
  // tsoa takes an enum of several values for a union of as many enums of one.
  const values = messages.flatMap(membersIn).filter(member => member !== 'null');
  const isOfValue = (message: string) => membersIn(message).some(member => values.includes(member));
  const kinds = messages.filter(message => !isOfValue(message)).map(message => plainMessage(message, name));
  const [first = '', ...others] = new Set([...(values.length > 0 ? [enumMessage(values)] : []), ...kinds]);
  return [first, ...others.map(other => other.replace(/^must /, ''))].join(', or ');
}
