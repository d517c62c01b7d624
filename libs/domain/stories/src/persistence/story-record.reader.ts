import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import type { StoryCard, StoryView } from '../domain/story-view.js';
import { NameBook } from './name-book.js';
import { type CardRow, type WholeRow, cardOf, namesOn, viewOf } from './story-record.js';
import type { StoryShape } from './story-view.sql.js';

/** Tells stories from their records: the same that `storyViewSql` tells readers, without putting it together anew. */
@Injectable()
export class StoryRecordReader {
  constructor(private readonly book: NameBook) {}

  /** Cards or whole stories in the order of the rows, which were read with the columns of that shape. */
  async told(
    shape: StoryShape,
    rows: readonly (CardRow | WholeRow)[],
    language: Language | null,
  ): Promise<readonly (StoryCard | StoryView)[]> {
    const [first] = rows;
    if (!first) return [];
    const names = await this.book.at(first.names, namesOn(rows));
    return rows.map((row) =>
      shape === 'FULL' ? viewOf(row as WholeRow, names, language) : cardOf(row, names, language),
    );
  }
}
