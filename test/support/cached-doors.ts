import { freePort } from './whole-product.js';
import { PUBLIC_URL, TestApi } from './api.js';
import { eventually } from './eventually.js';
import { ProductProcess } from './product-process.js';
import { StoryWorld } from './story-world.js';

const PATIENT = { RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0', CURSOR_KEY: 'test' };

/** How long the doors may take to open, as a busy machine starts a process slowly. */
export const START_MS = 180_000;

/** One database and three doors to it: two that keep answers, one of them in a process of its own, and one that keeps none. */
export class CachedDoors {
  private constructor(
    readonly world: StoryWorld,
    private readonly process: ProductProcess,
    private readonly plain: TestApi,
  ) {}

  /** @param reachedBy the address of the database for the process of its own, if not the plain one. */
  static async open(reachedBy: (databaseUrl: string) => Promise<string> = async (url) => url): Promise<CachedDoors> {
    const world = await StoryWorld.start(PATIENT);
    const { databaseUrl } = world.api;
    const [plain, address, port] = await Promise.all([
      TestApi.start({ ...PATIENT, DATABASE_URL: databaseUrl, ANSWER_CACHE_BYTES: '0' }),
      reachedBy(databaseUrl),
      freePort(),
    ]);
    const settings = {
      ...PATIENT,
      PUBLIC_URL,
      DATABASE_URL: address,
      PORT: String(port),
      STATEMENT_TIMEOUT_MS: '3000',
    };
    const doors = new CachedDoors(world, ProductProcess.start('api', settings), plain);
    try {
      await eventually(
        () => fetch(`${doors.own}/health/ready`).catch(() => null),
        (response) => response?.status === 200,
        START_MS,
      );
    } catch (error) {
      const { output } = doors.process;
      await doors.close();
      throw new Error(`The process is not ready: ${output}`, { cause: error });
    }
    return doors;
  }

  /** The door in this process. */
  get here(): string {
    return this.world.api.url;
  }

  /** The door in a process of its own. */
  get own(): string {
    return this.process.url;
  }

  /** The door that keeps no answers. */
  get uncached(): string {
    return this.plain.url;
  }

  async close(): Promise<void> {
    await this.process.end('SIGTERM');
    await this.plain.stop();
    await this.world.stop();
  }
}
