import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { packageRoot } from '#platform/config';

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
    const child = spawn(process.execPath, [join(packageRoot, `dist/apps/${app}/src/main.js`), ...args], {
      cwd: packageRoot,
      env: { LOG_LEVEL: 'info', NODE_COMPILE_CACHE: join(packageRoot, 'node_modules/.cache/node'), ...settings },
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

  /** Sends a signal and waits until the process is gone. */
  async end(signal: NodeJS.Signals): Promise<void> {
    if (!this.runs) return;
    const gone = once(this.child, 'exit');
    this.child.kill(signal);
    await gone;
  }
}
