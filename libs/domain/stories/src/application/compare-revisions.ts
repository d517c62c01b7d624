import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '#kernel';
import { type StoryComparison, compareStories } from './story-comparison.js';
import { StoryReader } from '../persistence/story.reader.js';

/** Which revisions of which story to compare. */
export interface RevisionsToCompare {
  /** A present or former slug. */
  readonly slug: string;
  readonly from: number;
  /** Left out: the one being worked on, for those who work on the story; else the published one. */
  readonly to?: number | null | undefined;
  readonly language?: Language | null | undefined;
}

/** Tells how two revisions of a story differ. */
@Injectable()
export class CompareRevisions {
  constructor(private readonly stories: StoryReader) {}

  /** Null when the caller may not see both revisions. */
  async run(actor: Actor, { slug, from, to, language }: RevisionsToCompare): Promise<StoryComparison | null> {
    const [before, after] = await Promise.all([
      this.stories.bySlug(actor, slug, { language, revision: from }),
      this.stories.bySlug(actor, slug, { language, revision: to ?? 'WORKING' }),
    ]);
    return before && after ? compareStories(before, after) : null;
  }
}
