import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '#kernel';
import { type StoryCard, StoryReader, type StoryView } from '#domain/stories';
import type { Highlight } from '../highlight/highlight.js';
import { MarkStories } from './mark-stories.js';
import type { MarkedQuery } from './story-highlights.js';

/** How the stories found are shown. */
export interface Showing {
  /** What to mark in the texts; null where nothing is. */
  readonly marked: MarkedQuery | null;
  readonly language?: Language | null | undefined;
  /** Reads whole stories instead of cards. */
  readonly whole?: boolean;
}

/** A story as the caller may see it now. */
export interface ShownHit {
  readonly node: StoryCard | StoryView;
  readonly highlights: readonly Highlight[];
}

/** Reads anew from the database what an engine has found. */
@Injectable()
export class ReadFound {
  constructor(
    private readonly stories: StoryReader,
    private readonly marks: MarkStories,
  ) {}

  /** In the order of the identifiers; null for what the caller does not see among published stories. */
  async run(
    actor: Actor,
    ids: readonly string[],
    { marked: wanted, language, whole = false }: Showing,
  ): Promise<readonly (ShownHit | null)[]> {
    const stories = whole
      ? await this.stories.byIds(actor, ids, language)
      : await this.stories.cardsByIds(actor, ids, language);
    const shown = stories.flatMap((story) => (story?.state === 'PUBLISHED' ? [story] : []));
    const marked = wanted ? await this.marks.run(actor, shown, wanted) : null;
    return stories.map((node) =>
      node?.state === 'PUBLISHED' ? { node, highlights: marked?.get(node.id) ?? [] } : null,
    );
  }
}
