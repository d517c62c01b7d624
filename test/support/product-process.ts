import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { packageRoot } from '#platform/config';

const GRACE_MS = 30_000;

/** The kernel ends it when whoever runs the tests is killed outright. */
const leash =
  process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'KILL', '--', 'true']).status === 0
    ? ['setpriv', '--pdeathsig', 'KILL', '--']
    : [];

/** An app of the product as a process of its own, as it runs in production, and what it printed. */
export class ProductProcess {
  private text = '';

  private constructor(
    private readonly child: ChildProcess,
    /** Where it answers, if it does. */
    readonly url: string,
  ) {
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (this.text += String(part)));
  }

  /** @param settings the whole environment of the process. */
  static start(
    app: 'api' | 'worker' | 'cli',
    settings: Readonly<Record<string, string>>,
    ...args: readonly string[]
  ): ProductProcess {
    const command = [...leash, process.execPath, join(packageRoot, `dist/apps/${app}/src/main.js`), ...args];
    const child = spawn(command[0] ?? '', command.slice(1), {
      cwd: packageRoot,
      env: {
        PATH: process.env['PATH'],
        LOG_LEVEL: 'info',
        NODE_COMPILE_CACHE: join(packageRoot, 'node_modules/.cache/node'),
        ...settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new ProductProcess(child, `http://127.0.0.1:${settings['PORT'] ?? ''}`);
  }

  get output(): string {
    return this.text;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get runs(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Waits until it has ended by itself; gives its exit code. */
  async exited(): Promise<number | null> {
    if (this.runs) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  /** Sends a signal and waits until the process is gone; kills one that does not go, and throws. */
  async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.runs) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    const late = setTimeout(() => this.child.kill('SIGKILL'), GRACE_MS);
    await gone;
    clearTimeout(late);
    if (signal !== 'SIGKILL' && this.child.signalCode === 'SIGKILL')
      throw new Error(`It did not end on ${signal} within ${GRACE_MS} ms: ${this.text}`);
  }
}
