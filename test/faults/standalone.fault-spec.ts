import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestBrowser } from '../support/browser.js';
import { crowding, patience } from '../support/crowding.js';
import { survivors } from '../support/processes.js';
import { freePort, WholeProduct } from '../support/whole-product.js';

describe('the product, started by one command', () => {
  let dataDir: string;
  let port: number;
  const started: WholeProduct[] = [];

  const start = async (): Promise<WholeProduct> => {
    const product = WholeProduct.start(dataDir, port, { LOG_LEVEL: 'error' });
    started.push(product);
    await product.says('Ctrl-C stops it.');
    return product;
  };

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'ildsjel-fault-'));
    chmodSync(dataDir, 0o755);
    port = await freePort();
  });
  afterEach(async () => void (await Promise.all(started.splice(0).map((each) => each.end('SIGTERM')))));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('starts, says where it is, and ends on SIGTERM within 10 s with nothing left behind', async () => {
    const product = await start();
    expect(product.output).toContain(`${product.address}/graphql`);
    expect(await product.isReady()).toBe(true);
    const family = product.family();
    expect(family.length).toBeGreaterThan(5);
    const from = Date.now();
    expect(await product.end('SIGTERM')).toBe(0);
    expect(await survivors(family, 0)).toEqual([]);
    expect(Date.now() - from).toBeLessThan(10_000);
  });

  it.each(['bootstrap.mjs', 'dist/apps/standalone/src/main.js'])(
    'leaves nothing behind when %s is killed, and recovers within 10 s',
    async (command) => {
      const product = await start();
      const family = product.family();
      process.kill(product.part(command).pid, 'SIGKILL');
      expect(await survivors(family, 10_000)).toEqual([]);
      const next = await start();
      expect(await next.isReady()).toBe(true);
      expect(next.startSeconds).toBeLessThan(10 * crowding());
    },
  );

  it.each([
    { part: 'The API', command: 'dist/apps/api/src/main.js' },
    { part: 'The worker', command: 'dist/apps/worker/src/main.js' },
    { part: 'PostgreSQL', command: 'bin/postgres' },
    { part: 'Meilisearch', command: 'bin/meilisearch' },
  ])('starts $part again when it is killed', async ({ part, command }) => {
    const product = await start();
    const victim = product.part(command);
    process.kill(victim.pid, 'SIGKILL');
    await product.says(`${part} ended by SIGKILL; starting it again`, patience(10_000));
    await product.says(`${part} runs again`, patience(30_000));
    await product.becomesReady(patience(20_000));
    expect(product.part(command).pid).not.toBe(victim.pid);
  });

  it('lets one sign in as somebody made up, and starts without that where the port beside it is taken', async () => {
    const product = await start();
    const browser = new TestBrowser();
    const choice = await browser.go(`${product.address}/auth/sign-in?returnTo=/health/live`);
    expect(await browser.submit(choice, { person: 'kari' })).toMatchObject({ url: `${product.address}/health/live` });
    const query = encodeURIComponent('{ viewer { name } }');
    const viewer = await browser.send(`${product.address}/graphql?query=${query}`, { headers: { accept: '*/*' } });
    expect(viewer.text).toContain('Kari Redaktør');
    expect(await product.end('SIGTERM')).toBe(0);

    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const taken = (other.address() as AddressInfo).port;
    const without = WholeProduct.start(dataDir, port, { SIGN_IN_LOCAL_PORT: `${taken}` });
    started.push(without);
    await without.says('Ctrl-C stops it.');
    other.close();
    expect(without.output).toContain('Nobody can sign in: ');
    expect((await fetch(`${without.address}/auth/sign-in`)).status).toBe(404);
  });

  it('starts no made-up people in production', async () => {
    const settings = { NODE_ENV: 'production', CURSOR_KEY: 'x', SIGN_IN_LOCAL: 'on' };
    const product = WholeProduct.start(dataDir, port, settings);
    expect(await product.exited()).toBe(1);
    expect(product.output).toMatch(
      /SIGN_IN_LOCAL: lets everybody in as anybody, so it cannot be on with NODE_ENV=production/,
    );
  });

  it('names the port and the way out when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const taken = (other.address() as AddressInfo).port;
    const product = WholeProduct.start(dataDir, taken);
    expect(await product.exited()).toBe(1);
    expect(product.output).toContain(`Port ${taken} on 127.0.0.1 is taken`);
    expect(product.output).toMatch(/PORT=\d+ npm start/);
    other.close();
  });

  it('refuses a second start on the same data and leaves the first alone', async () => {
    const product = await start();
    const second = WholeProduct.start(dataDir, await freePort());
    expect(await second.exited()).toBe(1);
    expect(second.output).toContain(`is in use by process ${product.part('dist/apps/standalone/src/main.js').pid}`);
    expect(await product.isReady()).toBe(true);
  });
});
