import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import { Database, type Transaction, moment } from '#platform/database';
import { actorName } from './actor-name.sql.js';

/** Who last saved a part, and when; moments are ISO 8601, UTC. */
export interface PartSave {
  readonly part: string;
  /** Null for a person or key that is no longer known. */
  readonly savedBy: string | null;
  readonly savedAt: string;
}

/** A part of the text of one revision in one language. */
export interface PartPlace {
  readonly storyId: string;
  readonly revision: number;
  readonly language: Language;
  readonly part: string;
}

const SAVES = `
  select v.part, ${actorName('v.actor_id')} as "savedBy",
    ${moment('v.saved_at')} as "savedAt"
  from story_part_saves v where v.story_id = $1 and v.number = $2 and v.language = $3`;

/** Remembers who last saved which part of a revision. */
@Injectable()
export class PartSaves {
  constructor(private readonly database: Database) {}

  async note(
    tx: Transaction,
    { storyId, revision, language, part }: PartPlace,
    actorId: string,
    now: Date,
  ): Promise<void> {
    await tx.query(
      `insert into story_part_saves (story_id, number, language, part, actor_id, saved_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (story_id, number, language, part) do update set actor_id = excluded.actor_id, saved_at = excluded.saved_at`,
      [storyId, revision, language, part, actorId, now],
    );
  }

  /** The saves of a revision in one language, by part. */
  async of({ storyId, revision, language }: Omit<PartPlace, 'part'>): Promise<ReadonlyMap<string, PartSave>> {
    const rows = await this.database.read<PartSave>('stories.part-saves', SAVES, [storyId, revision, language]);
    return new Map(rows.map((row) => [row.part, row]));
  }
}
