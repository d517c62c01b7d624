import { type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Clock, Cursors, Ids, UuidIds } from '#kernel';
import { AppConfig } from '#platform/config';
import { Database } from '#platform/database';
import { ObservabilityModule } from '#platform/observability';
import type { TestJournal } from './journal.js';

/** The ground that rooms stand on, over a test's own database and clock. */
class TestGround {}

const ground = (journal: TestJournal): DynamicModule => ({
  module: TestGround,
  global: true,
  imports: [ObservabilityModule],
  providers: [
    { provide: Database, useValue: journal.database },
    { provide: AppConfig, useValue: journal.config() },
    { provide: Clock, useValue: journal.clock },
    { provide: Ids, useClass: UuidIds },
    { provide: Cursors, useValue: new Cursors('test') },
  ],
  exports: [Database, AppConfig, Clock, Ids, Cursors],
});

/** Rooms as they are wired in production, over a journal whose end ends them too; ask it for verbs and readers. */
export const openRooms = (journal: TestJournal, ...rooms: Type[]): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(
    { module: class TestRooms {}, imports: [ground(journal), ...rooms] },
    { logger: false, abortOnError: false },
  );
