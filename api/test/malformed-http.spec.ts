import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import request from 'supertest';
import { startApplication } from './support/application.ts';

describe('what is no HTTP', () => {
  let server: Server;

  beforeAll(async () => {
    server = createServer(await startApplication()).listen(0);
    await once(server, 'listening');
  });

  afterAll(() => new Promise(closed => server.close(closed)));

  /** Writes on a connection, and gives all that comes back until it is closed. */
  async function answerTo(bytes: string): Promise<string> {
    const socket = connect((server.address() as AddressInfo).port);
    socket.write(bytes);
    return text(socket);
  }

  const malformed: Record<string, string> = {
    'a line that is no request': 'GIMME /api/v1/facets\r\n\r\n',
    'no HTTP at all': '\u0016\u0003\u0001\u0002\u0000\u0001',
    'a header with a NUL': 'GET / HTTP/1.1\r\nHost: a\r\nX-A: \u0000\r\n\r\n',
    'two lengths': 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    'a length and chunks':
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\na',
  };

  for (const [what, bytes] of Object.entries(malformed)) {
    it(`such as ${what}, is 400, and ends the connection`, async () => {
      expect(await answerTo(bytes)).toMatch(/^HTTP\/1\.1 400 [^]*\r\n\r\n$/);
    });
  }

  it('such as two Host headers, is 400, and says so', async () => {
    const answer = await answerTo(
      'GET /api/v1/facets HTTP/1.1\r\nHost: a\r\nhost: b\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400 [^]*problem\+json[^]*more than one Host header/);
  });

  it('such as headers of more than 16 kB, is 431, and ends the connection', async () => {
    const head = `GET / HTTP/1.1\r\nHost: a\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`;
    expect(await answerTo(head)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('hinders no other request where a connection sends no HTTP', async () => {
    await answerTo(malformed['no HTTP at all'] ?? '');
    expect((await request(server).get('/api/v1/health')).status).toBe(200);
  });
});
