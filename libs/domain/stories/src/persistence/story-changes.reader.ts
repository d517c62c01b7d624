import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Cursors, type Page, badInput, pageOf } from '#kernel';
import { Database, moment } from '#platform/database';
import { type StorySight, storySight } from '../application/story.policy.js';
import type { StoryChange } from '../domain/story-list.js';

/** Changes after a place in the feed; without a cursor from the beginning. */
export interface StoryChangesRequest {
  readonly after?: string | null | undefined;
  /** At least 0, at most 1,000. */
  readonly size: number;
}

const LIST = 'story changes';
const MOST = 1_000;

const changesSql = ({ published, reader, agency }: StorySight, limit: number): string => `
  select json_build_object(
    'sequence', e.sequence::text,
    'kind', case e.kind when 'StoryPublished' then 'PUBLISHED' when 'StoryRevisionPublished' then 'REVISED'
      when 'StoryContributorErased' then 'REVISED'
      when 'StoryUnpublished' then 'UNPUBLISHED' when 'StoryArchived' then 'ARCHIVED' when 'StoryWithdrawn' then 'WITHDRAWN'
      else 'BENEFITS_CHANGED' end,
    'storyId', e.subject_id,
    'at', ${moment('e.occurred_at')},
    'tombstone', not ${published},
    'slug', case when ${published} then s.slug end,
    'revision', case when ${published} then e.revision end) as change
  from events e join stories s on s.id = e.subject_id
  where e.sequence > $1::bigint and e.audience is not null
    and e.kind in ('StoryPublished', 'StoryRevisionPublished', 'StoryContributorErased', 'StoryUnpublished', 'StoryArchived', 'StoryWithdrawn',
      'BenefitAdded', 'BenefitRevised', 'BenefitMeasured')
    and (e.audience = 'OPEN' or (e.audience = 'PUBLIC_SECTOR' and ${reader}) or (e.audience = 'AGENCY' and ${agency}))
  order by e.sequence limit ${limit}`;

/** Reads the change feed: what happened to the stories that the caller may have, or may have had, a copy of. */
@Injectable()
export class StoryChangesReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cursors: Cursors,
  ) {}

  /**
   * The next changes, oldest first; the last edge's cursor is where to go on polling. Sequence order is commit order, so
   * nothing turns up later behind a cursor that has been passed.
   *
   * @throws Failure BAD_USER_INPUT for a foreign cursor and for a size out of bounds.
   */
  async changes(actor: Actor, { after, size }: StoryChangesRequest): Promise<Page<StoryChange>> {
    if (size < 0 || size > MOST) throw badInput(`Ask for 0 to ${MOST} changes; you asked for ${size}.`, 'first');
    const [sequence] = after === null || after === undefined ? ['0'] : this.cursors.decode(LIST, after);
    const values: unknown[] = [sequence];
    const limit = Math.trunc(size) + 1;
    const sight = storySight(actor, this.clock.now(), 's', values);
    const rows = await this.database.read<{ change: StoryChange }>(
      `stories.changes.${limit}`,
      changesSql(sight, limit),
      values,
    );
    const request = { size, direction: 'FORWARD', after: after ?? null, before: null } as const;
    return pageOf(
      rows.map(({ change }) => change),
      request,
      (change) => this.cursors.encode(LIST, [change.sequence]),
    );
  }
}
