import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { type MissingPart, type StoryAsDescribed, compulsoryParts, recommendedParts } from '../domain/missing-parts.js';
import type { StoryView } from '../domain/story-view.js';
import { StoryReader } from '../persistence/story.reader.js';

const described = (story: StoryView): StoryAsDescribed => ({
  kind: story.kind,
  summary: story.summary,
  sections: story.sections.map(({ key }) => key),
  hasSectors: story.sectors.length > 0,
  hasMethods: story.methods.length > 0,
  hasOwner: story.organisations.some(({ role }) => role === 'OWNER'),
  hasPeriod: story.periodFrom !== null || story.periodTo !== null,
  hasStatus: story.status !== null,
  hasOutcome: story.outcome !== null,
  hasContributors: story.contributors.length > 0,
  hasBenefits: story.hasBenefits,
});

/** Tells those who work on a story what the revision being worked on does not say yet. */
@Injectable()
export class FindMissingParts {
  constructor(private readonly stories: StoryReader) {}

  /** What is compulsory first; null for those who do not work on the story. An imported story owes nothing. */
  async run(actor: Actor, id: string): Promise<readonly MissingPart[] | null> {
    const story = await this.stories.byId(actor, id, { revision: 'WORKING' });
    if (!story || story.version === null) return null;
    const told = described(story);
    return [...(story.source === null ? compulsoryParts(told) : []), ...recommendedParts(told)];
  }
}
