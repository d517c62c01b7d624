import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { ANONYMOUS, type Actor, Clock, Cursors, type Page, notAllowed, pageOf } from '#kernel';
import { Database, GatheredReads } from '#platform/database';
import { mayListWork, storySight } from '../application/story.policy.js';
import type { StoryListFilter, StoryListRequest, StoryOrder } from '../domain/story-list.js';
import type { StoryCard, StoryView } from '../domain/story-view.js';
import { StoryFilterReader } from './story-filter.reader.js';
import { LISTED_REVISION, filterSql } from './story-filter.sql.js';
import { type StoryPage, asksForWork, storyPageSql } from './story-page.sql.js';
import type { CardRow, WholeRow } from './story-record.js';
import { StoryRecordReader } from './story-record.reader.js';
import { recordColumns } from './story-record.sql.js';
import { type StoryShape, storyViewSql } from './story-view.sql.js';

interface Keyed {
  readonly id: string;
  readonly key: string;
}

/** A story of a page with its place. */
interface Placed<View> extends Keyed {
  readonly story: View;
}

const NEWEST: StoryOrder = { field: 'PUBLISHED_AT', direction: 'DESC' };

/** A page that an anonymous caller asks for. */
interface AskedPage {
  readonly shape: StoryShape;
  readonly asked: StoryPage;
}

/** Only pages that an index gives at once are read together, as all wait for the slowest of them. */
const isQuick = ({ filter, order }: StoryPage): boolean => Object.keys(filter).length === 0 && order.field !== 'TITLE';

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

const nameOf = ({ shape, asked: { list, language, request } }: AskedPage): string =>
  JSON.stringify([shape, list, language, request]);

/**
 * Reads lists of stories page by page, as cards or whole: one statement, and one more where the filter has names. Who
 * works on stories is shown them as the tables have them, all others the records of what is published. Callers without a
 * key all see the same, so a page that several of them ask for at the same time is read once.
 */
@Injectable()
export class StoryListReader {
  private readonly gathered = new GatheredReads<AskedPage, readonly Placed<StoryCard>[]>(
    (all) =>
      Promise.all(all.map(({ shape, asked }) => this.published<StoryCard>(shape, ANONYMOUS, asked).catch(asError))),
    nameOf,
  );

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cursors: Cursors,
    private readonly filters: StoryFilterReader,
    private readonly records: StoryRecordReader,
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
    { filter: wanted, orderBy, language: reader, page: request }: StoryListRequest,
  ): Promise<Page<View>> {
    const filter = this.allowed(actor, wanted ?? {});
    const order = orderBy ?? NEWEST;
    const language = reader ?? null;
    const list = `stories ${JSON.stringify([order, filter, order.field === 'TITLE' ? language : null])}`;
    const asked = { list, filter, order, language, request };
    const placed = mayListWork(actor)
      ? await this.together<View>(shape, actor, asked)
      : actor.kind === 'ANONYMOUS' && isQuick(asked)
        ? ((await this.gathered.load({ shape, asked })) as readonly Placed<View>[])
        : await this.published<View>(shape, actor, asked);
    return pageOf(
      placed,
      request,
      ({ key, id }) => this.cursors.encode(list, [key, id]),
      ({ story }) => story,
    );
  }

  private async published<View>(shape: StoryShape, actor: Actor, asked: StoryPage): Promise<readonly Placed<View>[]> {
    return (await this.fromRecords<View>(shape, actor, asked)) ?? (await this.together<View>(shape, actor, asked));
  }

  /** The page as its records have it; null when a story of it has none yet. */
  private async fromRecords<View>(
    shape: StoryShape,
    actor: Actor,
    asked: StoryPage,
  ): Promise<readonly Placed<View>[] | null> {
    const values: unknown[] = [];
    const { page, key, order } = await this.page(actor, asked, values);
    const columns = recordColumns(shape, { actor, now: this.clock.now(), language: asked.language }, values);
    const sql = `${page}
      select ${key} as key, ${columns}
      from page join stories s on s.id = page.id
      left join story_records k on k.story_id = s.id and k.number = s.published_revision
      order by ${order}`;
    const rows = await this.rows<Keyed & (CardRow | WholeRow)>(asked.filter, sql, values);
    if (rows.some(({ card }) => card === null)) return null;
    const stories = (await this.records.told(shape, rows, asked.language)) as readonly View[];
    return stories.map((story, place) => ({ id: rows[place]?.id ?? '', key: rows[place]?.key ?? '', story }));
  }

  /** The page put together from the tables: also what is being worked on, and what has no record yet. */
  private async together<View>(shape: StoryShape, actor: Actor, asked: StoryPage): Promise<readonly Placed<View>[]> {
    const values: unknown[] = [];
    const { page, key, order } = await this.page(actor, asked, values);
    const view = storyViewSql(shape, { actor, now: this.clock.now(), language: asked.language }, values);
    const sql = `${page}
      select page.id, ${key} as key, ${view.json} as story
      from page join stories s on s.id = page.id
      join story_revisions r on r.story_id = s.id and r.number = ${LISTED_REVISION} ${view.joins}
      order by ${order}`;
    return this.rows<Placed<View>>(asked.filter, sql, values);
  }

  private async page(actor: Actor, asked: StoryPage, values: unknown[]): Promise<ReturnType<typeof storyPageSql>> {
    const ids = await this.filters.find(asked.filter);
    const filtered = filterSql(asked.filter, ids, storySight(actor, this.clock.now(), 's', values), values);
    return storyPageSql(asked, filtered, this.cursors, values);
  }

  /** Without a filter a list has few texts and is prepared; with one there are too many to keep. */
  private rows<Row extends object>(filter: StoryListFilter, sql: string, values: readonly unknown[]): Promise<Row[]> {
    if (Object.keys(filter).length > 0) return this.database.readOnce<Row>(sql, values);
    const name = `stories.list#${createHash('sha256').update(sql).digest('hex').slice(0, 16)}`;
    return this.database.read<Row>(name, sql, values);
  }

  private allowed(actor: Actor, filter: StoryListFilter): StoryListFilter {
    if (asksForWork(filter) && !mayListWork(actor)) throw notAllowed(actor.kind, 'list stories that are not published');
    return filter;
  }
}
