import { Injectable } from '@nestjs/common';
import { type Actor, fold } from '#kernel';
import type { Transaction } from '#platform/database';
import type { SynonymDefinition } from '../application/synonym-definition.js';

/** A synonym set about to be written. */
export interface SynonymSetToSave extends SynonymDefinition {
  readonly id: string;
  readonly version: number;
  /** What the shipped content calls it; null for a set of the editors' own. */
  readonly shippedAs: string | null;
}

/** A set as it stands: enough to tell its version, and whether the shipped content may still change it. */
export interface KnownSynonymSet extends SynonymSetToSave {
  readonly edited: boolean;
  readonly removed: boolean;
}

const KNOWN = `select id, expressions, direction, note, version, shipped_as as "shippedAs", edited,
  removed_at is not null as removed from search_synonyms`;

/** Writes synonym sets. */
@Injectable()
export class SynonymRepository {
  /** A set that is there, locked until the transaction ends. */
  async find(tx: Transaction, id: string): Promise<KnownSynonymSet | null> {
    const [known] = await tx.query<KnownSynonymSet>(`${KNOWN} where id = $1 and removed_at is null for update`, [id]);
    return known ?? null;
  }

  /** Every set that was ever shipped, removed ones too, by what the content calls it. */
  async shipped(tx: Transaction): Promise<ReadonlyMap<string, KnownSynonymSet>> {
    const rows = await tx.query<KnownSynonymSet>(`${KNOWN} where shipped_as is not null for update`);
    return new Map(rows.map((row) => [row.shippedAs ?? '', row]));
  }

  async count(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'select count(*)::integer as count from search_synonyms where removed_at is null',
    );
    return row?.count ?? 0;
  }

  /** Writes sets whole; `edited` is for good, as the content never takes the last word back. */
  async save(tx: Transaction, sets: readonly SynonymSetToSave[], by: Actor, at: Date, edited: boolean): Promise<void> {
    const rows = sets.map(({ expressions, ...set }) => ({
      ...set,
      expressions,
      folded: expressions.map(({ text }) => fold(text)).join('\n'),
    }));
    await tx.query(
      `insert into search_synonyms as known
         (id, expressions, direction, note, folded, shipped_as, edited, version, changed_by, changed_at)
       select id, expressions, direction, note, folded, "shippedAs", $4, version, $2, $3
       from jsonb_to_recordset($1::jsonb) as s(id uuid, expressions jsonb, direction text, note text, folded text,
         "shippedAs" text, version integer)
       on conflict (id) do update set expressions = excluded.expressions, direction = excluded.direction,
         note = excluded.note, folded = excluded.folded, edited = known.edited or excluded.edited,
         version = excluded.version, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
      [JSON.stringify(rows), by.id, at, edited],
    );
  }

  /** Removes a set; one that was shipped leaves a trace, so that it does not come back with the content. */
  async remove(tx: Transaction, { id, shippedAs, version }: KnownSynonymSet, by: Actor, at: Date): Promise<void> {
    if (shippedAs === null) {
      await tx.query('delete from search_synonyms where id = $1', [id]);
      return;
    }
    await tx.query(
      `update search_synonyms set removed_at = $2, changed_at = $2, changed_by = $3, version = $4, edited = true where id = $1`,
      [id, at, by.id, version + 1],
    );
  }
}
