import { fallbackOrder } from '#kernel';
import { moment } from '#platform/database';
import { storySight } from '../application/story.policy.js';
import type { Reading, StoryShape } from './story-view.sql.js';

const ids = (scheme: string): string => `(
  select coalesce(json_agg(sc.concept_id order by sc.position), '[]')
  from story_concepts sc join concepts c on c.id = sc.concept_id and c.scheme = '${scheme}'
  where sc.story_id = r.story_id and sc.number = r.number)`;

/** The settings that readers of this very revision are held to. */
const SETTINGS = `json_build_object(
  'visibility', r.visibility, 'withheldOrganisation', r.withheld_organisation,
  'embargoUntil', ${moment('r.embargo_until')}, 'lastConfirmedOn', r.last_confirmed_on,
  'nextFollowUpOn', r.next_follow_up_on, 'license', r.license)`;

const CARD = `json_build_object(
  'kind', r.kind, 'originalLanguage', r.original_language,
  'texts', (
    select json_agg(json_build_object('language', x.language, 'title', x.title, 'summary', x.summary)
      order by x.language <> r.original_language, x.language)
    from story_texts x where x.story_id = r.story_id and x.number = r.number),
  'status', r.status, 'outcome', r.outcome, 'phase', r.phase, 'levels', r.levels, 'periodFrom', r.period_from,
  'periodTo', r.period_to, 'costBand', r.cost_band, 'withheldOrganisation', r.withheld_organisation,
  'sectors', ${ids('SECTOR')}, 'methods', ${ids('METHOD')},
  'organisations', (
    select coalesce(json_agg(json_build_object('role', so.role, 'id', so.organisation_id) order by so.position), '[]')
    from story_organisations so where so.story_id = r.story_id and so.number = r.number),
  'places', (
    select coalesce(json_agg(sp.organisation_id order by sp.position), '[]')
    from story_places sp where sp.story_id = r.story_id and sp.number = r.number))`;

const REST = `json_build_object(
  'sections', (
    select json_object_agg(x.language, x.sections)
    from story_texts x where x.story_id = r.story_id and x.number = r.number),
  'goals', r.goals, 'anchoring', r.anchoring, 'attachments', r.attachments, 'changeNote', r.change_note,
  'publishedAt', ${moment('r.published_at')}, 'settings', ${SETTINGS})`;

/** Keeps the records of published revisions; `$1` is a list of (story_id, number). Those that are kept already stay. */
export const KEEP_RECORDS = `
  insert into story_records (story_id, number, card, rest)
  select r.story_id, r.number, ${CARD}, ${REST}
  from jsonb_to_recordset($1::jsonb) as n(story_id uuid, number integer)
  join story_revisions r on r.story_id = n.story_id and r.number = n.number and r.published_at is not null
  on conflict do nothing`;

/** Published revisions without a record, at most `$1`. */
export const WITHOUT_RECORD = `
  select r.story_id, r.number from story_revisions r
  where r.published_at is not null
    and not exists (select from story_records k where k.story_id = r.story_id and k.number = r.number)
  limit $1`;

/** What is read of stories `s` beside their records `k`: what a publication does not fix, and which names are in force. */
const STANDING_COLUMNS = `
  s.id, s.slug, s.state, k.number as revision, s.visibility, s.withheld_organisation as "withheldOrganisation",
  ${moment('s.embargo_until')} as "embargoUntil", s.last_confirmed_on::text as "lastConfirmedOn",
  s.next_follow_up_on::text as "nextFollowUpOn", s.license,
  ${moment('s.published_at')} as "publishedAt", ${moment('s.updated_at')} as "updatedAt",
  k.card, (select v.version from names_version v) as names`;

/** The same for whole stories: revisions `v` and other stories `o` that may be told of, titles in the best of `texts`. */
const wholeColumns = (revisions: string, others: string, texts: string): string => `${STANDING_COLUMNS}, k.rest,
  k.number = s.published_revision as "isPublished", s.managing_organisation_id as "managingOrganisationId",
  ${moment('s.created_at')} as "createdAt", s.source, s.external_id as "externalId", s.source_url as "sourceUrl",
  exists (select from benefits b where b.story_id = s.id) as "hasBenefits",
  (select coalesce(json_agg(json_build_object('number', v.number, 'publishedAt', ${moment('v.published_at')},
     'changeNote', v.change_note) order by v.number desc), '[]')
   from story_revisions v where v.story_id = s.id and ${revisions}) as revisions,
  (select coalesce(json_agg(json_build_object('name', c.name, 'role', c.role, 'affiliation', c.affiliation,
     'bio', c.bio, 'contact', c.contact) order by c.position), '[]')
   from story_contributors c where c.story_id = k.story_id and c.number = k.number) as contributors,
  (select coalesce(json_agg(json_build_object('kind', l.kind, 'storyId', o.id, 'slug', o.slug, 'title', x.title)
     order by l.kind, x.title), '[]')
   from story_relations l join stories o on o.id = l.target_id
   join lateral (
     select x.title from story_texts x where x.story_id = o.id and x.number = o.published_revision
     order by array_position(${texts}, x.language) nulls last, x.language <> o.original_language, x.language limit 1
   ) x on true
   where l.story_id = k.story_id and l.number = k.number and ${others}) as relations`;

/**
 * The columns that a story is told from, as a card or whole.
 *
 * @param values the statement's parameters so far; more are added, always the same number for the same shape.
 */
export const recordColumns = (shape: StoryShape, { actor, now, language }: Reading, values: unknown[]): string => {
  if (shape === 'CARD') return STANDING_COLUMNS;
  const revisions = storySight(actor, now, 's', values).publishedRevision('v');
  const others = storySight(actor, now, 'o', values).published;
  return wholeColumns(revisions, others, `$${values.push(language === null ? [] : fallbackOrder(language))}::text[]`);
};
