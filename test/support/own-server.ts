import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DataDirectory,
  type EmbeddedServer,
  openDataDirectory,
  startMeilisearch,
  startPostgres,
} from '#platform/embedded';
import { familyOf, survivors } from './processes.js';

const SERVERS = { postgres: startPostgres, meilisearch: startMeilisearch };

const leave = (directory: DataDirectory, root: string): void => {
  directory.release();
  for (const folder of [directory.folder, root]) rmSync(folder, { recursive: true, force: true });
};

/** A PostgreSQL or Meilisearch of a test's own, safe against power failure as in production, to be killed and started again. */
export class OwnServer {
  private constructor(
    private readonly name: keyof typeof SERVERS,
    private readonly root: string,
    private readonly directory: DataDirectory,
    private server: EmbeddedServer,
  ) {}

  static async start(name: keyof typeof SERVERS): Promise<OwnServer> {
    const root = mkdtempSync(join(tmpdir(), 'ildsjel-fault-'));
    chmodSync(root, 0o755);
    const directory = await openDataDirectory({ dataDir: join(root, 'data'), log: () => undefined });
    try {
      return new OwnServer(name, root, directory, await SERVERS[name]({ directory }));
    } catch (error) {
      leave(directory, root);
      throw error;
    }
  }

  get url(): string {
    return this.server.url;
  }

  get apiKey(): string {
    return this.server.secret;
  }

  /** The first process of it. */
  get pid(): number {
    return this.server.pid;
  }

  /** Holds it in the middle of whatever it does; it can be killed like that, or let go on. */
  freeze(): void {
    for (const { pid } of familyOf(this.pid)) process.kill(pid, 'SIGSTOP');
  }

  /** Lets a frozen one go on. */
  thaw(): void {
    for (const { pid } of familyOf(this.pid)) process.kill(pid, 'SIGCONT');
  }

  /** Kills every process of it at one moment, so that none can put its house in order. */
  async kill(): Promise<void> {
    const family = familyOf(this.pid);
    for (const { pid } of family) process.kill(pid, 'SIGKILL');
    await this.server.exited;
    const left = await survivors(family, 10_000);
    if (left.length > 0) throw new Error(`Processes of ${this.name} outlived SIGKILL.`);
  }

  /** Takes away everything that a killed one has kept. */
  loseData(): void {
    rmSync(join(this.directory.folder, this.name), { recursive: true });
  }

  /** Starts a killed one again, at the same address. */
  async startAgain(): Promise<void> {
    this.server = await SERVERS[this.name]({ directory: this.directory, port: this.server.port });
  }

  async stop(): Promise<void> {
    await this.server.stop().finally(() => leave(this.directory, this.root));
  }
}
