import { Injectable } from '@nestjs/common';
import { type Actor, Failure, badInput } from '#kernel';
import { OrganisationReader } from '#domain/organisations';
import { StoryFilterReader, StoryReader, filterDays } from '#domain/stories';
import type { KeptSearch } from '#flows/discovery';
import { type FollowTarget, NO_TARGET } from '../follow.js';
import { searchText } from '../kept-search.js';
import { FollowTargetReader } from '../persistence/follow-target.reader.js';

/** Something to follow as people put it: a story by its id, a concept or body by its slug, a contributor by name, or a search. */
export type FollowWish =
  | { readonly place: 'story' | 'sector' | 'method' | 'organisation' | 'contributor'; readonly name: string }
  | { readonly place: 'search'; readonly search: KeptSearch };

const asksForNothing = ({ query, filter }: KeptSearch): boolean =>
  queryIsEmpty(query) && Object.values(filter ?? {}).every((value) => value === null || value === undefined);
const queryIsEmpty = (query: string): boolean => !/[\p{L}\p{N}]/u.test(query);

/** Finds what people want to follow, as far as they see it. */
@Injectable()
export class FollowTargets {
  constructor(
    private readonly stories: StoryReader,
    private readonly organisations: OrganisationReader,
    private readonly targets: FollowTargetReader,
    private readonly filters: StoryFilterReader,
  ) {}

  /**
   * Null for what there is not, or what this caller may not know of.
   *
   * @throws Failure BAD_USER_INPUT for a search that asks for nothing, or whose filter names what nobody knows.
   */
  async find(actor: Actor, wish: FollowWish): Promise<FollowTarget | null> {
    if (wish.place === 'search') return this.search(wish.search);
    const { place, name } = wish;
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

  private async search(search: KeptSearch): Promise<FollowTarget> {
    if (asksForNothing(search)) throw badInput('This search asks for nothing.', 'input', 'search', 'query');
    if (search.filter) {
      try {
        filterDays(search.filter);
        await this.filters.find(search.filter);
      } catch (error) {
        if (!(error instanceof Failure) || error.code !== 'BAD_USER_INPUT') throw error;
        throw badInput(error.message, 'input', 'search', ...error.inputPath);
      }
    }
    return { ...NO_TARGET, kind: 'SEARCH', search: searchText(search) };
  }
}
