import { Clock, UuidIds, newId, systemActor } from '#kernel';
import { type AppConfig, readConfig } from '#platform/config';
import { Database, migrate } from '#platform/database';
import { dataSource } from '../../libs/platform/database/src/data-source.js';
import { testDatabase } from './database.js';

/** A clock that stands until it is moved. */
export class SetClock extends Clock {
  private moment = new Date('2026-03-02T09:00:00Z').getTime();

  now(): Date {
    return new Date(this.moment);
  }

  advance(seconds: number): void {
    this.moment += seconds * 1_000;
  }
}

const databaseAt = async (url: string, clock: Clock): Promise<Database> =>
  new Database(await dataSource({ url, poolSize: 10, statementTimeoutMs: 30_000 }).initialize(), clock, new UuidIds());

/** A migrated database of its own with a journal to write in. */
export class TestJournal {
  private constructor(
    readonly url: string,
    readonly database: Database,
    readonly clock: Clock,
    private readonly close: () => Promise<void>,
  ) {}

  static async open<T extends Clock>(clock: T): Promise<TestJournal & { readonly clock: T }> {
    const { url, drop } = await testDatabase();
    await migrate(url);
    const database = await databaseAt(url, clock);
    const close = async (): Promise<void> => {
      await database.onModuleDestroy();
      await drop();
    };
    return new TestJournal(url, database, clock, close) as TestJournal & { readonly clock: T };
  }

  /** The same database by another way, with connections of its own; whoever asks for it ends it. */
  by(url: string): Promise<Database> {
    return databaseAt(url, this.clock);
  }

  /** Commits one event for each subject, in one transaction; makes subjects up when given a number. */
  async tell(subjects: readonly string[] | number, kind = 'StoryPublished'): Promise<readonly string[]> {
    const ids = typeof subjects === 'number' ? Array.from({ length: subjects }, () => newId()) : subjects;
    await this.database.transaction(systemActor('test'), async (tx) => {
      for (const subjectId of ids) tx.append({ kind, subjectId, subjectVersion: 1 });
    });
    return ids;
  }

  /** The numbers of all events, in order. */
  async sequences(): Promise<number[]> {
    const rows = await this.database.readOnce<{ sequence: number }>(
      'select sequence::float8 as sequence from events order by sequence',
    );
    return rows.map(({ sequence }) => sequence);
  }

  /** Settings of a worker on this database. */
  config(worker: Partial<AppConfig['worker']> = {}): AppConfig {
    const config = readConfig({ DATABASE_URL: this.url });
    return { ...config, worker: { ...config.worker, ...worker } };
  }

  /** Forgets every event, consumer and delivery. */
  async clear(): Promise<void> {
    await this.database.transaction(systemActor('test'), (tx) =>
      tx.query('truncate event_deliveries, event_consumers, events restart identity'),
    );
  }

  async end(): Promise<void> {
    await this.close();
  }
}
