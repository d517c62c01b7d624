import { Injectable, Logger } from '@nestjs/common';
import { type Actor, Clock, holdsRole, notAllowed } from '#kernel';
import { IndexEntriesReader } from '../persistence/index-entries.reader.js';
import { IndexGate } from '../persistence/index-gate.js';
import { IndexBuilder } from './index-builder.js';
import { IndexStories } from './index-stories.js';

/** What building an index anew came to. */
export interface ReindexedStories {
  readonly stories: number;
}

const BATCH = 200;

/** Builds the index anew beside the one in use and puts it in its place. */
@Injectable()
export class ReindexStories {
  private readonly logger = new Logger('SearchIndex');

  constructor(
    private readonly builder: IndexBuilder,
    private readonly indexStories: IndexStories,
    private readonly entries: IndexEntriesReader,
    private readonly gate: IndexGate,
    private readonly clock: Clock,
  ) {}

  /**
   * Deliveries go to both indexes meanwhile, so no change is lost, and the old one answers until the moment of the swap.
   * What a run that was killed has left behind is cleaned up first. Without Meilisearch only PostgreSQL's rows are made.
   *
   * @throws Failure FORBIDDEN or UNAUTHENTICATED to whoever is not ADMIN for every body, CONFLICT when another process is
   *   at it or the new index missed a change; SearchUnavailable when Meilisearch gives no answer: the old index stays in use.
   */
  async run(actor: Actor, signal?: AbortSignal): Promise<ReindexedStories> {
    if (!holdsRole(actor, 'ADMIN', null)) throw notAllowed(actor.kind, 'build the search index anew');
    let stories = 0;
    await this.gate.rebuilding(async (lost) => {
      const uid = await this.builder.begin(this.clock.now());
      stories = await this.fill(uid, signal ? AbortSignal.any([signal, lost]) : lost);
      if (uid !== null) await this.builder.putInPlace(uid);
      this.logger.log(`The search index has been built anew with ${stories} stories.`);
    });
    return { stories };
  }

  private async fill(uid: string | null, signal: AbortSignal): Promise<number> {
    let stories = 0;
    for await (const page of this.entries.pages()) {
      for (let start = 0; start < page.length; start += BATCH) {
        signal.throwIfAborted();
        const ids = page.slice(start, start + BATCH).map(({ id }) => id);
        await this.gate.alone((lost) => this.indexStories.fill(uid, ids, AbortSignal.any([signal, lost])));
      }
      stories += page.filter(({ expected }) => expected !== null).length;
    }
    return stories;
  }
}
