import { ID, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock, type Language, norwegianDay } from '#kernel';
import type { OrganisationRef } from '#domain/organisations';
import { OrganisationType } from '#domain/organisations/graphql';
import type { ConceptRef } from '#domain/taxonomy';
import { ConceptType } from '#domain/taxonomy/graphql';
import { AppConfig } from '#platform/config';
import { Cacheable, LanguageEnum, toGlobalId, UrlScalar } from '#platform/graphql-kit';
import type { EditorialState } from '../domain/story-state.js';
import { EditorialStateEnum } from './editorial.enums.js';
import { storyAddress } from '../domain/story-address.js';
import type { ShownStory } from './shown-story.js';
import { StoryOrganisationType, StoryPeriodType } from './story-parts.type.js';
import { StoryType } from './story.type.js';

/** What a card shows of a story in other words than it is kept in. */
@Resolver(() => StoryType)
@Cacheable()
export class StoryCardResolver {
  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => ID, { description: 'The permanent id of the story.' })
  id(story: ShownStory): string {
    return toGlobalId('Story', story.id);
  }

  @ResolveField(() => UrlScalar, { description: 'Its permanent address on the web.' })
  url(story: ShownStory): string {
    return storyAddress(this.config.http.publicUrl, story.slug);
  }

  @ResolveField(() => LanguageEnum, {
    description:
      'The language its title, summary and text are given in, as `textLanguage`: what a page that shows it must declare.',
  })
  language(story: ShownStory): Language {
    return story.textLanguage;
  }

  @ResolveField(() => EditorialStateEnum, { description: 'Where it stands in its editorial life.' })
  editorialState(story: ShownStory): EditorialState {
    return story.state;
  }

  @ResolveField(() => StoryPeriodType, { nullable: true, description: 'From when to when what it tells of went on.' })
  period({ periodFrom, periodTo }: ShownStory): StoryPeriodType | null {
    return periodFrom === null && periodTo === null ? null : { from: periodFrom, to: periodTo };
  }

  @ResolveField(() => Boolean, { description: 'Whether the day of the next follow-up has passed without one.' })
  followUpOverdue({ nextFollowUpOn }: ShownStory): boolean {
    return nextFollowUpOn !== null && nextFollowUpOn < norwegianDay(this.clock.now());
  }

  @ResolveField(() => [ConceptType], { description: 'The sectors and themes it is about (Los).' })
  sectors(story: ShownStory): readonly ConceptRef[] {
    return story.sectors;
  }

  @ResolveField(() => [ConceptType], { description: 'The methods it tells of.' })
  methods(story: ShownStory): readonly ConceptRef[] {
    return story.methods;
  }

  @ResolveField(() => [StoryOrganisationType], { description: 'The bodies that had a part in it.' })
  organisations(story: ShownStory): readonly StoryOrganisationType[] {
    return story.organisations;
  }

  @ResolveField(() => [OrganisationType], { description: 'The municipalities and counties where it took place.' })
  places(story: ShownStory): readonly OrganisationRef[] {
    return story.places;
  }
}
