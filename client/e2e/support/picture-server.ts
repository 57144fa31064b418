import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { drawPicture } from './pictures.ts';

/** About what posters at Bangumi take, in bytes for each pixel of their width. */
const BYTES_PER_PIXEL = 90;

/**
 * Stands in for the sites that keep posters where a browser is measured that no test steers: a server of its own, with
 * pictures as heavy as theirs.
 */
export class PictureServer {
  private constructor(private readonly server: Server) {}

  /** @param directory where its certificate, which nobody has signed, may lie. */
  static async start(directory: string): Promise<PictureServer> {
    const [key, cert] = [join(directory, 'key.pem'), join(directory, 'certificate.pem')];
    const subject = ['-subj', '/CN=localhost', '-keyout', key, '-out', cert];
    await promisify(execFile)('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject]);
    const server = createServer(
      { key: await readFile(key), cert: await readFile(cert) },
      (request, response) => {
        const picture = drawPicture(request.url ?? '');
        const weight = BYTES_PER_PIXEL * Number(/width="(\d+)"/.exec(picture)?.[1] ?? 0);
        response
          .writeHead(200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'max-age=31536000' })
          .end(`${picture}<!--${'x'.repeat(weight)}-->`);
      },
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new PictureServer(server);
  }

  /** What has Chromium ask it in place of those sites. */
  flags(): string[] {
    const { port } = this.server.address() as AddressInfo;
    const rules = ['lain.bgm.tv', 'image.tmdb.org'].map(site => `MAP ${site} 127.0.0.1:${port}`);
    return [`--host-resolver-rules=${rules.join()}`, '--ignore-certificate-errors'];
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
