import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { packageRoot } from '#platform/config';
import { StoryWorld } from '../support/story-world.js';

let world: StoryWorld;

beforeAll(async () => {
  world = await StoryWorld.start();
});
afterAll(() => world.stop());

/** What comes over the wire, which `fetch` would unfold. */
const wire = async (
  path: string,
  encoding: string,
): Promise<{ headers: Readonly<Record<string, unknown>>; body: Buffer }> =>
  new Promise((resolve, reject) => {
    request(world.api.url + path, { headers: { 'accept-encoding': encoding } }, (answer) => {
      buffer(answer).then((body) => resolve({ headers: answer.headers, body }), reject);
    })
      .on('error', reject)
      .end();
  });

const asset = async (): Promise<string> => {
  const html = await (await fetch(world.api.url)).text();
  return /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
};

describe('the files of the portal', () => {
  it.each([
    { encoding: 'br, gzip', chosen: 'br', open: brotliDecompressSync },
    { encoding: 'gzip', chosen: 'gzip', open: gunzipSync },
    { encoding: 'identity', chosen: undefined, open: (body: Buffer) => body },
  ])('come as they were compressed when built, to one who takes $encoding', async ({ encoding, chosen, open }) => {
    const path = await asset();
    const { headers, body } = await wire(path, encoding);
    expect([headers['content-encoding'], headers['vary']]).toEqual([chosen, 'accept-encoding']);
    expect(headers['content-type']).toContain('text/css');
    expect(open(body)).toEqual(readFileSync(join(packageRoot, 'dist/portal/client', path)));
  });

  it('are kept for good by browsers where their names change with what is in them, and for a while otherwise', async () => {
    const [named, plain] = await Promise.all([wire(await asset(), 'br'), wire('/icon.svg', 'br')]);
    expect(named.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(plain.headers['cache-control']).toBe('public, max-age=3600');
  });

  it('are not there under the names they have when compressed, nor is one of an earlier build', async () => {
    const answers = await Promise.all([wire('/icon.svg.br', 'br'), wire('/assets/root-00000000.css', 'br')]);
    for (const { body } of answers) expect(String(body)).toContain('NOT_FOUND');
  });

  it('show its mark to devices in the sizes that the manifest names, and one on a ground for telephones', async () => {
    const manifest = await fetch(`${world.api.url}/site.webmanifest`);
    expect(manifest.headers.get('content-type')).toContain('application/manifest+json');
    const { icons } = (await manifest.json()) as { icons: readonly { src: string; sizes: string; type: string }[] };
    const pictures = icons.filter(({ type }) => type === 'image/png');
    expect(pictures).toHaveLength(3);
    for (const { src, sizes, type } of [
      ...pictures,
      { src: '/apple-touch-icon.png', sizes: '180x180', type: 'image/png' },
    ]) {
      const { headers, body } = await wire(src, 'br');
      expect([src, headers['content-type'], `${body.readUInt32BE(16)}x${body.readUInt32BE(20)}`]).toEqual([
        src,
        type,
        sizes,
      ]);
    }
    expect(await (await fetch(world.api.url)).text()).toContain('href="/apple-touch-icon.png"');
  });
});
