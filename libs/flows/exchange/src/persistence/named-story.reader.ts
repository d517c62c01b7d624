import { Injectable } from '@nestjs/common';
import { isUuid } from '#kernel';
import { Database } from '#platform/database';
import { OWN_SOURCE } from '../writing/own-source.js';

/** A story as files name it: by its source and the source's own identifier. */
export interface StoryName {
  readonly source: string;
  readonly externalId: string;
}

const FIND = `
  select w.place, s.id
  from jsonb_to_recordset($1::jsonb) as w(place integer, source text, external_id text, id uuid)
  join stories s on (s.source = w.source and s.external_id = w.external_id) or s.id = w.id`;

/** Reads which stories here the rows of a file mean. */
@Injectable()
export class NamedStoryReader {
  constructor(private readonly database: Database) {}

  /** For each name in its order the story's id, or null. A story written here goes by its id. */
  async find(names: readonly StoryName[]): Promise<readonly (string | null)[]> {
    if (names.length === 0) return [];
    const wanted = names.map(({ source, externalId }, place) => ({
      place,
      source,
      external_id: externalId,
      id: source === OWN_SOURCE && isUuid(externalId) ? externalId : null,
    }));
    const rows = await this.database.read<{ place: number; id: string }>('exchange.named-stories', FIND, [
      JSON.stringify(wanted),
    ]);
    const byPlace = new Map(rows.map(({ place, id }) => [place, id]));
    return names.map((_, place) => byPlace.get(place) ?? null);
  }

  /** Those of some ids that are stories here, whatever their source. */
  async ownAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const wanted = ids.filter(isUuid);
    if (wanted.length === 0) return new Set();
    const rows = await this.database.read<{ id: string }>(
      'exchange.own-stories',
      'select s.id from stories s where s.id = any($1::uuid[])',
      [wanted],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
