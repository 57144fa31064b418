/** Variables whose values, or parts of them, nobody is to read. */
const SECRETS = /(PASSWORD|SECRET|KEYS|_URL)$/;
/** A value as short as this says nothing, and stands in every sentence. */
const SHORTEST = 4;

/**
 * Takes the values of secrets out of a message, whoever wrote it: libraries quote what they cannot use.
 *
 * @param environment where the secrets stand, by the names of their variables.
 */
export function redacted(message: string, environment: NodeJS.ProcessEnv): string {
  const secrets = Object.entries(environment).flatMap(([name, value = '']) =>
    SECRETS.test(name) ? secretsIn(name, value.trim()) : [],
  );
  return secrets
    .filter(secret => secret.length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .reduce((text, secret) => text.replaceAll(secret, '…'), message);
}

/** Of an address, its password alone: where it leads is what a message is to say. */
function secretsIn(name: string, value: string): string[] {
  if (!name.endsWith('_URL')) return [value, ...value.split(/[\s,:]+/)].flatMap(withForms);
  const [, password = ''] = /^[a-z]+:\/\/[^/]*?:(.*)@/i.exec(value) ?? [];
  return withForms(password);
}

/** As it is quoted in JSON, written in an address, and read from one. */
function withForms(secret: string): string[] {
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret.toWellFormed()),
    decoded(secret),
  ];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
