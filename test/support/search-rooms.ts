import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { randomUUID } from 'node:crypto';
import { Clock, Cursors, Ids, UuidIds, systemActor } from '#kernel';
import { AppConfig, readConfig } from '#platform/config';
import { AdvisoryLocks, Database } from '#platform/database';
import { ObservabilityModule } from '#platform/observability';
import { SearchIndexClient } from '#platform/search-client';
import {
  DiscoveryModule,
  DiscoveryWorkerModule,
  EMBEDDER,
  SearchIndexConsumer,
  type TextEmbedder,
  SynonymsModule,
} from '#flows/discovery';
import { SetClock, TestJournal } from './journal.js';
import { SearchIndexWatch } from '#flows/discovery';
import { EngineHealth } from '../../libs/flows/discovery/src/application/engine-health.js';
import { testSearchEngine } from './search-engine.js';
import { writeConcept, writeMunicipality } from './published-stories.js';

class SearchGround {}

/** The rooms of search over a database of their own and an index of their own in the test's Meilisearch. */
export class SearchRooms {
  private constructor(
    readonly journal: TestJournal & { readonly clock: SetClock },
    readonly config: AppConfig,
    private readonly app: INestApplicationContext,
    private readonly isBeside = false,
  ) {}

  /** @param engine without it the rooms run on PostgreSQL alone. */
  static async open(
    engine: { readonly url: string | null } = { url: testSearchEngine().url },
    embedder?: TextEmbedder,
  ): Promise<SearchRooms> {
    const journal = await TestJournal.open(new SetClock());
    const { apiKey } = testSearchEngine();
    const config = readConfig({
      DATABASE_URL: journal.url,
      MEILI_INDEX: `test-${randomUUID()}`,
      ...(engine.url === null ? {} : { MEILI_URL: engine.url, MEILI_MASTER_KEY: apiKey }),
    });
    return new SearchRooms(journal, config, await this.rooms(journal, config, embedder));
  }

  /** The same rooms once more, as another process has them: over the same database and the same index. */
  async beside(): Promise<SearchRooms> {
    const own = { clock: this.journal.clock, database: await this.journal.by(this.journal.url) };
    return new SearchRooms(this.journal, this.config, await SearchRooms.rooms(own, this.config), true);
  }

  private static rooms(
    journal: Pick<TestJournal, 'database' | 'clock'>,
    config: AppConfig,
    embedder?: TextEmbedder,
  ): Promise<INestApplicationContext> {
    const values = [
      [Database, journal.database],
      [Clock, journal.clock],
      [Cursors, new Cursors('test')],
      [AppConfig, config],
      [EMBEDDER, embedder],
    ] as const;
    const ground = {
      module: SearchGround,
      global: true,
      providers: [
        ...values.map(([provide, useValue]) => ({ provide, useValue })),
        { provide: Ids, useClass: UuidIds },
        AdvisoryLocks,
      ],
      exports: [...values.map(([provide]) => provide), Ids, AdvisoryLocks],
    };
    return NestFactory.createApplicationContext(
      {
        module: class SearchTestRooms {},
        imports: [ground, ObservabilityModule, DiscoveryModule, DiscoveryWorkerModule, SynonymsModule],
      },
      { logger: false, abortOnError: false },
    );
  }

  get<T>(provider: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(provider, { strict: false });
  }

  get database(): Database {
    return this.journal.database;
  }

  get engine(): SearchIndexClient {
    return this.get(SearchIndexClient);
  }

  /** Delivers every event that the index has not heard of, as the worker does, and keeps its place in the journal. */
  async deliver(): Promise<void> {
    const consumer = this.get(SearchIndexConsumer);
    const rows = await this.database.readOnce<{ sequence: number; kind: string; subjectId: string }>(
      `select sequence::integer, kind, subject_id as "subjectId" from events
       where sequence > coalesce((select position from event_consumers where name = $1), 0) order by sequence`,
      [consumer.name],
    );
    for (let start = 0; start < rows.length; start += consumer.batchSize) {
      const batch = rows.slice(start, start + consumer.batchSize).map((row) => ({
        ...row,
        id: '',
        subjectVersion: 1,
        revision: null,
        audience: null,
        actorId: 'test',
        occurredAt: this.journal.clock.now(),
      }));
      await consumer.deliver(batch, AbortSignal.timeout(60_000));
      await this.write(
        `insert into event_consumers (name, position) values ($1, $2) on conflict (name) do update set position = $2`,
        [consumer.name, batch.at(-1)?.sequence],
      );
    }
    await this.lookAtEngine();
  }

  /** Sees to the index as the worker does, and then how the engine is. */
  async watch(signal: AbortSignal = AbortSignal.timeout(60_000)): Promise<void> {
    await this.get(SearchIndexWatch).run(signal);
    await this.lookAtEngine();
  }

  /** Sees how the engine is, as each api process does every second. */
  async lookAtEngine(): Promise<void> {
    await this.get(EngineHealth).look();
    // The first may have been under way already.
    await this.get(EngineHealth).look();
  }

  async write(sql: string, values: readonly unknown[] = []): Promise<void> {
    await this.database.transaction(systemActor('test'), (tx) => tx.query(sql, values));
  }

  /** Asker with Røyken and Hurum before it, a theme with a narrower one, and a method with an English name. */
  async vocabulary(): Promise<void> {
    await this.database.transaction(systemActor('test'), async (tx) => {
      const theme = await writeConcept(tx, 'SECTOR', {
        slug: 'helse',
        names: [
          ['nb', 'Helse'],
          ['nn', 'Helse'],
          ['en', 'Health'],
        ],
      });
      await writeConcept(
        tx,
        'SECTOR',
        {
          slug: 'sykehus',
          names: [
            ['nb', 'Sykehus'],
            ['en', 'Hospitals'],
          ],
        },
        theme,
      );
      await writeConcept(tx, 'SECTOR', {
        slug: 'skole',
        names: [
          ['nb', 'Skole'],
          ['en', 'School'],
        ],
      });
      await writeConcept(tx, 'METHOD', {
        slug: 'gevinstrealisering',
        names: [
          ['nb', 'Gevinstrealisering'],
          ['nb', 'Gevinststyring'],
          ['en', 'Benefits realisation'],
        ],
      });
      const asker = await writeMunicipality(tx, { slug: 'asker', names: [['nb', 'Asker kommune']] }, '3203');
      const royken = await writeMunicipality(tx, { slug: 'royken', names: [['nb', 'Røyken kommune']] }, '0627');
      const hurum = await writeMunicipality(tx, { slug: 'hurum', names: [['nb', 'Hurum kommune']] }, '0628');
      await writeMunicipality(
        tx,
        {
          slug: 'bergen',
          names: [
            ['nb', 'Bergen kommune'],
            ['nb', 'Bjørgvin'],
          ],
        },
        '4601',
      );
      for (const old of [royken, hurum]) {
        await tx.query(
          `insert into organisation_successions (predecessor_id, successor_id, occurred_on, kind) values ($1, $2, '2020-01-01', 'MERGER')`,
          [old, asker],
        );
      }
    });
  }

  async close(): Promise<void> {
    if (this.isBeside) return await this.app.close();
    for (const { uid } of this.engine.enabled ? await this.engine.listIndexes().catch(() => []) : []) {
      if (uid.startsWith(this.config.search.indexUid)) await this.engine.drop(uid).catch(() => undefined);
    }
    await this.app.close();
    await this.journal.end();
  }
}
