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
});
