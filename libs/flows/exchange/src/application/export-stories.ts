import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { type ExportPlace, StoryExportReader } from '../persistence/story-export.reader.js';
import { exportLine } from '../writing/export-line.js';

/** What to export. */
export interface ExportStoriesInput {
  /** Only stories of this source; `ildsjel` is what was written here. */
  readonly source?: string | null;
}

/** Writes published stories in the format that an import reads, the same bytes for the same stories wherever they are kept. */
@Injectable()
export class ExportStories {
  constructor(private readonly stories: StoryExportReader) {}

  /**
   * The lines of the file, without their ends, ordered by source and identifier there; read page by page as they are
   * taken. Holds what the actor may read of what is published. What a story withholds of its body is not told to anybody.
   */
  async *run(actor: Actor, { source = null }: ExportStoriesInput = {}): AsyncGenerator<string> {
    let after: ExportPlace | null = null;
    do {
      const page: Awaited<ReturnType<StoryExportReader['page']>> = await this.stories.page(actor, source, after);
      for (const story of page) yield exportLine(story);
      after = page.at(-1) ?? null;
    } while (after !== null);
  }
}
