import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { Likeness, MostAlike } from '../story-index/alike.js';
import { SearchGround } from './search-ground.js';
import { StoryIndexCopy } from './story-index-copy.js';

/** Finds the stories in a caller's sight that are most like something: ids alone, which are read anew by whoever shows them. */
@Injectable()
export class AlikeStories {
  constructor(
    private readonly ground: SearchGround,
    private readonly copy: StoryIndexCopy,
  ) {}

  /** For each likeness, in their order, the ids of what is like it, the most alike first. */
  async run(actor: Actor, likenesses: readonly Likeness[], most: MostAlike): Promise<readonly (readonly string[])[]> {
    const { now, outlook } = await this.ground.read(actor, null);
    const stories = await this.copy.with(outlook.changes);
    const sight = stories.sight({ actor, now, conditions: [] }, outlook.hidden);
    return likenesses.map((likeness) => stories.alike(sight, likeness, most));
  }
}
