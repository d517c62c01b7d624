import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { SheetName, StorySheet } from '../application/story-sheet.js';

const SHEETS = `
  select s.story_id as id, s.revision, s.language, s.fields, s.text, s.terms
  from unnest($1::uuid[], $2::integer[], $3::text[]) as w(id, revision, language)
  join story_search_sheets s on s.story_id = w.id and s.language = w.language and s.revision = w.revision`;

/** Reads what highlights are cut from. */
@Injectable()
export class SearchSheetReader {
  constructor(private readonly database: Database) {}

  /** The sheets of these texts, in no order; one that was published a moment ago may not be there yet. */
  read(names: readonly SheetName[]): Promise<readonly StorySheet[]> {
    return this.database.read<StorySheet>('discovery.sheets', SHEETS, [
      names.map(({ id }) => id),
      names.map(({ revision }) => revision),
      names.map(({ language }) => language),
    ]);
  }
}
