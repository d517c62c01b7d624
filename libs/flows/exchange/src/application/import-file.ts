import { Injectable } from '@nestjs/common';
import { type Actor, type Result, invalid, notAllowed, refused } from '#kernel';
import { readRow } from '../mapping/read-row.js';
import { parseLine } from '../reading/parse-line.js';
import { type FileLine, readLines } from '../reading/read-lines.js';
import { BatchOfRows, type WaitingRow } from './batch-of-rows.js';
import { exchangePolicy } from './exchange.policy.js';
import { ImportBatch, type Taking } from './import-batch.js';
import type { ImportReport } from './import-report.js';
import { type ImportListeners, ImportTally } from './import-tally.js';
import { RowLinks } from './row-links.js';

/** A file of stories, one JSON object a line. */
export interface ImportFileInput extends ImportListeners {
  /** The file's bytes from their beginning; asked for again when rows name stories further down in the file. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** The source of every row, whatever it says itself. */
  readonly source?: string | null;
  /** The source of rows that name none. */
  readonly defaultSource?: string;
  /** Publishes what is new or changed; without it rows become drafts. */
  readonly publish?: boolean;
  /** Checks everything and writes nothing. */
  readonly dryRun?: boolean;
}

const NAMELESS = invalid('The row names no source, and none was given for the file.', 'source');

/** Brings a file of stories in: a bad row is told with its line and stops nothing, one that has not changed changes nothing. */
@Injectable()
export class ImportFile {
  constructor(
    private readonly batches: ImportBatch,
    private readonly links: RowLinks,
  ) {}

  /**
   * Reads the file once, 500 rows in memory at a time; a second time when rows stand in relation to stories further down.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without EDITOR over every body; whatever keeps the bytes from being read.
   */
  async run(actor: Actor, input: ImportFileInput): Promise<ImportReport> {
    if (!exchangePolicy.mayImport(actor)) throw notAllowed(actor.kind, 'import stories');
    const { publish = false, dryRun = false } = input;
    const how = { publish, dryRun, vocabulary: await this.links.readVocabulary() };
    const tally = new ImportTally(input);
    let lost = 0;
    await this.eachBatch(input, tally, async (source, rows) => {
      for (const { row, lostRelations, ...outcome } of await this.batches.run(actor, source, rows, how)) {
        tally.count(row, outcome);
        for (const warning of row.read.warnings) tally.warn(row, warning);
        lost += outcome.outcome === 'REJECTED' ? 0 : lostRelations;
      }
      tally.tellProgress();
    });
    if (lost > 0 && !dryRun) await this.relate(actor, input, tally, how);
    return tally.report;
  }

  /** Once more through the file, for relations to stories that came after the rows that name them. */
  private async relate(actor: Actor, input: ImportFileInput, tally: ImportTally, how: Taking): Promise<void> {
    const quiet = new ImportTally({});
    await this.eachBatch(input, quiet, async (source, rows) => {
      const related = rows.filter(({ read }) => read.relations.length > 0);
      if (related.length === 0) return;
      for (const { row, outcome, lostRelations } of await this.batches.run(actor, source, related, how)) {
        if (outcome !== 'REJECTED' && lostRelations > 0)
          tally.warn(row, `${lostRelations} of the related stories are not here`);
      }
    });
  }

  private async eachBatch(
    input: ImportFileInput,
    tally: ImportTally,
    take: (source: string, rows: readonly WaitingRow[]) => Promise<void>,
  ): Promise<void> {
    const batch = new BatchOfRows();
    let taken: Promise<void> = Promise.resolve();
    const takeAll = async (all: ReturnType<BatchOfRows['take']>): Promise<void> => {
      for (const [source, rows] of all) await take(source, rows);
    };
    // While PostgreSQL takes one batch in, the next is read; what goes wrong is told before another one is begun.
    const flush = async (): Promise<void> => {
      const all = batch.take();
      await taken;
      taken = takeAll(all);
      taken.catch(() => undefined);
    };
    try {
      for await (const line of readLines(input.bytes(), (count) => tally.read(count))) {
        const waiting = this.waiting(line, input);
        if (!waiting.ok) {
          tally.count({ line: line.number, id: null }, { outcome: 'REJECTED', errors: waiting.errors });
          continue;
        }
        if (batch.isFullFor(waiting.value)) await flush();
        batch.add(waiting.value);
      }
      await flush();
    } finally {
      await taken;
    }
  }

  private waiting(line: FileLine, { source, defaultSource }: ImportFileInput): Result<WaitingRow> {
    const parsed = parseLine(line);
    if (!parsed.ok) return parsed;
    const read = readRow(parsed.value.row);
    if (!read.ok) return read;
    const named = source || read.value.source || defaultSource;
    if (!named) return refused(NAMELESS);
    const row = {
      line: line.number,
      id: parsed.value.row.id,
      source: named,
      read: read.value,
      canonical: parsed.value.canonical,
    };
    return { ok: true, value: row };
  }
}
