import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { StoryReader } from '#domain/stories';
import { wordEnd } from '../analysis/tokenise.js';
import { MAX_QUERY_LENGTH } from '../analysis/query-words.js';
import type { TextSheet } from '../highlight/text-sheet.js';
import type { Replacement } from '../story-index/propose.js';
import { StorySheets } from './story-sheets.js';

/** What may have been meant by a query, and stories that say so. */
export interface Proposal {
  readonly replacements: readonly Replacement[];
  readonly ids: readonly string[];
}

const MOST_STORIES = 10;

/** How a word in normal form is written in a text; null when it does not stand there. */
const writtenIn = ({ text, terms }: TextSheet, word: string): string | null => {
  const line = terms.indexOf(`\n${word} `);
  if (line === -1) return null;
  const start = Number.parseInt(terms.slice(line + word.length + 2), 36);
  return text.slice(start, wordEnd(text, start)).toLowerCase();
};

/** Writes out what a query may have been meant to be, in words of stories that the caller sees. */
@Injectable()
export class CorrectQuery {
  constructor(
    private readonly stories: StoryReader,
    private readonly sheets: StorySheets,
  ) {}

  /** Null when no story shows how the words are written: nothing is told that the caller could not read. */
  async run(actor: Actor, query: string, { replacements, ids }: Proposal): Promise<string | null> {
    if (replacements.length === 0 || ids.length === 0) return null;
    const found = await this.stories.cardsByIds(actor, ids.slice(0, MOST_STORIES), null);
    const published = found.flatMap((story) => (story?.state === 'PUBLISHED' ? [story] : []));
    const sheets = await this.sheets.of(actor, published);
    let corrected = '';
    let from = 0;
    for (const { asked, meant } of replacements) {
      const written = sheets.reduce<string | null>((known, sheet) => known ?? writtenIn(sheet, meant), null);
      if (written === null) return null;
      corrected += query.slice(from, asked.start) + written;
      from = asked.end;
    }
    return corrected + query.slice(from, MAX_QUERY_LENGTH);
  }
}
