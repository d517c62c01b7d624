import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { familyOf, type ListedProcess } from './processes.js';

/** A port that nothing listens on. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** The product as one command starts it, and what it prints. */
export class WholeProduct {
  private text = '';
  private readonly exit: Promise<unknown>;

  private constructor(
    private readonly child: ChildProcess,
    readonly address: string,
  ) {
    this.exit = once(child, 'close');
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (this.text += String(part)));
  }

  static start(dataDir: string, port: number, settings: Readonly<Record<string, string>> = {}): WholeProduct {
    const own = Object.entries(process.env).filter(
      ([name]) => !['DATABASE_URL', 'MEILI_URL', 'npm_lifecycle_event'].includes(name),
    );
    const child = spawn('node', ['apps/standalone/bootstrap.mjs'], {
      env: { ...Object.fromEntries(own), DATA_DIR: dataDir, PORT: `${port}`, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new WholeProduct(child, `http://127.0.0.1:${port}`);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get output(): string {
    return this.text;
  }

  /** Seconds that the start took, as the product says. */
  get startSeconds(): number {
    return Number(/is ready after ([\d.]+) s/.exec(this.text)?.[1] ?? Number.NaN);
  }

  /** It and all that it has started. */
  family(): ListedProcess[] {
    return familyOf(this.pid);
  }

  /** The one process of it whose command line has this in it; one that it has just forked still has the same. */
  part(command: string): ListedProcess {
    const alike = this.family().filter((each) => each.command.some((argument) => argument.endsWith(command)));
    const found = alike.filter(({ parent }) => alike.every(({ pid }) => pid !== parent));
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} processes are ${command}.`);
    return found[0];
  }

  async says(line: string, withinMs = 120_000): Promise<void> {
    const deadline = Date.now() + withinMs;
    while (!this.text.includes(line)) {
      if (Date.now() > deadline || this.ended) throw new Error(`It never said "${line}":\n${this.text}`);
      await pause(50);
    }
  }

  async isReady(): Promise<boolean> {
    return fetch(`${this.address}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  async becomesReady(withinMs: number): Promise<void> {
    const deadline = Date.now() + withinMs;
    while (!(await this.isReady())) {
      if (Date.now() > deadline || this.ended) throw new Error(`It is not ready:\n${this.text}`);
      await pause(100);
    }
  }

  get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Sends a signal to the first process and waits until that one is gone; gives its exit code. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (!this.ended) this.child.kill(signal);
    await this.exit;
    return this.child.exitCode;
  }

  /** Waits until it has ended by itself; gives its exit code. */
  async exited(): Promise<number | null> {
    await this.exit;
    return this.child.exitCode;
  }
}
