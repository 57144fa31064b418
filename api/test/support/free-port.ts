import { createServer, type AddressInfo } from 'node:net';

/** A port that nothing listens at. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0);
  const { port } = server.address() as AddressInfo;
  await new Promise(closed => server.close(closed));
  return String(port);
}
