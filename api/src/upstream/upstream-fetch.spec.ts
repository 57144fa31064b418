import { createServer, type AddressInfo } from 'node:net';
import { openUpstreamFetch } from './upstream-fetch.ts';

describe('the fetch for upstreams', () => {
  it('gives up on a connection that does not come about', async () => {
    const silent = createServer(socket => socket.resume());
    await new Promise<void>(listening => silent.listen(0, '127.0.0.1', listening));
    const { port } = silent.address() as AddressInfo;
    const connections = openUpstreamFetch();
    const never = new AbortController().signal;
    const options = { method: 'GET', headers: {}, body: null, redirect: 'manual', signal: never } as const;
    const cause = jasmine.objectContaining({ code: 'UND_ERR_CONNECT_TIMEOUT' });
    await expectAsync(connections.fetch(`https://127.0.0.1:${port}`, options)).toBeRejectedWith(
      jasmine.objectContaining({ cause }),
    );
    await connections.close();
    await new Promise(closed => silent.close(closed));
  });
});
