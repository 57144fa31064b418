import { freePort } from '../test/support/free-port.ts';
import { until } from '../test/support/until.ts';
import { ReverseProxy } from './reverse-proxy.ts';

const SECRET = '8Pqf6mD0v2Jx4c1sTg5zWnKyLh3RbUaEoXiQdMNB7Vk';

describe('the reverse proxy of compose.yaml', () => {
  it('says which addresses the API left unanswered, and no address of a list’s calendar', async () => {
    const nobody = await freePort();
    const ports = { proxy: await freePort(), api: nobody, client: nobody };
    const proxy = await ReverseProxy.start(ports);
    const ask = async (path: string) => (await fetch(`http://localhost:${ports.proxy}${path}`)).status;
    try {
      await until('the proxy answers', () => ask('/').then(Boolean, () => false));
      expect(await ask(`/api/v1/feeds/lists/${SECRET}/calendar.ics`)).toBe(502);
      expect(await ask('/api/v1/anime/1')).toBe(502);
      await until('the fault is told', () => Promise.resolve(proxy.output.includes('/api/v1/anime/1')));
      expect(proxy.output).not.toContain(SECRET);
    } finally {
      await proxy.stop();
    }
  });
});
