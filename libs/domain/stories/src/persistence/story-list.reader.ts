import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Cursors, type Page, fallbackOrder, notAllowed, pageOf } from '#kernel';
import { Database } from '#platform/database';
import { mayListWork, storySight } from '../application/story.policy.js';
import type { StoryFilter, StoryListRequest, StoryOrder } from '../domain/story-list.js';
import type { StoryCard, StoryView } from '../domain/story-view.js';
import { StoryFilterReader } from './story-filter.reader.js';
import { LISTED_REVISION, filterSql } from './story-filter.sql.js';
import { type StoryShape, storyViewSql } from './story-view.sql.js';

interface Row<View> {
  readonly story: View;
  readonly key: string;
  readonly id: string;
}

const NEWEST: StoryOrder = { field: 'PUBLISHED_AT', direction: 'DESC' };

/** What each order goes by, as SQL, its type, and how it is written in a cursor without loss. */
const KEYS = {
  PUBLISHED_AT: { sql: 's.published_at', type: 'timestamptz' },
  UPDATED_AT: { sql: 's.updated_at', type: 'timestamptz' },
  TITLE: { sql: 'title.key', type: 'text collate "nb-x-icu"' },
} as const;

const written = (key: string, type: string): string =>
  type === 'timestamptz' ? `to_char(${key} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : key;

const asksForWork = (filter: StoryFilter): boolean => (filter.editorialStates ?? []).length > 0;

/** Reads lists of stories page by page, as cards or whole: one statement, and one more where the filter has names. */
@Injectable()
export class StoryListReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cursors: Cursors,
    private readonly filters: StoryFilterReader,
  ) {}

  /**
   * A page of cards.
   *
   * @throws Failure BAD_USER_INPUT for unknown names in the filter, each with its path, and for a foreign cursor;
   *   UNAUTHENTICATED or FORBIDDEN for `editorialStates` without CONTRIBUTOR.
   */
  cards(actor: Actor, request: StoryListRequest): Promise<Page<StoryCard>> {
    return this.read<StoryCard>('CARD', actor, request);
  }

  /** A page of whole stories; fails as {@link cards} does. */
  list(actor: Actor, request: StoryListRequest): Promise<Page<StoryView>> {
    return this.read<StoryView>('FULL', actor, request);
  }

  /** How many stories the whole list holds; fails as {@link cards} does. */
  async total(actor: Actor, { filter }: Pick<StoryListRequest, 'filter'>): Promise<number> {
    const asked = this.allowed(actor, filter ?? {});
    const ids = await this.filters.find(asked);
    const values: unknown[] = [];
    const conditions = filterSql(asked, ids, storySight(actor, this.clock.now(), 's', values), values);
    const sql = `select count(*)::integer as total from stories s where ${conditions}`;
    const [row] = await this.database.readOnce<{ total: number }>(sql, values);
    return row?.total ?? 0;
  }

  private async read<View extends StoryCard>(
    shape: StoryShape,
    actor: Actor,
    request: StoryListRequest,
  ): Promise<Page<View>> {
    const filter = this.allowed(actor, request.filter ?? {});
    const order = request.orderBy ?? NEWEST;
    const language = request.language ?? null;
    const list = `stories ${JSON.stringify([order, filter, order.field === 'TITLE' ? language : null])}`;
    const ids = await this.filters.find(filter);
    const now = this.clock.now();
    const values: unknown[] = [];
    const conditions = [filterSql(filter, ids, storySight(actor, now, 's', values), values)];

    const { sql: column, type } = KEYS[order.field];
    const key =
      order.field === 'PUBLISHED_AT' && asksForWork(filter) ? 'coalesce(s.published_at, s.updated_at)' : column;
    const forward = request.page.direction === 'FORWARD';
    const ascending = forward === (order.direction === 'ASC');
    const beyond = (cursor: string | null, argument: 'after' | 'before', onwards: boolean): void => {
      if (cursor === null) return;
      const [keyValue, id] = this.cursors.decode(list, cursor, argument);
      const place = `$${values.push(keyValue)}::${type}, $${values.push(id)}::uuid`;
      conditions.push(`(${key}, s.id) ${onwards ? '>' : '<'} (${place})`);
    };
    beyond(request.page.after, 'after', order.direction === 'ASC');
    beyond(request.page.before, 'before', order.direction === 'DESC');

    const texts = language === null ? [] : fallbackOrder(language);
    const title =
      order.field === 'TITLE'
        ? `join lateral (
      select lower(x.title) collate "nb-x-icu" as key from story_texts x
      where x.story_id = s.id and x.number = ${LISTED_REVISION}
      order by array_position($${values.push(texts)}::text[], x.language) nulls last,
        x.language <> s.original_language, x.language limit 1) title on true`
        : '';
    const limit = Math.trunc(request.page.size) + 1;
    const way = ascending ? 'asc' : 'desc';
    const view = storyViewSql(shape, { actor, now, language }, values);
    const sql = `
      with page as materialized (
        select s.id, ${key} as key from stories s ${title}
        where ${conditions.join('\n and ')}
        order by ${key} ${way}, s.id ${way} limit ${limit}
      )
      select page.id, ${written('page.key', type)} as key, ${view.json} as story
      from page join stories s on s.id = page.id
      join story_revisions r on r.story_id = s.id and r.number = ${LISTED_REVISION} ${view.joins}
      order by page.key ${way}, page.id ${way}`;
    const rows = await this.rows<View>(filter, sql, values);
    const page = pageOf(rows, request.page, (row) => this.cursors.encode(list, [row.key, row.id]));
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.story })) };
  }

  /**
   * Without a filter a list has few texts and is prepared; with one there are too many to keep. The size stands in the
   * text, as the planner takes a limit it does not know for a tenth of the table.
   */
  private rows<View>(filter: StoryFilter, sql: string, values: readonly unknown[]): Promise<Row<View>[]> {
    if (Object.keys(filter).length > 0) return this.database.readOnce<Row<View>>(sql, values);
    const name = `stories.list.${createHash('sha256').update(sql).digest('hex').slice(0, 16)}`;
    return this.database.read<Row<View>>(name, sql, values);
  }

  private allowed(actor: Actor, filter: StoryFilter): StoryFilter {
    if (asksForWork(filter) && !mayListWork(actor)) throw notAllowed(actor.kind, 'list stories that are not published');
    return filter;
  }
}
