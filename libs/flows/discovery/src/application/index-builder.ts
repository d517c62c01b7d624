import { Injectable } from '@nestjs/common';
import { Failure } from '#kernel';
import { AppConfig } from '#platform/config';
import { SearchIndexClient, type SearchIndexSettings } from '#platform/search-client';
import { IndexGate } from '../persistence/index-gate.js';
import { SearchIndexesRepository } from '../persistence/search-indexes.repository.js';
import { storyIndexDigest, storyIndexSettings } from './search-index-settings.js';
import { TextEmbedder } from './text-embedder.js';

/** Makes the indexes of Meilisearch: the first one, and those that take its place. The uid in use never changes. */
@Injectable()
export class IndexBuilder {
  private readonly live: string;
  private readonly settings: SearchIndexSettings;
  private readonly digest: string;

  constructor(
    private readonly engine: SearchIndexClient,
    private readonly indexes: SearchIndexesRepository,
    private readonly gate: IndexGate,
    config: AppConfig,
    embedder: TextEmbedder,
  ) {
    this.live = config.search.indexUid;
    this.settings = storyIndexSettings(embedder);
    this.digest = storyIndexDigest(embedder);
  }

  /** Sees to it that the index in use exists and is known; says whether it was built with other settings than today's. */
  async prepare(): Promise<{ readonly outdated: boolean }> {
    const known = await this.indexes.list();
    for (const { uid } of known.filter(({ uid, state }) => state === 'LIVE' && uid !== this.live)) {
      await this.indexes.strike(uid);
    }
    const live = known.find(({ uid }) => uid === this.live);
    const outdated = live !== undefined && live.settingsDigest !== this.digest;
    await this.engine.ensureIndex(this.live, outdated ? {} : this.settings);
    if (!live) await this.indexes.enter(this.live, 'LIVE', this.digest);
    return { outdated };
  }

  /** Begins a new index, after dropping what was left of an unfinished one; null without Meilisearch. */
  async begin(now: Date): Promise<string | null> {
    if (!this.engine.enabled) return null;
    await this.prepare();
    await this.dropLeftOvers();
    const uid = `${this.live}_${now.getTime()}`;
    // Entered first: should this process die now, the next run knows what to drop.
    await this.indexes.enter(uid, 'BUILDING', this.digest);
    await this.engine.ensureIndex(uid, this.settings);
    return uid;
  }

  /**
   * Puts a filled index in the place of the one in use, at one moment, and drops the old.
   *
   * @throws Failure CONFLICT when the new one has missed a change meanwhile; it is dropped then.
   */
  async putInPlace(uid: string): Promise<void> {
    const whole = await this.gate.alone(async (signal) => {
      const ready = (await this.indexes.list()).some((index) => index.uid === uid && index.state === 'BUILDING');
      if (ready) {
        await this.engine.swap(this.live, uid, { signal });
        await this.indexes.settled(this.live, this.digest, uid);
      }
      await this.indexes.giveUp(uid);
      return ready;
    });
    await this.dropLeftOvers();
    if (!whole) throw new Failure('CONFLICT', 'The new index missed a change and was given up. Build it again.');
  }

  /** Drops what runs that ended before their time have left, unless somebody is at it now. */
  async sweep(): Promise<void> {
    const left = (await this.indexes.list()).some(({ state }) => state !== 'LIVE');
    if (left) await this.gate.unlessRebuilding(() => this.dropLeftOvers());
  }

  private async dropLeftOvers(): Promise<void> {
    for (const { uid, state } of await this.indexes.list()) if (state !== 'LIVE') await this.discard(uid);
  }

  /** Deliveries end first, as one that came after the drop would make the index again. */
  private async discard(uid: string): Promise<void> {
    await this.gate.alone(() => this.indexes.giveUp(uid));
    await this.engine.drop(uid);
    await this.indexes.strike(uid);
  }
}
