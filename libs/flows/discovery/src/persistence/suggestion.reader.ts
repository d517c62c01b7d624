import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Language, badInput, fallbackOrder, fold } from '#kernel';
import { Database } from '#platform/database';
import { MeiliCandidates } from '../application/meili-candidates.js';
import type { Suggestion } from '../application/suggestion.js';
import { publishedSight } from './published-sight.sql.js';

const SHORTEST_PREFIX = 2;
const LONGEST_PREFIX = 100;
const MOST_SUGGESTIONS = 20;
/** More titles than are shown: some may not be there any more. */
const PROPOSED = 30;

const MISTYPED = 3;

const BEGINS = (name: string): string => `(${name} like $1 || '%' or ${name} like '% ' || $1 || '%')`;
const RANK = (name: string): string => `case when ${name} = $1 then 0 when ${name} like $1 || '%' then 1 else 2 end`;

const TOLD = `'STORY' as kind, ${RANK('n.folded')} as rank, n.title as text, n.title as matched, s.slug, null as scheme`;
const TITLES = `story_search_titles n join stories s on s.id = n.story_id
    join story_texts t on t.story_id = s.id and t.number = s.published_revision and t.language = n.language and t.title = n.title`;

const lookedThrough = (visible: string): string => `
    select distinct on (s.id) ${TOLD}, 0 as place from ${TITLES}
    where ${BEGINS('n.folded')} and ${visible}
    order by s.id, rank, array_position($2::text[], n.language)`;

/** A title that does not begin so, nor has a word that does, is met with a typing error: it comes last. */
const amongProposed = (visible: string, proposed: string): string => `
    select distinct on (s.id) 'STORY' as kind, case when ${BEGINS('n.folded')} then ${RANK('n.folded')} else ${MISTYPED} end as rank,
      n.title as text, n.title as matched, s.slug, null as scheme, array_position(${proposed}, s.id) as place from ${TITLES}
    where s.id = any(${proposed}) and ${visible}
    order by s.id, rank, array_position($2::text[], n.language)`;

/**
 * $1 folded prefix, $2 languages in the reader's order, $3 how many; then the policy's parameters.
 *
 * @param proposed the stories that Meilisearch has proposed, best first, as SQL; null where titles are looked through
 */
const statement = (visible: string, proposed: string | null): string => `
  with concept as (
    select distinct on (c.id) 'CONCEPT' as kind, ${RANK('n.folded')} as rank, l.label as text, n.label as matched, c.slug, c.scheme
    from concept_labels n join concepts c on c.id = n.concept_id
    cross join lateral (select p.label from concept_labels p where p.concept_id = c.id and p.kind = 'PREFERRED'
      order by array_position($2::text[], p.language) limit 1) l
    where ${BEGINS('n.folded')} and c.scheme in ('SECTOR', 'METHOD')
    order by c.id, rank, n.label <> l.label, array_position($2::text[], n.language), n.label
  ), body as (
    select distinct on (o.id) 'ORGANISATION' as kind, ${RANK('n.folded')} as rank, l.name as text, n.name as matched, o.slug,
      null as scheme
    from organisation_names n join organisations o on o.id = n.organisation_id
    cross join lateral (select p.name from organisation_names p where p.organisation_id = o.id
      order by p.kind <> 'CURRENT', array_position($2::text[], p.language), p.name limit 1) l
    where ${BEGINS('n.folded')}
    order by o.id, rank, n.name <> l.name, array_position($2::text[], n.language), n.name
  ), story as (
    ${proposed === null ? lookedThrough(visible) : amongProposed(visible, proposed)}
  ), different as (
    select distinct on (kind, text) * from (
      select *, 0 as place from concept union all select *, 0 from body union all select * from story) found
    order by kind, text, rank, slug
  )
  select kind, text, case when matched <> text then matched end as matched, slug, scheme from (
    select *, row_number() over (partition by kind, rank order by case when rank = ${MISTYPED} then place end, length(text), text) as turn from different) ranked
  order by rank, turn, kind, text limit $3`;

/**
 * Completes what is being typed: concepts by names in all languages, bodies by former names too, titles of stories. Titles
 * with typing errors are met as long as Meilisearch answers; without it they are looked through in PostgreSQL.
 */
@Injectable()
export class SuggestionReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly candidates: MeiliCandidates,
  ) {}

  /**
   * Completions, beginnings of whole names before beginnings of words in them, the kinds in turn; none for a prefix of
   * less than two letters.
   *
   * @throws Failure BAD_USER_INPUT when `first` is negative or over 20.
   */
  async suggest(actor: Actor, prefix: string, first: number, language: Language): Promise<readonly Suggestion[]> {
    if (first < 0 || first > MOST_SUGGESTIONS) {
      throw badInput(`\`first\` must be between 0 and ${MOST_SUGGESTIONS}.`, 'first');
    }
    const text = prefix.slice(0, LONGEST_PREFIX).toWellFormed();
    const folded = fold(text);
    if (first === 0 || folded.length < SHORTEST_PREFIX) return [];
    const values: unknown[] = [folded, fallbackOrder(language), first];
    const now = this.clock.now();
    const published = publishedSight(actor, now, 's', values);
    const proposed = await this.candidates.find(actor, now, { text, limit: PROPOSED, searchOn: ['titles'] });
    if (proposed === null || proposed.length === 0)
      return this.database.read<Suggestion>('discovery.suggest', statement(published, null), values);
    const sql = statement(published, `$${values.push(proposed)}::uuid[]`);
    return this.database.read<Suggestion>('discovery.suggest#proposed', sql, values);
  }
}
