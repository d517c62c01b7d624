import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { type LiveItem, LiveSource } from '#platform/live';

/** The topic of what changes in reviews. */
export const REVIEWS = 'reviews';

/** Events whose subject is a story of which the review is another after them. */
const KINDS = [
  'StorySubmitted',
  'StoryRevised',
  'StoryChangesRequested',
  'StoryDeclined',
  'StoryPublished',
  'StoryRevisionPublished',
  'StoryWithdrawn',
  'PublicationScheduled',
  'PublicationCancelled',
  'ReviewAssigned',
  'ReviewItemTicked',
];

/** Stories whose review has just changed. Numbers of the journal come in commit order, so none is missed. */
@Injectable()
export class NewReviewEvents extends LiveSource {
  private last = '0';

  constructor(private readonly database: Database) {
    super();
  }

  async begin(): Promise<void> {
    const sql = 'select coalesce(max(sequence), 0)::text as last from events';
    this.last = (await this.database.read<{ last: string }>('reviews.events-end', sql, []))[0]?.last ?? '0';
  }

  async next(): Promise<readonly LiveItem[]> {
    const rows = await this.database.read<{ last: string; storyId: string | null }>(
      'reviews.events-new',
      `select e.sequence::text as last, case when e.kind = any($2) then e.subject_id end as "storyId"
       from events e where e.sequence > $1::bigint order by e.sequence limit 10000`,
      [this.last, KINDS],
    );
    this.last = rows.at(-1)?.last ?? this.last;
    const stories = new Set(rows.flatMap(({ storyId }) => storyId ?? []));
    return [...stories].map((id) => ({ topic: REVIEWS, id }));
  }
}
