import type { INestApplicationContext } from '@nestjs/common';
import { StoriesModule } from '#domain/stories';
import {
  ExchangeModule,
  ExportStories,
  ImportFile,
  type ImportNote,
  type ImportReport,
  LoadFirstContent,
} from '#flows/exchange';
import { type Actor, systemActor } from '#kernel';
import { SetClock, TestJournal } from './journal.js';
import { openRooms } from './rooms.js';

const system = systemActor('test');

/** A database with the first content, and its doors for files. */
export class Installation {
  private constructor(
    readonly journal: TestJournal & { readonly clock: SetClock },
    readonly rooms: INestApplicationContext,
  ) {}

  get clock(): SetClock {
    return this.journal.clock;
  }

  static async open(): Promise<Installation> {
    const journal = await TestJournal.open(new SetClock());
    const one = new Installation(journal, await openRooms(journal, ExchangeModule, StoriesModule));
    await one.rooms.get(LoadFirstContent).run(system);
    return one;
  }

  async take(
    content: string | readonly object[],
    how: object = {},
  ): Promise<{ report: ImportReport; notes: ImportNote[] }> {
    const text = typeof content === 'string' ? content : content.map((row) => `${JSON.stringify(row)}\n`).join('');
    const notes: ImportNote[] = [];
    const report = await this.rooms.get(ImportFile).run(system, {
      bytes: async function* () {
        yield Buffer.from(text);
      },
      defaultSource: 'test',
      publish: true,
      onNote: (note) => notes.push(note),
      ...how,
    });
    return { report, notes };
  }

  async exported(actor: Actor = system, source: string | null = null): Promise<string> {
    return (await Array.fromAsync(this.rooms.get(ExportStories).run(actor, { source })))
      .map((line) => `${line}\n`)
      .join('');
  }

  async counts(): Promise<Record<string, string>> {
    const rows = await this.journal.database.readOnce<Record<string, string>>(
      `select (select count(*) from stories) as stories, (select count(*) from story_revisions) as revisions,
         (select count(*) from organisations) as bodies, (select count(*) from events) as events`,
    );
    return rows[0]!;
  }

  async end(): Promise<void> {
    await this.rooms.close();
    await this.journal.end();
  }
}

/** A row of a file. */
export const row = (id: string, more: object = {}): object => ({
  id,
  source: 'A source',
  lang: 'nb',
  title: `Tittel ${id}`,
  body: `Tekst ${id}.`,
  ...more,
});
