import { Injectable } from '@nestjs/common';
import { AppConfig } from '#platform/config';
import { SearchIndexClient } from '#platform/search-client';
import { IndexGate } from '../persistence/index-gate.js';
import { SearchIndexesRepository } from '../persistence/search-indexes.repository.js';
import { IndexStories } from './index-stories.js';
import { STORY_INDEX_DIGEST, STORY_INDEX_SETTINGS } from './search-index-settings.js';

/** Makes the indexes of Meilisearch: the first one, and those that take its place. The uid in use never changes. */
@Injectable()
export class IndexBuilder {
  private readonly live: string;

  constructor(
    private readonly engine: SearchIndexClient,
    private readonly indexes: SearchIndexesRepository,
    private readonly indexStories: IndexStories,
    private readonly gate: IndexGate,
    config: AppConfig,
  ) {
    this.live = config.search.indexUid;
  }

  /** Sees to it that the index in use exists and is known; says whether it was built with other settings than today's. */
  async prepare(): Promise<{ readonly outdated: boolean }> {
    const known = await this.indexes.list();
    for (const { uid } of known.filter(({ uid, state }) => state === 'LIVE' && uid !== this.live)) {
      await this.indexes.strike(uid);
    }
    const live = known.find(({ uid }) => uid === this.live);
    const outdated = live !== undefined && live.settingsDigest !== STORY_INDEX_DIGEST;
    await this.engine.ensureIndex(this.live, outdated ? {} : STORY_INDEX_SETTINGS);
    if (!live) await this.indexes.enter(this.live, 'LIVE', STORY_INDEX_DIGEST);
    return { outdated };
  }

  /** Begins a new index, after striking out what was left of an unfinished one; null without Meilisearch. */
  async begin(now: Date): Promise<string | null> {
    if (!this.engine.enabled) return null;
    await this.prepare();
    for (const { uid, state } of await this.indexes.list()) if (state === 'BUILDING') await this.discard(uid);
    const uid = `${this.live}_${now.getTime()}`;
    // Entered first: should this process die now, the next run knows what to drop.
    await this.indexes.enter(uid, 'BUILDING', STORY_INDEX_DIGEST);
    await this.engine.ensureIndex(uid, STORY_INDEX_SETTINGS);
    return uid;
  }

  /** Adds stories to a new index; the caller holds the gate. */
  add(uid: string | null, ids: readonly string[]): Promise<void> {
    return this.indexStories.run(ids, uid === null ? [] : [uid]);
  }

  /** Puts a filled index in the place of the one in use, at one moment, and drops the old. */
  async putInPlace(uid: string): Promise<void> {
    await this.gate.alone(async () => {
      await this.engine.swap(this.live, uid);
      await this.indexes.settled(this.live, STORY_INDEX_DIGEST);
      await this.indexes.strike(uid);
    });
    await this.engine.drop(uid);
  }

  private async discard(uid: string): Promise<void> {
    await this.engine.drop(uid);
    await this.indexes.strike(uid);
  }
}
