import { randomUUID } from 'node:crypto';
import { patience } from './crowding.js';
import { eventually } from './eventually.js';
import { ProductProcess } from './product-process.js';
import { RawIndex } from './raw-index.js';
import { testSearchEngine } from './search-engine.js';
import { freePort } from './whole-product.js';

/** What an HTTP request came to, as far as faults show in it. */
export interface Outcome {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly text: string;
  readonly ms: number;
}

/** The settings of processes on one database and one index of their own. */
export const productSettings = async (
  databaseUrl: string,
  engine = testSearchEngine(),
): Promise<Record<string, string>> => ({
  DATABASE_URL: databaseUrl,
  MEILI_URL: engine.url,
  MEILI_MASTER_KEY: engine.apiKey,
  MEILI_INDEX: `fault-${randomUUID()}`,
  PORT: String(await freePort()),
  WORKER_LEASE_SECONDS: '3',
  STATEMENT_TIMEOUT_MS: '3000',
});

/** The processes of the product on these settings. */
export class RunningProduct {
  readonly index: RawIndex;
  api: ProductProcess;
  worker: ProductProcess;

  /** @param engine where the index lies, if the settings name something that stands before it. */
  constructor(
    readonly settings: Readonly<Record<string, string>>,
    engine = testSearchEngine(),
  ) {
    this.index = new RawIndex(engine, settings['MEILI_INDEX'] ?? '');
    this.api = ProductProcess.start('api', settings);
    this.worker = ProductProcess.start('worker', settings);
  }

  /** Another worker, beside or after the one before. */
  startWorker(settings: Readonly<Record<string, string>> = {}): void {
    this.worker = ProductProcess.start('worker', { ...this.settings, ...settings });
  }

  /** One more process of the product, which whoever asked for it ends. */
  another(app: 'api' | 'worker', settings: Readonly<Record<string, string>> = {}): ProductProcess {
    return ProductProcess.start(app, { ...this.settings, ...settings });
  }

  /** Another api at the same address, after the one before. */
  startApi(): void {
    this.api = ProductProcess.start('api', this.settings);
  }

  /** Runs a command of the product to its end. */
  async command(...args: readonly string[]): Promise<{ readonly code: number | null; readonly output: string }> {
    const cli = ProductProcess.start('cli', this.settings, ...args);
    return { code: await cli.exited(), output: cli.output };
  }

  async get(path: string): Promise<Outcome> {
    return this.request(path, {});
  }

  async graphql(query: string, variables: object = {}, token?: string): Promise<Outcome> {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    return this.request('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  }

  /** Which engine answers, and how many stories it finds. */
  async search(query: string): Promise<{ readonly engine: string; readonly totalCount: number }> {
    const asked = 'query ($query: String!) { searchStories(query: $query) { engine totalCount } }';
    const { text } = await this.graphql(asked, { query });
    const { data } = JSON.parse(text) as { data?: { searchStories: { engine: string; totalCount: number } } | null };
    return data?.searchStories ?? { engine: 'NONE', totalCount: -1 };
  }

  /** Waits until the product serves with everything it has. */
  async ready(withinMs = patience(30_000)): Promise<void> {
    await eventually(
      () => this.get('/health/ready').catch(() => null),
      (outcome) => outcome?.status === 200,
      withinMs,
    );
    await eventually(
      () => this.search(''),
      ({ engine }) => engine === 'MEILISEARCH',
      withinMs,
    );
  }

  async stop(): Promise<void> {
    const ended = await Promise.allSettled([this.api.end('SIGTERM'), this.worker.end('SIGTERM')]);
    await this.index.drop();
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  }

  private async request(path: string, init: RequestInit): Promise<Outcome> {
    const from = performance.now();
    const response = await fetch(`${this.api.url}${path}`, { ...init, signal: AbortSignal.timeout(20_000) });
    const text = await response.text();
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      text,
      ms: performance.now() - from,
    };
  }
}
