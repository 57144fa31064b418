import { object, parse, string } from 'valibot';

/** Requests wait for it, and ask again. In milliseconds. */
const CONNECT_MS = 500;
const ANSWER_MS = 1_000;

/** A secret whose value is JSON with a password in it, as RDS keeps the one of a database. */
const WITH_PASSWORD = object({ password: string() });

/**
 * Reads the password that a secret of AWS Secrets Manager holds now, with the role that the process runs as
 * (https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html). The SDK takes 200 ms to load,
 * so that it is by the first who asks.
 *
 * @param arn of the secret, which names its region.
 */
export function passwordInSecret(arn: string): () => Promise<string> {
  return async () => {
    const { SecretsManager } = await import('@aws-sdk/client-secrets-manager');
    const manager = new SecretsManager({
      region: regionOf(arn),
      maxAttempts: 2,
      requestHandler: {
        connectionTimeout: CONNECT_MS,
        requestTimeout: ANSWER_MS,
        throwOnRequestTimeout: true,
      },
    });
    try {
      const { SecretString = '' } = await manager.getSecretValue({ SecretId: arn });
      return parse(WITH_PASSWORD, JSON.parse(SecretString)).password;
    } finally {
      manager.destroy();
    }
  };
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
function regionOf(arn: string): string {
  return arn.split(':')[3] ?? '';
}
