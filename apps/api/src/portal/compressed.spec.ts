import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressed } from './compressed.js';

const page = Buffer.from('Blåbær på Røros. '.repeat(200));
const sent = async (accepted: string | undefined, body = page) => compressed(body, accepted);

describe('a body that is sent', () => {
  it.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
  ])('to one who takes %s is in %s, smaller and the same', async (accepted, way, read) => {
    const { body, headers } = await sent(accepted);
    expect(headers).toEqual({ vary: 'accept-encoding', 'content-encoding': way });
    expect(body.length).toBeLessThan(page.length / 4);
    expect(read(body).equals(page)).toBe(true);
  });

  it.each([undefined, '', 'identity', 'deflate', 'zstd;q=1, *;q=0', '???'])(
    'to one who takes %s is as it was',
    async (accepted) => {
      expect(await sent(accepted)).toEqual({ body: page, headers: { vary: 'accept-encoding' } });
    },
  );

  it('is as it was where it is short', async () => {
    const short = Buffer.from('Kort.');
    expect(await sent('br', short)).toEqual({ body: short, headers: { vary: 'accept-encoding' } });
  });
});
