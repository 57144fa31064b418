import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { DatabasePassword } from './database-password.ts';
import { PostgresServerPool } from './postgres-pool.ts';

describe('a pool of connections to PostgreSQL', () => {
  it('begins no connection with settings that PgBouncer refuses', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const pool = new PostgresServerPool(`postgres://ann@127.0.0.1:${port}/anime`, new DatabasePassword(''), {
      connectMs: 1_000,
      statementMs: 2_000,
    });
    const greeting = once(server, 'connection').then(async ([connection]) => {
      const socket = connection as Socket;
      const [bytes] = (await once(socket, 'data')) as [Buffer];
      socket.destroy();
      return bytes.subarray(8).toString();
    });
    await expectAsync(pool.ping()).toBeRejected();
    const settings = (await greeting).split('\0').filter((_, place) => place % 2 === 0);
    expect(settings.filter(name => name !== '').sort()).toEqual(['client_encoding', 'database', 'user']);
    await pool.end();
    server.close();
  });

  for (const [address, said, name] of [
    [
      '',
      ["set datestyle = 'ISO, YMD'; set statement_timeout = 2000", 'select 1'],
      'sets on a connection of its own what holds for it',
    ],
    ['?pooler=transaction', ['select 1'], 'sets nothing on one that it shares'],
  ] as const) {
    it(name, async () => {
      const server = await talkingServer();
      const url = `postgres://ann@127.0.0.1:${server.port}/anime${address}`;
      const pool = new PostgresServerPool(url, new DatabasePassword(''), {
        connectMs: 5_000,
        statementMs: 2_000,
      });
      await pool.ping();
      expect(server.statements).toEqual(said);
      await pool.end();
      server.close();
    });
  }
});

/** A server that lets everybody in, and has nothing to say to what it is asked. */
async function talkingServer() {
  const message = (type: string, body: Buffer) => {
    const head = Buffer.alloc(5);
    head.write(type);
    head.writeInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };
  const ready = message('Z', Buffer.from('I'));
  const statements: string[] = [];
  const server = createServer(socket => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', Buffer.alloc(4)), ready]));
      socket.on('data', bytes => {
        if (bytes.toString('latin1', 0, 1) !== 'Q') return;
        statements.push(bytes.toString('utf8', 5, bytes.length - 1));
        socket.write(Buffer.concat([message('C', Buffer.from('SET\0')), ready]));
      });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { statements, port: (server.address() as AddressInfo).port, close: () => void server.close() };
}
