import { type Language, fold, newId, slugify, systemActor } from '#kernel';
import type { Database } from '#platform/database';
import { type Transaction } from '#platform/database';
import { KEEP_RECORDS } from '../../libs/domain/stories/src/persistence/story-record.sql.js';

const WRITER = systemActor('test');

/** A published story for tests of what is found; what is left out is empty or plain. */
export interface StoryFixture {
  readonly id?: string;
  readonly title: string;
  readonly summary?: string;
  readonly body?: string;
  readonly language?: Language;
  readonly translations?: Partial<Record<Language, string>>;
  readonly kind?: string;
  readonly status?: string | null;
  readonly outcome?: string | null;
  readonly levels?: readonly string[];
  readonly sectors?: readonly string[];
  readonly methods?: readonly string[];
  readonly organisations?: readonly string[];
  readonly places?: readonly string[];
  readonly people?: readonly string[];
  readonly publishedAt?: string;
  readonly visibility?: string;
  readonly withheld?: boolean;
  readonly embargoUntil?: string | null;
  readonly managing?: string | null;
  readonly state?: string;
}

/** Writes stories straight into the tables, many at a time, with the event that tells the index of each. */
export const writeStories = async (
  database: Database,
  fixtures: readonly StoryFixture[],
): Promise<readonly string[]> => {
  const rows = fixtures.map((fixture) => {
    const id = fixture.id ?? newId();
    return {
      language: 'nb',
      kind: 'CASE_STORY',
      state: 'PUBLISHED',
      visibility: 'OPEN',
      ...fixture,
      id,
      slug: `${slugify(fixture.title)}-${id.slice(-12)}`,
    };
  });
  await database.transaction(WRITER, async (tx) => {
    await tx.query(STORIES, [JSON.stringify(rows)]);
    await tx.query(
      `update story_revisions r set published_at = s.published_at from stories s
       where s.id = r.story_id and s.published_revision = r.number and s.id = any($1::uuid[])`,
      [rows.map(({ id }) => id)],
    );
    await tx.query(KEEP_RECORDS, [JSON.stringify(rows.map(({ id }) => ({ story_id: id, number: 1 })))]);
    for (const { id } of rows) tx.append({ kind: 'StoryPublished', subjectId: id, subjectVersion: 1 });
  });
  return rows.map(({ id }) => id);
};

const STORIES = `
  with given as materialized (
    select * from jsonb_to_recordset($1::jsonb) as f(id uuid, slug text, title text, summary text, body text, language text,
      translations jsonb, kind text, status text, outcome text, levels text[], sectors text[], methods text[],
      organisations text[], places text[], people text[], "publishedAt" timestamptz, visibility text, withheld boolean,
      "embargoUntil" timestamptz, managing text, state text)
  ), published as (
    select g.*, state in ('PUBLISHED', 'UNPUBLISHED', 'ARCHIVED') as was from given g
  ), slugs as (
    insert into story_slugs (slug, story_id, given_at) select slug, id, now() from given
  ), story as (
    insert into stories (id, slug, kind, original_language, state, pending_state, version, latest_revision,
      pending_revision, published_revision, managing_organisation_id, created_by, created_at, updated_at, published_at,
      visibility, withheld_organisation, embargo_until, license)
    select id, slug, kind, language, state, case when was then null else state end, 1, 1, case when was then null else 1 end,
      case when was then 1 end, (select o.id from organisations o where o.slug = managing), 'test', now(), now(),
      case when was then coalesce("publishedAt", '2024-05-06T08:00:00Z') end, visibility, coalesce(withheld, false), "embargoUntil", 'CC-BY-4.0'
    from published
  ), revision as (
    insert into story_revisions (story_id, number, kind, original_language, visibility, withheld_organisation, embargo_until,
      license, status, outcome, levels, created_by, created_at)
    select id, 1, kind, language, visibility, coalesce(withheld, false), "embargoUntil", 'CC-BY-4.0', status, outcome,
      coalesce(levels, '{}'), 'test', now() from given
  ), texts as (
    insert into story_texts (story_id, number, language, title, summary, sections)
    select id, 1, language, title, coalesce(summary, ''),
      jsonb_build_array(jsonb_build_object('key', 'body', 'heading', null, 'markdown', coalesce(body, ''))) from given
    union all
    select g.id, 1, t.key, t.value, '', '[]' from given g cross join lateral jsonb_each_text(g.translations) t
  ), concepts_told as (
    insert into story_concepts (story_id, number, concept_id, position)
    select g.id, 1, c.id, row_number() over (partition by g.id order by c.id) from given g
    join concepts c on (c.scheme = 'SECTOR' and c.slug = any(g.sectors)) or (c.scheme = 'METHOD' and c.slug = any(g.methods))
  ), bodies as (
    insert into story_organisations (story_id, number, organisation_id, role, position)
    select g.id, 1, o.id, 'OWNER', 1 from given g join organisations o on o.slug = any(g.organisations)
  ), places as (
    insert into story_places (story_id, number, organisation_id, position)
    select g.id, 1, o.id, 1 from given g join organisations o on o.slug = any(g.places)
  )
  insert into story_contributors (story_id, number, position, name)
  select g.id, 1, p.place, p.name from given g cross join lateral unnest(g.people) with ordinality as p(name, place)`;

/** Changes one story in the tables, one version on, with an event of the kind. */
export const changeStory = (database: Database, id: string, set: string, kind: string): Promise<void> =>
  database.transaction(WRITER, async (tx) => {
    const [row] = await tx.query<{ version: number }[]>(
      `update stories set version = version + 1, ${set} where id = $1 returning version`,
      [id],
    );
    tx.append({ kind, subjectId: id, subjectVersion: row?.[0]?.version ?? 0 });
  });

/** A body or concept for tests: names by language, the first the one in use. */
export interface NamedFixture {
  readonly slug: string;
  readonly names: readonly (readonly [Language, string])[];
}

/** Writes a concept with labels, the first of each language preferred. */
export const writeConcept = async (
  tx: Transaction,
  scheme: 'SECTOR' | 'METHOD',
  { slug, names }: NamedFixture,
  broader?: string,
): Promise<string> => {
  const id = newId();
  await tx.query(
    `insert into concepts (id, scheme, slug, digest, version, created_at, updated_at) values ($1, $2, $3, '', 1, now(), now())`,
    [id, scheme, slug],
  );
  for (const [place, [language, label]] of names.entries()) {
    const first = names.findIndex(([other]) => other === language) === place;
    await tx.query(
      `insert into concept_labels (concept_id, language, kind, label, folded) values ($1, $2, $3, $4, $5)`,
      [id, language, first ? 'PREFERRED' : 'ALTERNATIVE', label, fold(label)],
    );
  }
  if (broader)
    await tx.query(`insert into concept_relations (concept_id, kind, target_id) values ($1, 'BROADER', $2)`, [
      id,
      broader,
    ]);
  return id;
};

/** Writes a municipality with names, the first of each language current, and its number. */
export const writeMunicipality = async (
  tx: Transaction,
  { slug, names }: NamedFixture,
  code: string,
): Promise<string> => {
  const id = newId();
  await tx.query(
    `insert into organisations (id, slug, kind, level, version, created_at, updated_at)
     values ($1, $2, 'MUNICIPALITY', 'MUNICIPALITY', 1, now(), now())`,
    [id, slug],
  );
  for (const [place, [language, name]] of names.entries()) {
    const first = names.findIndex(([other]) => other === language) === place;
    await tx.query(
      `insert into organisation_names (organisation_id, language, kind, name, folded) values ($1, $2, $3, $4, $5)`,
      [id, language, first ? 'CURRENT' : 'FORMER', name, fold(name)],
    );
  }
  await tx.query('insert into organisation_codes (organisation_id, code) values ($1, $2)', [id, code]);
  return id;
};
