import { type Cursors, type Language, type PageRequest, fallbackOrder } from '#kernel';
import type { StoryFilter, StoryListFilter, StoryOrder } from '../domain/story-list.js';
import { LISTED_REVISION } from './story-filter.sql.js';

/** What each order goes by, as SQL, its type, and how it is written in a cursor without loss. */
const KEYS = {
  PUBLISHED_AT: { sql: 's.published_at', type: 'timestamptz' },
  UPDATED_AT: { sql: 's.updated_at', type: 'timestamptz' },
  TITLE: { sql: 'title.key', type: 'text collate "nb-x-icu"' },
} as const;

const written = (key: string, type: string): string =>
  type === 'timestamptz' ? `to_char(${key} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : key;

/** Whether a filter asks for work instead of what is published. */
export const asksForWork = (filter: StoryFilter): boolean => (filter.editorialStates ?? []).length > 0;

/** A page of a list asked for: which list, in which order, where. */
export interface StoryPage {
  /** What its cursors are sealed for. */
  readonly list: string;
  readonly filter: StoryListFilter;
  readonly order: StoryOrder;
  readonly language: Language | null;
  readonly request: PageRequest;
}

/** Parts of a statement that reads a page: `page` with the keys of its stories, how a key is written, and their order. */
export interface StoryPageSql {
  readonly page: string;
  readonly key: string;
  readonly order: string;
}

/**
 * Builds the part of a statement that finds the stories of a page. The size stands in the text, as the planner takes a
 * limit it does not know for a tenth of the table.
 *
 * @param filtered the condition of the filter on `stories s`.
 * @param values the statement's parameters so far; more are added.
 * @throws Failure BAD_USER_INPUT for a cursor of another list.
 */
export const storyPageSql = (asked: StoryPage, filtered: string, cursors: Cursors, values: unknown[]): StoryPageSql => {
  const { filter, order, language, request } = asked;
  const conditions = [filtered];
  const { sql: column, type } = KEYS[order.field];
  const key = order.field === 'PUBLISHED_AT' && asksForWork(filter) ? 'coalesce(s.published_at, s.updated_at)' : column;
  const ascending = (request.direction === 'FORWARD') === (order.direction === 'ASC');
  const beyond = (cursor: string | null, argument: 'after' | 'before', onwards: boolean): void => {
    if (cursor === null) return;
    const [keyValue, id] = cursors.decode(asked.list, cursor, argument);
    const place = `$${values.push(keyValue)}::${type}, $${values.push(id)}::uuid`;
    conditions.push(`(${key}, s.id) ${onwards ? '>' : '<'} (${place})`);
  };
  beyond(request.after, 'after', order.direction === 'ASC');
  beyond(request.before, 'before', order.direction === 'DESC');
  const texts = language === null ? [] : fallbackOrder(language);
  const title =
    order.field === 'TITLE'
      ? `join lateral (
      select lower(x.title) collate "nb-x-icu" as key from story_texts x
      where x.story_id = s.id and x.number = ${LISTED_REVISION}
      order by array_position($${values.push(texts)}::text[], x.language) nulls last,
        x.language <> s.original_language, x.language limit 1) title on true`
      : '';
  const way = ascending ? 'asc' : 'desc';
  return {
    page: `with page as materialized (
        select s.id, ${key} as key from stories s ${title}
        where ${conditions.join('\n and ')}
        order by ${key} ${way}, s.id ${way} limit ${Math.trunc(request.size) + 1}
      )`,
    key: written('page.key', type),
    order: `page.key ${way}, page.id ${way}`,
  };
};
