import { Injectable, Logger } from '@nestjs/common';
import { type ImportOutcome, ImportStories } from '#domain/stories';
import { type Actor, Failure, type UserError, conflict, invalid } from '#kernel';
import type { Vocabulary } from '../persistence/vocabulary.reader.js';
import type { WaitingRow } from './batch-of-rows.js';
import { OwnStories } from './own-stories.js';
import { RowLinks } from './row-links.js';

/** How the rows of a file are taken in. */
export interface Taking {
  readonly publish: boolean;
  readonly dryRun: boolean;
  readonly vocabulary: Vocabulary;
}

/** What became of a row, and how many of its relations could not be made, or not yet. */
export interface RowOutcome {
  readonly row: WaitingRow;
  readonly outcome: ImportOutcome['outcome'];
  readonly errors: readonly UserError[];
  readonly lostRelations: number;
}

type LinkedWaiting = {
  readonly row: WaitingRow;
  readonly lost: number;
  readonly story: Parameters<ImportStories['run']>[1]['rows'][number];
};

const ENDS_THE_RUN: readonly unknown[] = ['UNAVAILABLE', 'FORBIDDEN', 'UNAUTHENTICATED'];
const WRITTEN_HERE = conflict(
  'This story was written here and says something else now: change it here, not by an import.',
);

const rejected = (row: WaitingRow, errors: readonly UserError[]): RowOutcome => ({
  row,
  outcome: 'REJECTED',
  errors,
  lostRelations: 0,
});

const reasonOf = (error: unknown): UserError =>
  error instanceof Failure && error.code !== 'INTERNAL'
    ? invalid(error.message, ...error.inputPath)
    : invalid('The story could not be kept.');

/** Takes in the rows of one source that stand together. */
@Injectable()
export class ImportBatch {
  private readonly logger = new Logger(ImportBatch.name);

  constructor(
    private readonly stories: ImportStories,
    private readonly own: OwnStories,
    private readonly links: RowLinks,
  ) {}

  /**
   * Imports rows of one source in one transaction; when that fails for a reason the rows' own checks did not foresee,
   * each row in its own, so that the others are kept.
   *
   * @throws Failure UNAVAILABLE, FORBIDDEN, UNAUTHENTICATED.
   */
  async run(actor: Actor, source: string, rows: readonly WaitingRow[], how: Taking): Promise<RowOutcome[]> {
    const here = await this.own.among(actor, source, rows);
    const foreign = rows.filter((row) => !here.has(row));
    const links = await this.links.link(
      actor,
      foreign.map(({ read }) => read),
      { source, ...how },
    );
    const refusals = foreign.flatMap((row, place) => {
      const link = links[place];
      return link && !link.ok ? [rejected(row, link.errors)] : [];
    });
    const linked = foreign.flatMap((row, place) => {
      const link = links[place];
      return link?.ok ? [{ row, story: link.value.story, lost: link.value.lostRelations }] : [];
    });
    const known = [...here].map(([row, same]): RowOutcome =>
      same ? { row, outcome: 'UNCHANGED', errors: [], lostRelations: 0 } : rejected(row, [WRITTEN_HERE]),
    );
    return [...known, ...refusals, ...(await this.take(actor, source, linked, how))].sort(
      (a, b) => a.row.line - b.row.line,
    );
  }

  private async take(
    actor: Actor,
    source: string,
    linked: readonly LinkedWaiting[],
    how: Taking,
  ): Promise<RowOutcome[]> {
    if (linked.length === 0) return [];
    const { publish, dryRun } = how;
    try {
      const outcomes = await this.stories.run(actor, {
        source,
        publish,
        dryRun,
        rows: linked.map(({ story }) => story),
      });
      return linked.map(({ row, lost }, place) => {
        const { outcome = 'REJECTED', errors = [] } = outcomes[place] ?? {};
        return { row, outcome, errors, lostRelations: lost };
      });
    } catch (error) {
      if (error instanceof Failure && ENDS_THE_RUN.includes(error.code)) throw error;
      const [first, ...others] = linked;
      if (first && others.length === 0) {
        if (!(error instanceof Failure)) this.logger.error(error);
        return [rejected(first.row, [reasonOf(error)])];
      }
      const alone: RowOutcome[] = [];
      for (const one of linked) alone.push(...(await this.take(actor, source, [one], how)));
      return alone;
    }
  }
}
