import { setTimeout as pause } from 'node:timers/promises';
import { AcknowledgedChanges, type Wanted } from './acknowledged-changes.js';
import { canary } from './canaries.js';
import { patience } from './crowding.js';
import type { testDatabase } from './database.js';
import { eventually } from './eventually.js';
import { indexDifferences } from './index-in-step.js';
import { keyOf } from './kept-stories.js';
import { RunningProduct, productSettings } from './running-product.js';
import { type StoryAtHand, StoryWorld, soundStory } from './story-world.js';
import { testSearchEngine } from './search-engine.js';
import { TakedownWatch, type Watched, type Watching } from './takedown-watch.js';

const START_WITHIN_MS = 120_000;

/** What {@link FaultGround.recovered} says when nothing is wrong. */
export const WHOLE = { leaks: [], misses: [], blindDoors: [], lost: [] };

/** How long after a recovery the index may differ from the database, on a machine that has nothing else to do. */
const IN_STEP_WITHIN_MS = 30_000;
const inStepWithinMs = (): number => patience(IN_STEP_WITHIN_MS);

/** A story that is followed through a fault. */
export interface FollowedStory extends Watched {
  /** Its key in the tables. */
  readonly id: string;
  /** Its name in the API. */
  readonly globalId: string;
  version: number;
}

/** What a ground is laid on; what is left out is the test run's own. */
export interface FaultSurroundings {
  readonly database?: ReturnType<typeof testDatabase>;
  /** Where the index lies. */
  readonly engine?: { readonly url: string; readonly apiKey: string };
  readonly settings?: Readonly<Record<string, string>>;
}

/** The product's processes, people who change stories through them, and those who watch that nothing is lost and nothing leaks. */
export class FaultGround {
  readonly changes: AcknowledgedChanges;
  readonly watch: TakedownWatch;
  private writing = true;
  private shifts = 0;

  private constructor(
    readonly world: StoryWorld,
    readonly product: RunningProduct,
    neighbour: StoryAtHand,
    private readonly ends: AsyncDisposableStack,
  ) {
    this.changes = new AcknowledgedChanges((query, variables, token) => product.graphql(query, variables, token));
    this.watch = new TakedownWatch((query, variables) => product.graphql(query, variables), neighbour.slug);
    ends.defer(() => this.watch.stop().then(() => undefined));
    ends.defer(() => this.rest());
  }

  /** What has been started is ended again when the rest does not come up. */
  static async lay(surroundings: FaultSurroundings = {}): Promise<FaultGround> {
    const ends = new AsyncDisposableStack();
    try {
      return await FaultGround.laid(surroundings, ends);
    } catch (error) {
      await ends.disposeAsync();
      throw error;
    }
  }

  private static async laid(
    { database, engine = testSearchEngine(), settings }: FaultSurroundings,
    ends: AsyncDisposableStack,
  ): Promise<FaultGround> {
    const world = await StoryWorld.start({}, database);
    ends.defer(() => world.stop());
    const own = await productSettings(world.api.databaseUrl, engine);
    // Nothing compares by and by: what is lost stays lost unless the fault itself has it made up for.
    const free = { RATE_PER_ADDRESS: '0', RATE_PER_KEY: '0', LOG_LEVEL: 'warn', RECONCILE_SECONDS: '3600' };
    const product = new RunningProduct({ ...own, ...free, ...settings }, engine);
    ends.defer(() => product.stop());
    const neighbour = await world.published('Nabohistorien', { methods: ['procurement', 'startoff'] });
    await product.ready(START_WITHIN_MS).catch((error: unknown) => {
      const { runs, output } = product.api;
      throw new Error(`The api ${runs ? 'runs and does not serve' : 'has ended'}: ${output}`, { cause: error });
    });
    return new FaultGround(world, product, neighbour, ends);
  }

  /** Asks for a change until it is known what became of it; a repetition expects the same version as the first. */
  async change(verb: string, story: FollowedStory, token: string, more: object = {}): Promise<void> {
    const input: Wanted = { ...more, id: story.globalId, expectedVersion: story.version };
    for (let from = Date.now(), unknown = false; Date.now() - from < 60_000; await pause(100)) {
      const { end, story: now } = await this.changes.attempt(verb, input, token);
      if (end === 'REFUSED' && !unknown)
        throw new Error(`${verb} was refused: ${this.changes.lastAnswer}\nThe api said: ${this.product.api.output}`);
      unknown = end === 'UNKNOWN';
      // Refused now because it had been done before, without an answer.
      if (!unknown) return void (story.version = now?.version ?? story.version + 1);
    }
    throw new Error(`Nobody answered for ${verb} within a minute: ${this.changes.lastAnswer}`);
  }

  /** Publishes a new story with a word of its own in it; null when nobody knows what became of its beginning. */
  async publish(name: string): Promise<FollowedStory | null> {
    const word = canary(name);
    const input = soundStory(`${word} ${name}`, { methods: ['procurement', 'startoff'] }) as Wanted;
    const { story } = await this.changes.attempt('createStory', input, this.world.contributor);
    if (!story) return null;
    const followed = { id: keyOf(story.id), globalId: story.id, slug: story.slug, word, version: story.version };
    await this.change('submitStory', followed, this.world.contributor);
    await this.putBack(followed);
    return followed;
  }

  /** As {@link publish} where nothing is broken: waits until anybody finds it. */
  async findable(name: string): Promise<FollowedStory> {
    const story = await this.publish(name);
    if (!story) throw new Error(`${name} was not acknowledged.`);
    await this.isFound(story);
    return story;
  }

  async isFound({ word }: Watched): Promise<void> {
    const right = ({ engine, totalCount }: { engine: string; totalCount: number }): boolean =>
      engine === 'MEILISEARCH' && totalCount === 1;
    await eventually(() => this.product.search(word), right, inStepWithinMs());
  }

  async takeDown(story: FollowedStory): Promise<void> {
    this.watch.touch(story);
    await this.change('unpublishStory', story, this.world.editor);
    this.watch.down(story);
  }

  async putBack(story: FollowedStory): Promise<void> {
    this.watch.touch(story);
    await this.change('publishStory', story, this.world.editor);
  }

  /** Publishes what a story says under another title. */
  async rewrite(story: FollowedStory, title: string): Promise<void> {
    const { texts } = soundStory(`${story.word} ${title}`) as Wanted;
    this.watch.touch(story);
    await this.change('reviseStory', story, this.world.contributor, { texts });
    await this.change('submitStory', story, this.world.contributor);
    await this.putBack(story);
  }

  /** Has people write, each at stories of his own, until {@link rest}; gives how many stories each began. */
  write(people: number): Promise<readonly number[]> {
    this.writing = true;
    this.shifts += 1;
    return Promise.all(Array.from({ length: people }, (_, person) => this.person(`${this.shifts}.${person}`)));
  }

  rest(): void {
    this.writing = false;
  }

  private async person(person: string): Promise<number> {
    let turn = 0;
    for (; this.writing; turn += 1) {
      const story = await this.publish(`person ${person} turn ${turn}`);
      if (!story) await pause(50);
      else if (turn % 3 === 0) await this.rewrite(story, `ny ${turn}`);
      else await this.takeDown(story);
      if (story && turn % 3 === 1) await this.putBack(story);
    }
    return turn;
  }

  /** Waits until the index has been told of every event. */
  async delivered(): Promise<void> {
    await eventually(
      () => this.undelivered(),
      (number) => number === 0,
      inStepWithinMs(),
    );
  }

  /** How many events the index waits for. */
  async undelivered(): Promise<number> {
    const [row] = await this.world.rows<{ number: number }>(
      `select ((select count(*) from event_deliveries where consumer = 'search-index') + (select count(*) from events
         where sequence > (select position from event_consumers where name = 'search-index')))::integer as number`,
    );
    return row?.number ?? -1;
  }

  /** Where the index differs from the database, by the test's own reading. */
  differences(): Promise<readonly string[]> {
    return indexDifferences(this.world, this.product.index);
  }

  /** Where the database differs from what was acknowledged. */
  lost(): Promise<readonly string[]> {
    return this.changes.compare((sql) => this.world.rows(sql));
  }

  /** Waits until index and database are equal, by the test's own reading and by the product's; gives the milliseconds it took. */
  async inStep(since: number): Promise<number> {
    const left = inStepWithinMs() - (performance.now() - since);
    await eventually(
      async () => {
        await pause(200);
        return await this.differences().catch((error: unknown) => [String(error)]);
      },
      (differences) => differences.length === 0,
      left,
    );
    const took = performance.now() - since;
    const { code, output } = await this.product.command('index', 'check');
    if (code !== 0) throw new Error(`The product's own check finds a difference: ${output}`);
    return took;
  }

  /** What is wrong once index and database are equal again; throws when they do not become so in time. */
  async recovered(
    since: number,
  ): Promise<Pick<Watching, 'leaks' | 'misses' | 'blindDoors'> & { lost: readonly string[] }> {
    await this.inStep(since);
    const { leaks, misses, blindDoors } = await this.watch.seenAgain();
    return { leaks, misses, blindDoors, lost: await this.lost() };
  }

  /** Ends whatever has been started, though some of it should be broken. */
  end(): Promise<void> {
    return this.ends.disposeAsync();
  }
}
