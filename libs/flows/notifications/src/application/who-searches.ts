import { Injectable } from '@nestjs/common';
import type { IsFoundBy } from '#flows/discovery';
import { searchOf } from '../kept-search.js';
import type { Told } from '../notice.js';
import { type ConcernedStory, ConcernedReader } from '../persistence/concerned.reader.js';
import { following } from './who-is-told.js';

/** Says who follows a search that a story is found by. */
@Injectable()
export class WhoSearches {
  constructor(private readonly concerned: ConcernedReader) {}

  /** Each search is held against the story once, however many follow it. */
  async of(story: ConcernedStory, isFoundBy: IsFoundBy): Promise<readonly Told[]> {
    const follows = await this.concerned.followedSearches(story.id);
    const touched = [];
    for (const [text, alike] of Map.groupBy(follows, ({ search }) => search))
      if (await isFoundBy(searchOf(text))) touched.push(...alike);
    // A story that names its body may be found by that name; one that withholds it is not.
    return following(touched, 'STORY_PUBLISHED', () => !story.withheld);
  }
}
