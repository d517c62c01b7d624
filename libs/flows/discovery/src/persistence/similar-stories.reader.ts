import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Language } from '#kernel';
import { type StoryCard, StoryReader, type StoryView } from '#domain/stories';
import { Database } from '#platform/database';
import type { SimilarTo } from '../application/similar-to.js';
import { publishedSight } from './published-sight.sql.js';

const TELLING_WORDS = 6;
/** A word that so many stories have tells nothing; further ones are not counted. */
const COMMON = 200;
const MOST_CANDIDATES = 300;

/**
 * $1 the stories with their words as `tsquery` texts, $2 how many for each; then the policy's parameters. Candidates share
 * one of a story's rarest words or a method, and of those who share no word the newest are looked at. A shared method
 * weighs as much as a word of the title, a shared sector a third of it. Every word is counted once, whichever stories have
 * it, and only those who share one are ranked by their words.
 */
const statement = (visible: string): string => `
  with asked as materialized (
    select a.id, a.words, d.methods, d.sectors
    from jsonb_to_recordset($1::jsonb) as a(id uuid, words text[])
    left join story_search_documents d on d.story_id = a.id
  ), counted as materialized (
    select w.word, (select count(*) from (
      select from story_search_terms t where t.terms @@ w.word::tsquery limit ${COMMON}) holding) as number
    from (select distinct unnest(words) as word from asked) w
  )
  select a.id, array(
    with telling as materialized (
      select coalesce(string_agg(word, ' | '), '')::tsquery as words from (
        select c.word from counted c where c.word = any(a.words) and c.number > 1
        order by c.number, c.word limit ${TELLING_WORDS}) rarest
    ), worded as materialized (
      select t.story_id, ts_rank('{0.05, 0.3, 0.6, 1}', t.terms, (select words from telling)) as rank
      from story_search_terms t where t.terms @@ (select words from telling)
    ), alike as materialized (
      select story_id, max(rank) as rank from (
        select story_id, rank from worded
        union all select d.story_id, 0 from story_search_documents d where d.methods && a.methods) found
      group by story_id
    ), candidates as materialized (
      select d.story_id, d.published_at, d.methods, d.sectors, l.rank from alike l
      join story_search_documents d on d.story_id = l.story_id join stories s on s.id = d.story_id
      where d.story_id <> a.id and ${visible} and (d.withheld or not s.withheld_organisation)
      order by l.rank > 0 desc, d.published_at desc limit ${MOST_CANDIDATES}
    )
    select c.story_id from candidates c
    order by c.rank + 0.6 * (select count(*) from unnest(c.methods) x where x = any(a.methods))
        + 0.2 * (select count(*) from unnest(c.sectors) x where x = any(a.sectors)) desc,
      c.published_at desc, c.story_id desc
    limit $2
  ) as ids from asked a`;

/** How many similar stories, in which language (null is each one's original), and whether whole or as cards. */
export interface SimilarRequest {
  readonly first: number;
  readonly language?: Language | null;
  readonly whole?: boolean;
}

/** Finds the stories that are most like other stories: two statements, however many those are. */
@Injectable()
export class SimilarStoriesReader {
  constructor(
    private readonly database: Database,
    private readonly stories: StoryReader,
    private readonly clock: Clock,
  ) {}

  /** By the story asked for: what is like it, the most alike first, read anew under the caller's rights. */
  async similar(
    actor: Actor,
    asked: readonly SimilarTo[],
    { first, language, whole }: SimilarRequest,
  ): Promise<ReadonlyMap<string, readonly (StoryCard | StoryView)[]>> {
    const values: unknown[] = [
      JSON.stringify(asked.map(({ id, words }) => ({ id, words: words.map((word) => `'${word}'`) }))),
      first,
    ];
    const published = publishedSight(actor, this.clock.now(), 's', values);
    const rows = await this.database.read<{ id: string; ids: string[] }>(
      'discovery.similar',
      statement(published),
      values,
    );
    const ids = [...new Set(rows.flatMap((row) => row.ids))];
    const found = whole
      ? await this.stories.byIds(actor, ids, language)
      : await this.stories.cardsByIds(actor, ids, language);
    const byId = new Map(found.flatMap((one) => (one?.state === 'PUBLISHED' ? [[one.id, one] as const] : [])));
    return new Map(rows.map((row) => [row.id, row.ids.flatMap((id) => byId.get(id) ?? [])]));
  }
}
