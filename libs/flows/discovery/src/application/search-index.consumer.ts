import { Injectable } from '@nestjs/common';
import {
  ConsumerUnavailable,
  DELIVERED,
  type DeliveryOutcome,
  EventConsumer,
  type JournalEvent,
} from '#platform/outbox';
import { LockLost } from '#platform/database';
import { SearchUnavailable } from '#platform/search-client';
import { AffectedStoriesReader } from '../persistence/affected-stories.reader.js';
import { IndexGate } from '../persistence/index-gate.js';
import { IndexStories } from './index-stories.js';
import { SEARCH_INDEX } from './search-index-name.js';

const CONCEPT = 'ConceptChanged';
const BODY = 'OrganisationChanged';
/** What a story's own events, and those of its benefits, begin with: their subject is the story. */
const OF_A_STORY = /^(Story|Benefit)/;

const subjects = (events: readonly JournalEvent[], holds: (kind: string) => boolean): string[] => [
  ...new Set(events.filter(({ kind }) => holds(kind)).map(({ subjectId }) => subjectId)),
];

/** Keeps both engines in step with the database: every story told of is read as it is now and delivered to every index. */
@Injectable()
export class SearchIndexConsumer extends EventConsumer {
  readonly name = SEARCH_INDEX;
  readonly batchSize = 100;
  // What an import publishes at once is told of once.
  override readonly overtaken = ['StoryCreated', 'StoryRevised', 'StorySubmitted'];
  // Engines ask much for each batch, so that the next ones are made meanwhile.
  override readonly bulk = { batchSize: 500, hands: 3, kinds: [CONCEPT, BODY] };

  constructor(
    private readonly gate: IndexGate,
    private readonly indexStories: IndexStories,
    private readonly affected: AffectedStoriesReader,
  ) {
    super();
  }

  /**
   * @throws ConsumerUnavailable when Meilisearch gives no answer, PostgreSQL's rows are right by then; or when the gate was
   *   lost.
   */
  async deliver(events: readonly JournalEvent[], signal: AbortSignal): Promise<DeliveryOutcome> {
    const stories = subjects(events, (kind) => OF_A_STORY.test(kind));
    const concepts = subjects(events, (kind) => kind === CONCEPT);
    const bodies = subjects(events, (kind) => kind === BODY);
    try {
      if (stories.length > 0) await this.gate.together((lost) => this.write(stories, AbortSignal.any([signal, lost])));
      await this.follow(this.affected.byConcepts(concepts), signal);
      await this.follow(this.affected.byBodies(bodies), signal);
    } catch (error) {
      if (error instanceof SearchUnavailable || error instanceof LockLost)
        throw new ConsumerUnavailable(error.message, { cause: error });
      throw error;
    }
    return DELIVERED;
  }

  private async follow(pages: AsyncIterable<readonly string[]>, signal: AbortSignal): Promise<void> {
    for await (const ids of pages) {
      signal.throwIfAborted();
      await this.gate.alone((lost) => this.write(ids, AbortSignal.any([signal, lost])));
    }
  }

  /** Nothing is begun that came too late while the gate was waited for. */
  private async write(ids: readonly string[], signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    await this.indexStories.run(ids, signal);
  }
}
