import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { OrganisationReader } from '#domain/organisations';
import { StoryReader } from '#domain/stories';
import { type FollowTarget, NO_TARGET } from '../follow.js';
import { FollowTargetReader } from '../persistence/follow-target.reader.js';

/** Something to follow as people name it: a story by its id, a concept or body by its slug, a contributor by name. */
export interface FollowWish {
  readonly place: 'story' | 'sector' | 'method' | 'organisation' | 'contributor';
  readonly name: string;
}

/** Finds what people want to follow, as far as they see it. */
@Injectable()
export class FollowTargets {
  constructor(
    private readonly stories: StoryReader,
    private readonly organisations: OrganisationReader,
    private readonly targets: FollowTargetReader,
  ) {}

  /** Null for what there is not, or what this caller may not know of. */
  async find(actor: Actor, { place, name }: FollowWish): Promise<FollowTarget | null> {
    switch (place) {
      case 'story': {
        const story = await this.stories.byId(actor, name);
        return story && { ...NO_TARGET, kind: 'STORY', storyId: story.id };
      }
      case 'organisation': {
        const body = await this.organisations.bySlugOrNumber(name, 'nb');
        return body && { ...NO_TARGET, kind: 'ORGANISATION', organisationId: body.id };
      }
      case 'contributor': {
        const contributor = await this.targets.contributor(actor, name);
        return contributor === null ? null : { ...NO_TARGET, kind: 'PERSON', contributor };
      }
      default: {
        const kind = place === 'sector' ? 'SECTOR' : 'METHOD';
        const conceptId = await this.targets.concept(kind, name);
        return conceptId === null ? null : { ...NO_TARGET, kind, conceptId };
      }
    }
  }
}
