import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  Cursors,
  type Page,
  type PageRequest,
  badInput,
  holdsRole,
  isUuid,
  norwegianDay,
  notAllowed,
  pageOf,
} from '#kernel';
import { OrganisationReader } from '#domain/organisations';
import { storySight } from '#domain/stories';
import { AppConfig } from '#platform/config';
import { Database } from '#platform/database';
import type { ReviewCommentView, ReviewFilter, ReviewState, ReviewView } from '../domain/review.js';
import { ASSIGNEE } from './review.repository.js';
import { type ReviewSql, reviewCommentJson, reviewSql } from './review.sql.js';
import { REVIEWERS } from './reviewer.sql.js';

const QUEUE = 'reviews';
const MOST_REVIEWERS = 300;
/** States of what nobody has decided yet, which is few among all that was ever submitted and has an index of its own. */
const UNDECIDED: readonly ReviewState[] = ['WAITING', 'SCHEDULED'];

/** A person who may be given a review. */
export interface Reviewer {
  readonly id: string;
  readonly name: string;
}

/** Shows reviews to those who work on the stories, and the queue to the editors. */
@Injectable()
export class ReviewReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cursors: Cursors,
    private readonly config: AppConfig,
    private readonly organisations: OrganisationReader,
  ) {}

  /**
   * What the caller has to decide as an editor, what is due first on top, with one statement.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody who edits no body; BAD_USER_INPUT for an unknown body and a foreign
   *   cursor.
   */
  async queue(actor: Actor, filter: ReviewFilter, page: PageRequest): Promise<Page<ReviewView>> {
    if (!holdsRole(actor, 'EDITOR')) throw notAllowed(actor.kind, 'see what waits for review');
    const bodies = await this.bodies(filter.organisations);
    const [dueOn = null, id = null] = page.after === null ? [] : this.cursors.decode(QUEUE, page.after);
    const states = filter.states ?? ['WAITING'];
    const isOpen = states.every((state) => UNDECIDED.includes(state));
    const values: unknown[] = [
      states,
      bodies,
      filter.assigneeId ?? null,
      filter.isAssigned ?? null,
      filter.isOverdue ?? null,
      dueOn,
      id,
      page.size + 1,
    ];
    const { decides } = storySight(actor, this.clock.now(), 's', values);
    const { json, from, isLast, state, isOverdue } = this.sql(actor, decides, values);
    const rows = await this.database.read<{ review: ReviewView }>(
      `reviews.queue.${isOpen}`,
      `select ${json} as review from ${from}
       where ${isOpen ? 'q.outcome is null and' : ''} ${decides} and ${isLast} and ${state} = any($1::text[])
         and ($2::uuid[] is null or s.managing_organisation_id = any($2))
         and ($3::uuid is null or a.person_id = $3) and ($4::boolean is null or (a.person_id is not null) = $4)
         and ($5::boolean is null or ${isOverdue} = $5)
         and ($6::date is null or (d.due_on, s.id) > ($6, $7::uuid))
       order by d.due_on, s.id limit $8`,
      values,
    );
    const reviews = rows.map(({ review }) => review);
    return pageOf(reviews, page, (review) => this.cursors.encode(QUEUE, [review.dueOn, review.storyId]));
  }

  /** The last review of each of some stories that the caller works on, with one statement; none of any other. */
  async ofStories(actor: Actor, storyIds: readonly string[]): Promise<ReadonlyMap<string, ReviewView>> {
    const values: unknown[] = [storyIds.filter(isUuid)];
    const { work, decides } = storySight(actor, this.clock.now(), 's', values);
    const { json, from, isLast } = this.sql(actor, decides, values);
    const rows = await this.database.read<{ review: ReviewView }>(
      'reviews.of-stories',
      `select ${json} as review from ${from} where s.id = any($1::uuid[]) and ${isLast} and ${work}`,
      values,
    );
    return new Map(rows.map(({ review }) => [review.storyId, review]));
  }

  /** One comment, or null when there is none for this caller. */
  async comment(actor: Actor, id: string): Promise<ReviewCommentView | null> {
    if (!isUuid(id)) return null;
    const values: unknown[] = [id, actor.id];
    const { work } = storySight(actor, this.clock.now(), 's', values);
    const [row] = await this.database.read<{ comment: ReviewCommentView }>(
      'reviews.comment',
      `select ${reviewCommentJson('$2::text')} as comment from review_comments c join stories s on s.id = c.story_id
       where c.id = $1 and ${work}`,
      values,
    );
    return row?.comment ?? null;
  }

  /** Who may be given the reviews of some stories that the caller decides about, by their names; the first three hundred. */
  async reviewers(actor: Actor, storyIds: readonly string[]): Promise<ReadonlyMap<string, readonly Reviewer[]>> {
    const values: unknown[] = [storyIds.filter(isUuid)];
    const now = this.clock.now();
    const { decides } = storySight(actor, now, 's', values);
    const at = `$${values.push(now)}::timestamptz`;
    const rows = await this.database.read<{ id: string; reviewers: readonly Reviewer[] }>(
      'reviews.reviewers',
      `select s.id, (select coalesce(json_agg(json_build_object('id', l.id, 'name', l.name) order by l.name, l.id), '[]')
         from (select p.id, p.name from people p where ${REVIEWERS('s.managing_organisation_id', at)}
           order by p.name, p.id limit ${MOST_REVIEWERS}) l) as reviewers
       from stories s where s.id = any($1::uuid[]) and ${decides}`,
      values,
    );
    return new Map(rows.map(({ id, reviewers }) => [id, reviewers]));
  }

  private sql(actor: Actor, decides: string, values: unknown[]): ReviewSql {
    const parameter = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
    return reviewSql(ASSIGNEE, decides, {
      today: parameter(norwegianDay(this.clock.now()), 'date'),
      days: parameter(this.config.reviews.days, 'integer'),
      me: parameter(actor.id, 'text'),
    });
  }

  private async bodies(named: readonly string[] | null | undefined): Promise<readonly string[] | null> {
    if (!named) return null;
    return Promise.all(
      named.map(async (text, place) => {
        const body = await this.organisations.bySlugOrNumber(text, 'nb');
        if (!body) throw badInput('There is no such body.', 'filter', 'organisations', String(place));
        return body.id;
      }),
    );
  }
}
