import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  Cursors,
  type Page,
  type PageRequest,
  norwegianDay,
  notAllowed,
  pageOf,
  worksSomewhere,
} from '#kernel';
import { storySight } from '#domain/stories';
import { AppConfig } from '#platform/config';
import { Database } from '#platform/database';
import type { FollowUpView } from '../domain/follow-up.js';
import { IS_FOLLOWED_UP, followUpJson, followUpOf } from './follow-up.sql.js';

const QUEUE = 'follow-ups';

interface Row {
  readonly view: FollowUpView & { readonly dueOn: string };
}

/** Shows how published stories are followed up, as far as a caller sees them. */
@Injectable()
export class FollowUpReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cursors: Cursors,
    private readonly config: AppConfig,
  ) {}

  /** How each of some stories is followed up; nothing for one that the caller does not see, or that nobody keeps. */
  async ofStories(actor: Actor, storyIds: readonly string[]): Promise<ReadonlyMap<string, FollowUpView>> {
    const now = this.clock.now();
    const values: unknown[] = [storyIds, this.config.followUp.months, norwegianDay(now)];
    const { readable } = storySight(actor, now, 's', values);
    const rows = await this.database.read<{ view: FollowUpView }>(
      'follow-ups.of-stories',
      `select ${followUpJson('$3')} as view from stories s ${followUpOf('$2')}
       where s.id = any($1::uuid[]) and ${IS_FOLLOWED_UP} and ${readable}`,
      values,
    );
    return new Map(rows.map(({ view }) => [view.storyId, view]));
  }

  /**
   * The stories that the caller works on and that are due, longest due first.
   *
   * @throws Failure UNAUTHENTICATED or FORBIDDEN for anybody who writes for no body; BAD_USER_INPUT for a foreign cursor.
   */
  async due(actor: Actor, page: PageRequest): Promise<Page<FollowUpView>> {
    if (!worksSomewhere(actor)) throw notAllowed(actor.kind, 'follow stories up');
    const now = this.clock.now();
    const [dueOn, id] = page.after === null ? [null, null] : this.cursors.decode(QUEUE, page.after);
    const values: unknown[] = [dueOn, this.config.followUp.months, norwegianDay(now), id, page.size + 1];
    const { work } = storySight(actor, now, 's', values);
    const rows = await this.database.read<Row>(
      'follow-ups.due',
      `select ${followUpJson('$3')} as view from stories s ${followUpOf('$2')}
       where ${IS_FOLLOWED_UP} and ${work} and f.due_on <= $3::date
         and ($1::date is null or (f.due_on, s.id) > ($1::date, $4::uuid))
       order by f.due_on, s.id limit $5`,
      values,
    );
    const views = rows.map(({ view }) => view);
    return pageOf(views, page, (view) => this.cursors.encode(QUEUE, [view.dueOn, view.storyId]));
  }
}
