import type { EntityManager } from 'typeorm';
import type { Actor, Clock, Ids } from '#kernel';
import { type NumberedEvent, entryOfChanges } from './audit-entry.js';
import { JOURNAL_CHANNEL, type NewEvent } from './journal-event.js';

const JOURNAL_LOCK = 4_741_002;

const rowOf = ({
  id,
  kind,
  subjectId,
  subjectVersion,
  revision,
  audience,
}: NumberedEvent): Record<string, unknown> => ({
  id,
  kind,
  subject_id: subjectId,
  subject_version: subjectVersion,
  revision: revision ?? null,
  audience: audience ?? null,
});

/** The one transaction of a verb: what it writes and the events it tells of stand or fall together. */
export class Transaction {
  private readonly events: NewEvent[] = [];

  constructor(readonly manager: EntityManager) {}

  /** Runs one statement inside the transaction. */
  query<Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, [...values]);
  }

  /** Tells of an event; it is written when the verb's work is done. */
  append(event: NewEvent): void {
    this.events.push(event);
  }

  /**
   * Writes the events, and one entry of the audit trail about them. The journal is locked from here to the commit, so that
   * sequence order is commit order and a reader who has seen number n will never be given a smaller one later.
   */
  async flush(actor: Actor, clock: Clock, ids: Ids): Promise<void> {
    if (this.events.length === 0) return;
    const now = clock.now();
    const events = this.events.map((event): NumberedEvent => ({ ...event, id: ids.next() }));
    await this.query('select pg_advisory_xact_lock($1)', [JOURNAL_LOCK]);
    await this.query(
      `with entry as (insert into audit_entries (entry) values ($4))
       insert into events (id, kind, subject_id, subject_version, revision, audience, actor_id, occurred_at)
       select e.id, e.kind, e.subject_id, e.subject_version, e.revision, e.audience, $2, $3
       from jsonb_to_recordset($1::jsonb) as e(place integer, id uuid, kind text, subject_id uuid,
         subject_version integer, revision integer, audience text)
       order by e.place`,
      [
        JSON.stringify(events.map((event, place) => ({ place, ...rowOf(event) }))),
        actor.id,
        now,
        JSON.stringify(entryOfChanges(actor, events, now)),
      ],
    );
    await this.ring();
  }

  /** Lets those who listen to the journal know, at the commit, that there is something new to read. */
  async ring(): Promise<void> {
    await this.query('select pg_notify($1, $2)', [JOURNAL_CHANNEL, '']);
  }
}
