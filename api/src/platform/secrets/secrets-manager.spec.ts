import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { passwordInSecret } from './secrets-manager.ts';

const ARN = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:rds!db-1-AbCdEf';
const VARIABLES = [
  'AWS_ENDPOINT_URL_SECRETS_MANAGER',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
  'AWS_EC2_METADATA_DISABLED',
];

/** Answers as ECS does to who asks for the task's credentials, and otherwise as Secrets Manager. */
describe('passwordInSecret', () => {
  const before = new Map(VARIABLES.map(name => [name, process.env[name]]));
  let server: Server;
  let asked: { target: string; authorization: string; body: string }[];
  let secret: string;

  beforeEach(async () => {
    asked = [];
    secret = JSON.stringify({ username: 'anirec', password: 'p:/@"1' });
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        const isForCredentials = request.url === '/credentials';
        const { authorization = '', 'x-amz-target': target = '' } = request.headers;
        if (!isForCredentials) asked.push({ target: String(target), authorization, body });
        response.setHeader(
          'content-type',
          isForCredentials ? 'application/json' : 'application/x-amz-json-1.1',
        );
        response.end(
          JSON.stringify(
            isForCredentials
              ? {
                  AccessKeyId: 'TASK',
                  SecretAccessKey: 'secret',
                  Token: 'token',
                  Expiration: '2099-01-01T00:00:00Z',
                }
              : { ARN, Name: 'rds!db-1', SecretString: secret },
          ),
        );
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    const url = `http://127.0.0.1:${address.port}`;
    process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER = url;
    process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI = `${url}/credentials`;
    process.env.AWS_EC2_METADATA_DISABLED = 'true';
  });

  afterEach(async () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  });

  it('asks the secret’s own region, as the role of the task, each time anew', async () => {
    const read = passwordInSecret(ARN);
    expect(await read()).toBe('p:/@"1');
    secret = JSON.stringify({ password: 'second' });
    expect(await read()).toBe('second');
    const [first] = asked;
    expect(first?.target).toBe('secretsmanager.GetSecretValue');
    expect(first?.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=TASK\/\d{8}\/eu-west-1\/secretsmanager\//,
    );
    expect(JSON.parse(first?.body ?? '')).toEqual({ SecretId: ARN });
  });

  it('takes nothing for a password that is none', async () => {
    for (const value of ['', 'plain', '{}', '{"password": 1}']) {
      secret = value;
      await expectAsync(passwordInSecret(ARN)()).toBeRejected();
    }
  });
});
