import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Ids, type UserError, badInput, conflict, invalid, notAllowed } from '#kernel';
import { Database, type Transaction } from '#platform/database';
import { LIMITS } from '../domain/content-limits.js';
import { Faults } from '../domain/faults.js';
import { canonicalRow } from '../domain/import-digest.js';
import { type RowHead, readRowHead } from '../domain/import-row.js';
import { readText } from '../domain/read-fields.js';
import { type ImportStep, importSteps, isUnchanged } from '../domain/imported-story.js';
import type { ImportStoriesInput } from '../domain/story-input.js';
import type { Story } from '../domain/story.js';
import { StoryRepository } from '../persistence/story.repository.js';
import { ContentReading } from './content-reading.js';
import { storyEvent } from './story-event.js';
import { mayImport } from './story.policy.js';

/** What became of one row of an import. */
export interface ImportOutcome {
  readonly externalId: string;
  readonly outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REJECTED';
  /** Null when the row was rejected before it had a story, and for what a dry run would create. */
  readonly storyId: string | null;
  /** Why the row was rejected; paths begin with `rows` and the row's place. */
  readonly errors: readonly UserError[];
}

interface Row {
  readonly place: number;
  readonly head: RowHead;
  readonly digest: string;
  readonly before: Story | null;
  readonly faults: Faults;
}

interface Taken {
  readonly outcome: ImportOutcome;
  readonly before: Story | null;
  readonly steps: readonly ImportStep[];
}

const MOST_ROWS = 500;
const UNFINISHED = 'This story has an unfinished revision here; publish or withdraw that first.';

/** Says whether somebody here works on a revision beside the published one; what was declined may be said anew. */
const hasUnfinished = ({ publishedRevision, pendingState }: Story['state']): boolean =>
  publishedRevision !== null && pendingState !== null && pendingState !== 'DECLINED';

const ended = (row: Row, outcome: ImportOutcome['outcome'], errors: readonly UserError[] = []): Taken => ({
  outcome: { externalId: row.head.externalId, outcome, storyId: row.before?.state.id ?? null, errors },
  before: row.before,
  steps: [],
});

/** Loads stories of another source, once and again: a row that has not changed changes nothing. */
@Injectable()
export class ImportStories {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly reading: ContentReading,
    private readonly repository: StoryRepository,
  ) {}

  /**
   * Takes a batch in one transaction; a bad row is reported and does not spoil the others. At most 500 rows.
   *
   * @returns what became of each row, in their order.
   * @throws Failure UNAUTHENTICATED or FORBIDDEN without EDITOR over every body; BAD_USER_INPUT for the batch itself.
   */
  async run(actor: Actor, input: ImportStoriesInput): Promise<readonly ImportOutcome[]> {
    if (!mayImport(actor)) throw notAllowed(actor.kind, 'import stories');
    if (input.rows.length > MOST_ROWS) throw badInput(`A batch has at most ${MOST_ROWS} rows.`, 'input', 'rows');
    const named = new Faults(['input', 'source']);
    readText(input.source, named, LIMITS.line);
    if (named.all[0]) throw badInput(named.all[0].message, ...named.all[0].path);
    return this.database.transaction(actor, async (tx) => {
      const now = this.clock.now();
      const taken = await this.take(tx, actor, input, await this.rows(tx, input, now), now);
      if (input.dryRun !== true) await this.write(tx, actor, taken, now);
      return taken.map(({ outcome }) => outcome);
    });
  }

  private async rows(tx: Transaction, { source, rows }: ImportStoriesInput, now: Date): Promise<Row[]> {
    const heads = rows.map((row, place) => {
      const faults = new Faults(['rows', String(place)]);
      return { row, place, faults, head: readRowHead(row, faults, now) };
    });
    const externalIds = heads.map(({ head }) => head.externalId);
    const known = await this.repository.holdImported(tx, source, externalIds);
    const stories = await this.repository.lockAll(tx, [...known.values()]);
    const byId = new Map(stories.map((story) => [story.state.id, story]));
    return heads.map(({ row, place, faults, head }) => {
      if (externalIds.indexOf(head.externalId) < place)
        faults.at('externalId').add('This batch has the same row before.');
      const digest = createHash('sha256').update(canonicalRow(row)).digest('hex');
      return { place, faults, head, digest, before: byId.get(known.get(head.externalId) ?? '') ?? null };
    });
  }

  private async take(
    tx: Transaction,
    actor: Actor,
    { source, rows, publish = false }: ImportStoriesInput,
    read: readonly Row[],
    now: Date,
  ): Promise<Taken[]> {
    const isOpen = ({ before, digest, faults }: Row): boolean =>
      faults.all.length === 0 && !(before !== null && isUnchanged(before.state, digest, publish));
    const open = read.filter(isOpen);
    const readings = await this.reading.read(
      tx,
      actor,
      open.flatMap(({ place, before }) => {
        const { content, managingOrganisation } = rows[place] ?? {};
        const input = { ...content, managingOrganisation };
        return [{ input, current: null, storyId: before?.state.id, path: ['rows', String(place)] }];
      }),
    );
    return read.map((row) => {
      if (row.faults.all.length > 0) return ended(row, 'REJECTED', row.faults.all);
      const reading = readings[open.indexOf(row)];
      if (reading === undefined) return ended(row, 'UNCHANGED');
      if (!reading.ok) return ended(row, 'REJECTED', reading.errors);
      const { before, head, digest } = row;
      if (before !== null && hasUnfinished(before.state)) {
        return ended(row, 'REJECTED', [conflict(UNFINISHED, 'rows', String(row.place))]);
      }
      const provenance = { source, externalId: head.externalId, sourceUrl: head.sourceUrl, sourceDigest: digest };
      const id = before?.state.id ?? this.ids.next();
      const sound = { ...reading.value, id, provenance, publishedAt: head.publishedAt };
      const steps = importSteps(before, sound, { actorId: actor.id, publish, now });
      if (!steps.ok) return ended(row, 'REJECTED', steps.errors);
      return { ...ended(row, before === null ? 'CREATED' : 'UPDATED'), steps: steps.value };
    });
  }

  private async write(tx: Transaction, actor: Actor, taken: Taken[], now: Date): Promise<void> {
    const changes = taken.flatMap(({ before, steps }) => {
      const last = steps.at(-1);
      return last === undefined ? [] : [{ before, after: last.after }];
    });
    const saved = new Set((await this.repository.save(tx, changes, actor.id, now)).map(({ id }) => id));
    taken.forEach(({ before, steps, outcome }, place) => {
      const id = steps[0]?.after.state.id ?? null;
      if (id === null) return;
      const kept = saved.has(id);
      const errors = kept
        ? []
        : [invalid('Somebody else changed this story at the same moment.', 'rows', String(place))];
      taken[place] = {
        before,
        steps,
        outcome: { ...outcome, storyId: id, errors, outcome: kept ? outcome.outcome : 'REJECTED' },
      };
      if (!kept) return;
      let earlier = before;
      for (const { event, after } of steps) {
        tx.append(storyEvent(event, earlier?.state ?? null, after.state, now));
        earlier = after;
      }
    });
  }
}
