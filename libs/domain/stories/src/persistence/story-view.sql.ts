import { type Actor, type Language, fallbackOrder } from '#kernel';
import { moment } from '#platform/database';
import { storySight } from '../application/story.policy.js';

/** How much of a story is read: what lists show, or all. */
export type StoryShape = 'CARD' | 'FULL';

/** Who reads, when, and in which language; null is each story's original. */
export interface Reading {
  readonly actor: Actor;
  readonly now: Date;
  readonly language: Language | null;
}

/** Parts of a statement that reads stories `s` in revisions `r` as JSON. */
export interface StoryViewSql {
  /** The JSON of one story. */
  readonly json: string;
  /** Joins to follow `stories s join story_revisions r`. */
  readonly joins: string;
  /** What the reader may see: of the story, and of this revision of it. */
  readonly visible: string;
  /** True where the reader works on the story. */
  readonly work: string;
}

/** The setting in force for readers, or for other revisions their own. */
const setting = (name: string): string => `case when r.number = s.published_revision then s.${name} else r.${name} end`;

const organisation = (alias: string, labels: string): string => `json_build_object(
  'id', ${alias}.id, 'slug', ${alias}.slug, 'organisationNumber', ${alias}.organisation_number, 'kind', ${alias}.kind,
  'level', ${alias}.level, 'language', (${labels})[1], 'name', coalesce((
    select n.name from organisation_names n where n.organisation_id = ${alias}.id
    order by n.kind <> 'CURRENT', array_position(${labels}, n.language), n.name limit 1), ${alias}.slug))`;

const joins = (texts: string, labels: string, work: string): string => `
  cross join lateral (select ${work} as work, (s.withheld_organisation or r.withheld_organisation) and not ${work} as withheld) w
  join lateral (
    select x.language, x.title, x.summary, x.sections from story_texts x
    where x.story_id = r.story_id and x.number = r.number
    order by array_position(${texts}, x.language) nulls last, x.language <> r.original_language, x.language limit 1
  ) t on true
  cross join lateral (
    select coalesce(json_agg(k.json order by k.position) filter (where k.scheme = 'SECTOR'), '[]') as sectors,
      coalesce(json_agg(k.json order by k.position) filter (where k.scheme = 'METHOD'), '[]') as methods
    from (
      select c.scheme, sc.position, json_build_object('id', c.id, 'scheme', c.scheme, 'slug', c.slug, 'uri', c.uri,
        'label', coalesce(l.label, c.slug), 'labelLanguage', coalesce(l.language, 'nb'), 'language', (${labels})[1]) as json
      from story_concepts sc join concepts c on c.id = sc.concept_id
      left join lateral (
        select x.label, x.language from concept_labels x where x.concept_id = c.id and x.kind = 'PREFERRED'
        order by array_position(${labels}, x.language) limit 1
      ) l on true
      where sc.story_id = r.story_id and sc.number = r.number
    ) k
  ) concepts`;

const card = (texts: string, labels: string): string => `
  'id', s.id, 'askedLanguage', (${texts})[1], 'slug', s.slug, 'kind', r.kind, 'state', s.state,
  'pendingState', case when w.work then s.pending_state end, 'version', case when w.work then s.version end,
  'revision', r.number,
  'title', t.title, 'summary', t.summary, 'textLanguage', t.language, 'originalLanguage', r.original_language,
  'languages', (
    select json_agg(x.language order by x.language <> r.original_language, x.language)
    from story_texts x where x.story_id = r.story_id and x.number = r.number),
  'status', r.status, 'outcome', r.outcome, 'phase', r.phase, 'levels', r.levels, 'periodFrom', r.period_from,
  'periodTo', r.period_to, 'costBand', r.cost_band, 'visibility', ${setting('visibility')},
  'withheldOrganisation', ${setting('withheld_organisation')},
  'embargoUntil', ${moment(`(${setting('embargo_until')})`)}, 'lastConfirmedOn', ${setting('last_confirmed_on')},
  'nextFollowUpOn', ${setting('next_follow_up_on')}, 'license', ${setting('license')},
  'publishedAt', ${moment('s.published_at')}, 'updatedAt', ${moment('s.updated_at')},
  'sectors', concepts.sectors, 'methods', concepts.methods,
  'organisations', (
    select coalesce(json_agg(json_build_object('role', so.role, 'bodyKind', o.kind, 'organisation',
      case when not w.withheld then ${organisation('o', labels)} end) order by so.position), '[]')
    from story_organisations so join organisations o on o.id = so.organisation_id
    where so.story_id = r.story_id and so.number = r.number),
  'places', (
    select coalesce(json_agg(${organisation('o', labels)} order by p.position), '[]')
    from (
      select case when w.withheld and o.kind <> 'COUNTY' then o.county_id else o.id end as id,
        min(sp.position) as position
      from story_places sp join organisations o on o.id = sp.organisation_id
      where sp.story_id = r.story_id and sp.number = r.number group by 1
    ) p join organisations o on o.id = p.id)`;

const rest = (texts: string, labels: string, revisionShown: string, othersReadable: string): string => `
  'sections', t.sections, 'goals', r.goals, 'anchoring', r.anchoring,
  'contributors', (
    select coalesce(json_agg(json_build_object('name', c.name, 'role', c.role, 'affiliation', c.affiliation,
      'bio', c.bio, 'contact', c.contact) order by c.position), '[]')
    from story_contributors c where c.story_id = r.story_id and c.number = r.number and not w.withheld),
  'attachments', (
    select coalesce(json_agg(case when w.withheld then a.value || '{"url": null, "transcriptUrl": null}' else a.value end
      order by a.place), '[]')
    from jsonb_array_elements(r.attachments) with ordinality as a(value, place)),
  'relations', (
    select coalesce(json_agg(json_build_object('kind', l.kind, 'storyId', o.id, 'slug', o.slug, 'title', x.title)
      order by l.kind, x.title), '[]')
    from story_relations l join stories o on o.id = l.target_id
    join lateral (
      select x.title from story_texts x
      where x.story_id = o.id and x.number = coalesce(o.published_revision, o.pending_revision, o.latest_revision)
      order by array_position(${texts}, x.language) nulls last, x.language <> o.original_language, x.language limit 1
    ) x on true
    where l.story_id = r.story_id and l.number = r.number and ${othersReadable}),
  'revisions', (
    select coalesce(json_agg(json_build_object('number', v.number, 'publishedAt', ${moment('v.published_at')},
      'changeNote', v.change_note) order by v.number desc), '[]')
    from story_revisions v where v.story_id = s.id and v.published_at is not null and ${revisionShown}),
  'hasBenefits', exists (select from benefits b where b.story_id = s.id),
  'changeNote', r.change_note, 'revisionPublishedAt', ${moment('r.published_at')},
  'createdAt', ${moment('s.created_at')},
  'managingOrganisation', (
    select ${organisation('o', labels)} from organisations o
    where o.id = s.managing_organisation_id and not w.withheld),
  'createdBy', case when w.work then s.created_by end,
  'source', case when not w.withheld then s.source end,
  'externalId', case when not w.withheld then s.external_id end,
  'sourceUrl', case when not w.withheld then s.source_url end,
  'reviewNotes', (
    select coalesce(json_agg(json_build_object('kind', n.kind, 'revision', n.number, 'note', n.note,
      'at', ${moment('n.created_at')}) order by n.created_at desc, n.id desc), '[]')
    from story_review_notes n where n.story_id = s.id and w.work)`;

/**
 * Builds the parts of a statement that reads stories as JSON: text in the language asked for with its fallback, labels
 * and names likewise, and nothing that the policy withholds.
 *
 * @param values the statement's parameters so far; more are added, always the same number for the same shape.
 */
export const storyViewSql = (shape: StoryShape, reading: Reading, values: unknown[]): StoryViewSql => {
  const { actor, now, language } = reading;
  const sight = storySight(actor, now, 's', values);
  const texts = `$${values.push(language === null ? [] : fallbackOrder(language))}::text[]`;
  const labels = `$${values.push(fallbackOrder(language ?? 'nb'))}::text[]`;
  const others = shape === 'FULL' ? storySight(actor, now, 'o', values).readable : '';
  return {
    json: `json_build_object(${shape === 'FULL' ? `${card(texts, labels)}, ${rest(texts, labels, sight.revision('v'), others)}` : card(texts, labels)})`,
    joins: joins(texts, labels, sight.work),
    get visible() {
      return `(${sight.readable} and ${sight.revision('r')})`;
    },
    work: sight.work,
  };
};
