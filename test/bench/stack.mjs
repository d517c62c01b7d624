import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { packageRoot } from '#platform/config';
import { openDataDirectory, startLeashed, startMeilisearch, startPostgres } from '#platform/embedded';

const READY_MS = 60_000;

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The servers and processes of one run, in a throw-away folder; `close` ends all of them, however far it came. */
export class Stack {
  #stops = [];
  #folder;
  #environment = {};

  constructor(folder) {
    this.#folder = folder;
    mkdirSync(join(folder, 'logs'));
  }

  async start() {
    const directory = await openDataDirectory({ dataDir: join(this.#folder, 'data'), log: () => undefined });
    this.#stops.unshift(async () => directory.release());
    this.postgres = await startPostgres({ directory });
    this.#stops.unshift(this.postgres.stop);
    this.meilisearch = await startMeilisearch({ directory });
    this.#stops.unshift(this.meilisearch.stop);
    this.#environment = {
      ...process.env,
      DATABASE_URL: this.postgres.url,
      MEILI_URL: this.meilisearch.url,
      MEILI_MASTER_KEY: this.meilisearch.secret,
      CURSOR_KEY: 'bench',
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
      // The budgets are counted as ever, but one address asks more here than a thousand readers would.
      RATE_PER_ADDRESS: '2000000000',
      RATE_PER_KEY: '2000000000',
    };
    this.database = new pg.Pool({ connectionString: this.postgres.url, max: 2 });
    this.database.on('error', () => undefined);
    this.#stops.unshift(() => this.database.end());
    await this.cli('migrate');
    await this.cli('content', 'load');
  }

  /** Starts the product: one API process that keeps no answers and one worker, as they are built. */
  async startProduct(settings = {}) {
    this.api = await this.startApi('api', { ANSWER_CACHE_BYTES: '0', ...settings });
    this.worker = await this.#process('worker', 'dist/apps/worker/src/main.js');
    const newKey = async (name) =>
      (await this.cli('key', 'create', '--name', name, '--role', 'ADMIN')).trim().split('\n').at(-1);
    this.adminKey = await newKey('bench');
    this.publisherKey = await newKey('bench, publishing');
  }

  /** Starts an API process and waits until it serves. */
  async startApi(name, settings) {
    const port = await freePort();
    const api = await this.#process(name, 'dist/apps/api/src/main.js', {
      PORT: `${port}`,
      HOST: '127.0.0.1',
      ...settings,
    });
    api.url = `http://127.0.0.1:${port}`;
    await this.#answers(`${api.url}/health/ready`, api);
    return api;
  }

  async startFloor() {
    const port = await freePort();
    this.floor = await this.#process('floor', 'test/bench/floor.mjs', { PORT: `${port}` });
    this.floor.url = `http://127.0.0.1:${port}`;
    await this.#answers(`${this.floor.url}/`, this.floor);
  }

  /** The address of another database of the same server. */
  databaseUrl(name) {
    const url = new URL(this.postgres.url);
    url.pathname = `/${name}`;
    return url.href;
  }

  /** The processes whose work answers a question put to the API. */
  apiProcesses() {
    return { api: this.api.pid, postgres: this.postgres.pid };
  }

  /** Runs one command of the product to its end and gives what it printed. */
  async cli(...args) {
    const { ended, output } = await this.command(...args);
    const { code } = await ended;
    if (code !== 0) throw new Error(`"${args.join(' ')}" failed: ${output().slice(-2_000)}`);
    return output();
  }

  /** Starts one command of the product. */
  async command(...args) {
    const name = `cli-${args[0]}-${Date.now()}`;
    const child = await this.#process(name, 'dist/apps/cli/src/main.js', {}, args);
    return { pid: child.pid, ended: child.exited, output: () => readFileSync(child.log, 'utf8') };
  }

  /** Asks the product's GraphQL door, with one of two keys, as nobody publishes what they have written; errors are thrown. */
  async ask(query, variables = {}, { admin = false, publisher = false } = {}) {
    const key = publisher ? this.publisherKey : admin ? this.adminKey : null;
    const response = await fetch(`${this.api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(30_000),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(`The API answered ${response.status}: ${JSON.stringify(errors).slice(0, 1_000)}`);
    return data;
  }

  /** Asks Meilisearch itself. */
  async engine(method, path, body) {
    const response = await fetch(`${this.meilisearch.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.meilisearch.secret}` },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (!response.ok) throw new Error(`Meilisearch answered ${response.status}: ${JSON.stringify(answer)}`);
    return answer;
  }

  async close() {
    for (const stop of this.#stops.splice(0))
      await Promise.resolve(stop()).catch((error) => process.stderr.write(`${error.message}\n`));
  }

  async #process(name, script, settings = {}, args = []) {
    const log = join(this.#folder, 'logs', `${name}.log`);
    const output = openSync(log, 'a');
    const child = await startLeashed({
      command: process.execPath,
      args: [join(packageRoot, script), ...args],
      cwd: packageRoot,
      env: { ...this.#environment, ...settings },
      output,
      orphanSignal: 'SIGKILL',
    });
    closeSync(output);
    let running = true;
    void child.exited.then(() => (running = false));
    this.#stops.unshift(async () => {
      if (!running) return;
      process.kill(child.pid, 'SIGCONT');
      await child.end({ signal: 'SIGTERM', graceMs: 4_000 }, { signal: 'SIGKILL', graceMs: 3_000 });
    });
    return { pid: child.pid, exited: child.exited, log, running: () => running };
  }

  async #answers(address, { running, log }) {
    for (const deadline = Date.now() + READY_MS; ; await pause(50)) {
      const response = await fetch(address, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
      if (response?.ok) return;
      if (!running() || Date.now() > deadline)
        throw new Error(`${address} is not ready: ${readFileSync(log, 'utf8').slice(-2_000)}`);
    }
  }
}
