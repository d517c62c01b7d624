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

  /** Says that an index holds every story now, or that it does not any more. */
  async markFilled(uid: string, filled: boolean): Promise<void> {
    await this.write('update search_indexes set filled_at = case when $2 then $3::timestamptz end where uid = $1', [
      uid,
      filled,
      this.clock.now(),
    ]);
  }

  /** Says of every index that it may have missed something. */
  async mistrust(): Promise<void> {
    await this.write('update search_indexes set filled_at = null where filled_at is not null', []);
  }

  /** Says that the index in use has been built with these settings. */
  async settled(uid: string, settingsDigest: string): Promise<void> {
    await this.write(`update search_indexes set settings_digest = $2, filled_at = $3 where uid = $1`, [
      uid,
      settingsDigest,
      this.clock.now(),
    ]);
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
