import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { NamedStoryReader } from '../persistence/named-story.reader.js';
import { StoryExportReader } from '../persistence/story-export.reader.js';
import { exportLine } from '../writing/export-line.js';
import { OWN_SOURCE } from '../writing/own-source.js';
import type { WaitingRow } from './batch-of-rows.js';

/** Finds among the rows of a file those that came from here in the first place. */
@Injectable()
export class OwnStories {
  constructor(
    private readonly names: NamedStoryReader,
    private readonly exports: StoryExportReader,
  ) {}

  /** Rows whose story was written here, and whether the story still says the same. */
  async among(actor: Actor, source: string, rows: readonly WaitingRow[]): Promise<ReadonlyMap<WaitingRow, boolean>> {
    if (source !== OWN_SOURCE) return new Map();
    const own = await this.names.ownAmong(rows.map(({ read }) => read.story.externalId));
    if (own.size === 0) return new Map();
    const now = new Map((await this.exports.byIds(actor, [...own])).map((story) => [story.storyId, exportLine(story)]));
    return new Map(
      rows.flatMap((row): [WaitingRow, boolean][] => {
        const { externalId } = row.read.story;
        return own.has(externalId) ? [[row, now.get(externalId) === row.canonical()]] : [];
      }),
    );
  }
}
