import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { StoryCard } from '#domain/stories';
import type { Highlight } from '../highlight/highlight.js';
import { SheetLines } from '../highlight/numbered-lines.js';
import { type MarkedQuery, storyHighlights } from './story-highlights.js';
import { StorySheets } from './story-sheets.js';

/** Shows where stories speak of what was asked for, in the very texts that the caller is shown. */
@Injectable()
export class MarkStories {
  private readonly lines = new SheetLines();

  constructor(private readonly sheets: StorySheets) {}

  /** The highlights by story; the caller sees these stories in these revisions and languages. */
  async run(
    actor: Actor,
    stories: readonly StoryCard[],
    marked: MarkedQuery,
  ): Promise<ReadonlyMap<string, readonly Highlight[]>> {
    if (marked.marks.areNone) return new Map();
    const sheets = await this.sheets.of(actor, stories);
    return new Map(sheets.map((sheet) => [sheet.id, storyHighlights(sheet, sheet.language, marked, this.lines)]));
  }
}
