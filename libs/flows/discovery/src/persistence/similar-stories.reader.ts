import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Language, badInput } from '#kernel';
import { type StoryCard, StoryReader, type StoryView } from '#domain/stories';
import { Database } from '#platform/database';
import { analyse } from '../analysis/analyse.js';
import { publishedSight } from './published-sight.sql.js';

const MOST_SIMILAR = 20;
const MOST_WORDS = 16;
const TELLING_WORDS = 6;
const MOST_CANDIDATES = 1_000;

/**
 * $1 the story, $2 its words as `tsquery` texts, $3 how many; then the policy's parameters. Candidates share one of the
 * story's rarest words or a method; a shared method weighs as much as a word of the title, a shared sector a third of it.
 */
const statement = (visible: string): string => `
  with mine as materialized (
    select methods, sectors from story_search_documents where story_id = $1
  ), telling as materialized (
    select word from (
      select w.word, (select count(*) from story_search_terms t where t.terms @@ w.word::tsquery) as number
      from unnest($2::text[]) as w(word)) counted
    where number > 1 order by number, word limit ${TELLING_WORDS}
  ), alike as materialized (
    select t.story_id from story_search_terms t
    where t.terms @@ (select coalesce(string_agg(word, ' | '), '')::tsquery from telling)
    union select d.story_id from story_search_documents d where d.methods && (select methods from mine)
  ), candidates as materialized (
    select d.story_id, d.published_at, d.methods, d.sectors from alike a
    join story_search_documents d on d.story_id = a.story_id join stories s on s.id = d.story_id
    where d.story_id <> $1 and ${visible} and (d.withheld or not s.withheld_organisation)
    order by d.published_at desc limit ${MOST_CANDIDATES}
  )
  select c.story_id as id from candidates c join story_search_terms t on t.story_id = c.story_id cross join mine m
  order by ts_rank('{0.05, 0.3, 0.6, 1}', t.terms, (select coalesce(string_agg(word, ' | '), '')::tsquery from telling))
      + 0.6 * (select count(*) from unnest(c.methods) x where x = any(m.methods))
      + 0.2 * (select count(*) from unnest(c.sectors) x where x = any(m.sectors)) desc,
    c.published_at desc, c.story_id desc
  limit $3`;

/** How many similar stories, in which language (null is each one's original), and whether whole or as cards. */
export interface SimilarRequest {
  readonly first: number;
  readonly language?: Language | null;
  readonly whole?: boolean;
}

/** Finds the stories that are most like one story. */
@Injectable()
export class SimilarStoriesReader {
  constructor(
    private readonly database: Database,
    private readonly stories: StoryReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Stories that share its methods, sectors and rarest words, the most alike first, read anew under the caller's rights.
   *
   * @throws Failure BAD_USER_INPUT when `first` is negative or over 20.
   */
  async similar(
    actor: Actor,
    story: Pick<StoryCard, 'id' | 'title' | 'summary' | 'textLanguage'>,
    { first, language, whole }: SimilarRequest,
  ): Promise<readonly (StoryCard | StoryView)[]> {
    if (first < 0 || first > MOST_SIMILAR) throw badInput(`\`first\` must be between 0 and ${MOST_SIMILAR}.`, 'first');
    if (first === 0) return [];
    const tokens = analyse(`${story.title}\n${story.summary}`, story.textLanguage, { maxTokens: 200 });
    const words = [...new Set(tokens.flatMap(({ terms }) => terms[0]?.term ?? []))].slice(0, MOST_WORDS);
    const values: unknown[] = [story.id, words.map((word) => `'${word}'`), first];
    const published = publishedSight(actor, this.clock.now(), 's', values);
    const rows = await this.database.read<{ id: string }>('discovery.similar', statement(published), values);
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const found = whole
      ? await this.stories.byIds(actor, ids, language)
      : await this.stories.cardsByIds(actor, ids, language);
    return found.flatMap((one) => (one?.state === 'PUBLISHED' ? [one] : []));
  }
}
