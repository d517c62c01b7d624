import { join } from 'node:path';
import { packageRoot, type StandaloneSettings } from '#platform/config';
import { type DataDirectory, keptSecret, openDataDirectory } from '#platform/embedded';
import { databaseServer, searchServer, type StartServer } from './servers.js';
import { startLocalProvider } from './local-provider/local-provider.js';
import { localAddress, requireFreePort, runCommand, startApi, startWorker } from './parts.js';
import { say, sinceStart, step } from './progress.js';
import { searchInStep } from './search-in-step.js';
import { type Running, supervise } from './supervise.js';

/** Only what needs attention is printed, and compiled code is kept for the next start, unless the environment says otherwise. */
const quietAndQuick = {
  LOG_LEVEL: 'warn',
  NODE_COMPILE_CACHE: join(packageRoot, 'node_modules/.cache/ildsjel/compiled'),
};

/** A start is not held up longer than this by stories still to be indexed. */
const SEARCH_PATIENCE_MS = 4_000;

/** Everything in one: the embedded services, the schema, the first content, the API and the worker, and their stop in reverse order. */
export class Standalone {
  private readonly halt = new AbortController();
  private readonly servers: Running[] = [];
  private readonly parts: Running[] = [];
  private environment: NodeJS.ProcessEnv | undefined;
  private directory: DataDirectory | undefined;
  private stopped: Promise<void> | undefined;

  constructor(
    private readonly settings: StandaloneSettings,
    private readonly parent: number | undefined,
  ) {}

  /** Starts everything and says where it is. */
  async start(): Promise<void> {
    const { host, port, publicUrl, dataDir } = this.settings;
    await requireFreePort(host, port);
    const [env, signIn] = await Promise.all([this.startServers(), this.startSignIn()]);
    Object.assign(env, signIn);
    await step('Schema is up to date', () => runCommand(['migrate'], env, this.halt.signal));
    await step('First content is loaded', () => runCommand(['content', 'load'], env, this.halt.signal));
    await this.startParts(env);
    await this.awaitSearch();
    say(`\nIldsjel is ready after ${sinceStart()} s`);
    say(`  Portal   ${publicUrl}`);
    say(`  GraphQL  ${publicUrl}/graphql`);
    say(`  Health   ${localAddress(host, port)}/health/ready`);
    if (signIn) say(`  Sign in  ${publicUrl}/auth/sign-in (made-up people; on this machine alone)`);
    if (this.settings.mailbox) say(`  Mailbox  ${publicUrl}/mailbox (every mail ends there; SMTP_URL names a server)`);
    if (this.directory) say(`  Data     ${dataDir}`);
    say('Ctrl-C stops it.');
  }

  /** Starts the API and the worker anew, as after a change of the code. */
  async restartParts(): Promise<void> {
    const env = this.environment;
    if (!env) return;
    await Promise.allSettled(this.parts.splice(0).map((part) => part.stop()));
    await step('Schema is up to date', () => runCommand(['migrate'], env, this.halt.signal));
    await this.startParts(env);
  }

  /** Stops everything, last started first; whoever asks again waits for the same stop. */
  stop(): Promise<void> {
    this.stopped ??= this.stopAll();
    return this.stopped;
  }

  private async startServers(): Promise<NodeJS.ProcessEnv> {
    const { databaseUrl, searchUrl, dataDir, environment } = this.settings;
    const env: NodeJS.ProcessEnv = { ...quietAndQuick, ...environment };
    this.environment = env;
    if (databaseUrl && searchUrl) return env;
    const directory = await openDataDirectory({ dataDir, log: say, parent: this.parent });
    this.directory = directory;
    env['CURSOR_KEY'] ||= keptSecret(directory.folder, 'cursor.key', directory.owner);
    const starts = [
      ...(databaseUrl ? [] : [databaseServer(directory)]),
      ...(searchUrl ? [] : [searchServer(directory)]),
    ];
    const outcomes = await Promise.allSettled(starts.map((start) => this.addServer(start, env)));
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    return env;
  }

  /** A port that is taken is no reason not to start: everything but signing in works without. */
  private async startSignIn(): Promise<NodeJS.ProcessEnv | null> {
    const { localProviderPort: port, publicUrl, production } = this.settings;
    if (port === null) return null;
    try {
      const { environment, stop } = await startLocalProvider({ port, publicUrl, production });
      await this.keep(this.servers, { exited: new Promise(() => undefined), stop });
      return environment;
    } catch (error) {
      this.halt.signal.throwIfAborted();
      const why = error instanceof Error ? error.message : String(error);
      say(`Nobody can sign in: ${why}. SIGN_IN_LOCAL_PORT names another port for the people made up for trying out.`);
      return null;
    }
  }

  private async addServer(start: StartServer, env: NodeJS.ProcessEnv): Promise<void> {
    const server = await start();
    if (!server) return;
    await this.keep(this.servers, server.running);
    Object.assign(env, server.environment);
  }

  private async startParts(env: NodeJS.ProcessEnv): Promise<void> {
    const address = localAddress(this.settings.host, this.settings.port);
    const api = await step('API is ready', () => supervise('The API', () => startApi(address, env)));
    await this.keep(this.parts, api);
    const worker = await step('Worker is started', () => supervise('The worker', () => startWorker(env)));
    await this.keep(this.parts, worker);
  }

  private async awaitSearch(): Promise<void> {
    const address = localAddress(this.settings.host, this.settings.port);
    const found = await step('Search is in step', () => searchInStep(address, this.halt.signal, SEARCH_PATIENCE_MS));
    if (!found) say('Not every story is found yet: indexing goes on.');
  }

  private async keep(list: Running[], running: Running): Promise<void> {
    if (this.halt.signal.aborted) await running.stop();
    this.halt.signal.throwIfAborted();
    list.push(running);
  }

  private async stopAll(): Promise<void> {
    this.halt.abort();
    this.directory?.stopping();
    await Promise.allSettled(
      this.parts
        .splice(0)
        .reverse()
        .map((part) => part.stop()),
    );
    await Promise.allSettled(this.servers.splice(0).map((server) => server.stop()));
    this.directory?.release();
  }
}
