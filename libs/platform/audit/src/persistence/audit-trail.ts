import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { AuditEntry } from '../audit-entry.js';

/** Which entries are asked for: those of an actor, those about a subject, or both. */
export interface AuditFilter {
  readonly actor: string | null;
  readonly subject: string | null;
}

const PAGE = 2_000;

const ENTRY = `a.sequence::float8 as sequence, a.entry::text as text, encode(a.previous, 'hex') as previous,
  encode(a.digest, 'hex') as digest`;

/** An entry about many changes names the first and the last of its events, not every subject. */
const ABOUT = `(a.entry -> 'changes' @> jsonb_build_array(jsonb_build_object('subject', $2::text)) or a.entry ->> 'subject' = $2
  or exists (select from events e where e.subject_id::text = $2 and e.actor_id = a.entry ->> 'actor'
    and a.entry ->> 'firstEvent' <= e.id::text and e.id::text <= a.entry ->> 'lastEvent'))`;

/** Reads the audit trail. */
@Injectable()
export class AuditTrail {
  constructor(private readonly database: Database) {}

  /** Every entry, from the first. */
  async *all(): AsyncGenerator<AuditEntry> {
    for (let after = 0; ;) {
      const page = await this.database.read<AuditEntry>(
        'audit.all',
        `select ${ENTRY} from audit_entries a where a.sequence > $1 order by a.sequence limit $2`,
        [after, PAGE],
      );
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.sequence;
    }
  }

  /** The newest entries, newest first. */
  newest({ actor, subject }: AuditFilter, count: number): Promise<AuditEntry[]> {
    return this.database.readOnce<AuditEntry>(
      `select ${ENTRY} from audit_entries a
       where ($1::text is null or a.entry ->> 'actor' = $1) and ($2::text is null or ${ABOUT})
       order by a.sequence desc limit $3`,
      [actor, subject, count],
    );
  }

  /** The digest of the newest entry; null where there is none. */
  async head(): Promise<string | null> {
    const [entry] = await this.newest({ actor: null, subject: null }, 1);
    return entry?.digest ?? null;
  }
}
