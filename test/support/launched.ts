import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { familyOf, type ListedProcess } from './processes.js';

/** A service as its starter describes it. */
export interface LaunchedService {
  readonly url: string;
  readonly pid: number;
  readonly secret: string;
}

/** How a launcher is run. */
export interface LaunchOptions {
  readonly dataDir: string;
  /** Another user than the one who runs the tests. */
  readonly uid?: number;
  /** False hides the system's `setpriv`, as on a machine without it. */
  readonly setpriv: boolean;
}

type Line = Partial<{ said: string; refused: string; postgres: LaunchedService; meilisearch: LaunchedService }>;

/** A process that holds the embedded services, and what it said. */
export class Launched {
  readonly said: string[] = [];
  refused: string | undefined;
  postgres!: LaunchedService;
  meilisearch!: LaunchedService;

  private constructor(private readonly child: ChildProcess) {}

  /** Starts one, and waits until its services are ready or it has refused. */
  static async start({ dataDir, uid, setpriv }: LaunchOptions): Promise<Launched> {
    const child = spawn(process.execPath, ['test/faults/launcher.mjs', dataDir], {
      ...(uid !== undefined && { uid, gid: uid }),
      env: { PATH: setpriv ? process.env['PATH'] : '/nowhere' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const launched = new Launched(child);
    for await (const text of createInterface({ input: child.stdout })) {
      const line = JSON.parse(text) as Line;
      if (line.said) launched.said.push(line.said);
      if (line.refused) launched.refused = line.refused;
      if (line.postgres && line.meilisearch) Object.assign(launched, line);
      if (line.refused || line.postgres) return launched;
    }
    throw new Error('The launcher ended without a word.');
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** It and all that it has started. */
  family(): ListedProcess[] {
    return familyOf(this.pid);
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exit = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await exit;
  }
}
