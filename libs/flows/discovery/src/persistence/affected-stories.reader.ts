import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';

const PAGE = 500;

/** Published stories that carry a concept among $1 or a narrower one. */
const BY_CONCEPT = `
  with recursive narrower(id) as (
    select unnest($1::uuid[])
    union select r.concept_id from narrower n join concept_relations r on r.target_id = n.id and r.kind = 'BROADER'
  )
  select distinct s.id from stories s
  join story_concepts c on c.story_id = s.id and c.number = s.published_revision
  where s.state = 'PUBLISHED' and c.concept_id in (select id from narrower) and s.id > $2
  order by s.id limit ${PAGE}`;

/** Published stories that name a body among $1, one before or one after it. */
const BY_BODY = `
  with recursive before(id) as (
    select unnest($1::uuid[])
    union select s.predecessor_id from before b join organisation_successions s on s.successor_id = b.id
  ), later(id) as (
    select unnest($1::uuid[])
    union select s.successor_id from later l join organisation_successions s on s.predecessor_id = l.id
  ), line as (select id from before union select id from later)
  select s.id from stories s
  where s.state = 'PUBLISHED' and s.id > $2 and (
    exists (select from story_organisations o where o.story_id = s.id and o.number = s.published_revision
      and o.organisation_id in (select id from line))
    or exists (select from story_places p where p.story_id = s.id and p.number = s.published_revision
      and p.organisation_id in (select id from line)))
  order by s.id limit ${PAGE}`;

const FIRST = '00000000-0000-0000-0000-000000000000';

/** Finds the stories that are found by the names of something that has changed, a bounded number at a time. */
@Injectable()
export class AffectedStoriesReader {
  constructor(private readonly database: Database) {}

  byConcepts(ids: readonly string[]): AsyncIterable<readonly string[]> {
    return this.pages('discovery.by-concept', BY_CONCEPT, ids);
  }

  byBodies(ids: readonly string[]): AsyncIterable<readonly string[]> {
    return this.pages('discovery.by-body', BY_BODY, ids);
  }

  private async *pages(name: string, sql: string, ids: readonly string[]): AsyncIterable<readonly string[]> {
    if (ids.length === 0) return;
    for (let after: string | undefined = FIRST; after !== undefined;) {
      const rows: { id: string }[] = await this.database.read<{ id: string }>(name, sql, [ids, after]);
      if (rows.length > 0) yield rows.map(({ id }) => id);
      after = rows.length === PAGE ? rows.at(-1)?.id : undefined;
    }
  }
}
