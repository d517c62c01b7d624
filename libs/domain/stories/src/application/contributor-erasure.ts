import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform/database';
import { mayBeHeldBy } from '../domain/story-audience.js';
import { ContributorRows, type MeantContributors } from '../persistence/contributor-rows.js';
import { StoryRepository } from '../persistence/story.repository.js';

/** Takes contributors out of stories, out of what was published too, and tells of it: the story stays, the name goes. */
@Injectable()
export class ContributorErasure {
  constructor(
    private readonly contributors: ContributorRows,
    private readonly repository: StoryRepository,
  ) {}

  /** @returns in how many stories they were named. */
  async run(tx: Transaction, meant: MeantContributors, now: Date): Promise<number> {
    const stories = await this.contributors.stories(tx, meant);
    const before = await this.repository.lockAll(tx, stories);
    await this.contributors.blank(tx, meant, stories, now);
    for (const { state } of before) {
      tx.append({
        kind: 'StoryContributorErased',
        subjectId: state.id,
        subjectVersion: state.version + 1,
        revision: state.publishedRevision ?? state.latestRevision,
        audience: mayBeHeldBy(state, now),
      });
    }
    return before.length;
  }
}
