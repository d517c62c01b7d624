import { Injectable } from '@nestjs/common';
import { Clock, systemActor } from '#kernel';
import { Database } from '#platform/database';

const INDEXER = systemActor('indexer');

/** A Meilisearch index of stories: in use, being built to take its place, or given up and to be dropped. */
export interface SearchIndexRecord {
  readonly uid: string;
  readonly state: 'LIVE' | 'BUILDING' | 'GIVEN_UP';
  readonly settingsDigest: string;
  /** Whether it has been seen to hold every story; until then PostgreSQL answers. */
  readonly filled: boolean;
}

/** A comparison of the index in use with the database, from its beginning. */
export interface IndexComparison {
  readonly uid: string;
  readonly filled: boolean;
  readonly begun: Date;
}

/** Keeps which Meilisearch indexes there are. */
@Injectable()
export class SearchIndexesRepository {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Every index there is; changes are delivered to those in use and being built. */
  list(): Promise<readonly SearchIndexRecord[]> {
    return this.database.read<SearchIndexRecord>(
      'discovery.indexes',
      `select uid, state, settings_digest as "settingsDigest", filled_at is not null as filled
       from search_indexes order by state desc, uid`,
    );
  }

  /** Enters an index that holds nothing yet; does nothing when it is known. */
  async enter(uid: string, state: SearchIndexRecord['state'], settingsDigest: string): Promise<void> {
    await this.write(
      `insert into search_indexes (uid, state, settings_digest, created_at) values ($1, $2, $3, $4) on conflict do nothing`,
      [uid, state, settingsDigest, this.clock.now()],
    );
  }

  /** Begins a comparison; null when no index is in use. */
  async beginComparison(): Promise<IndexComparison | null> {
    const begun = this.clock.now();
    const live = (await this.list()).find(({ state }) => state === 'LIVE');
    return live ? { uid: live.uid, filled: live.filled, begun } : null;
  }

  /** Says that the index holds every story as of the comparison's beginning, unless its stories were lost meanwhile. */
  async compared({ uid, filled, begun }: IndexComparison): Promise<void> {
    await this.write('update search_indexes set filled_at = $2 where uid = $1 and (filled_at is not null or not $3)', [
      uid,
      begun,
      filled,
    ]);
  }

  /** Says that an index does not hold every story any more. */
  async lost(uid: string): Promise<void> {
    await this.write('update search_indexes set filled_at = null where uid = $1', [uid]);
  }

  /** Says of every index that it may have missed something. */
  async mistrust(): Promise<void> {
    await this.write('update search_indexes set filled_at = null where filled_at is not null', []);
  }

  /** Says that the index in use has been built with these settings, from the moment when `built` was entered. */
  async settled(uid: string, settingsDigest: string, built: string): Promise<void> {
    await this.write(
      `update search_indexes i set settings_digest = $2, filled_at = b.created_at
       from search_indexes b where i.uid = $1 and b.uid = $3`,
      [uid, settingsDigest, built],
    );
  }

  /** Gives an index up that is not in use: nothing is delivered to it any more, and it is to be dropped. */
  async giveUp(uid: string): Promise<void> {
    await this.write(`update search_indexes set state = 'GIVEN_UP' where uid = $1 and state <> 'LIVE'`, [uid]);
  }

  /** Strikes an index out that has been dropped. */
  async strike(uid: string): Promise<void> {
    await this.write('delete from search_indexes where uid = $1', [uid]);
  }

  private async write(sql: string, values: readonly unknown[]): Promise<void> {
    await this.database.transaction(INDEXER, (tx) => tx.query(sql, values));
  }
}
