const open = (alias) => `${alias}.state = 'PUBLISHED' and ${alias}.visibility = 'OPEN'
  and (${alias}.embargo_until is null or ${alias}.embargo_until <= now())`;
const globalId = (type, id) =>
  `rtrim(replace(encode(convert_to('${type}:' || ${id}, 'UTF8'), 'base64'), E'\\n', ''), '=')`;
const moment = (sql) => `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const list = (json, order, from) => `(select coalesce(json_agg(${json} order by ${order}), '[]') from ${from})`;

const name = `(select n.name from organisation_names n where n.organisation_id = o.id
  order by n.kind <> 'CURRENT', n.language <> 'nb', n.language, n.name limit 1)`;
const concepts = (scheme) =>
  list(
    `json_build_object('slug', c.slug, 'label', l.label)`,
    'k.position',
    `story_concepts k join concepts c on c.id = k.concept_id and c.scheme = '${scheme}'
     join concept_labels l on l.concept_id = c.id and l.kind = 'PREFERRED' and l.language = 'nb'
     where k.story_id = s.id and k.number = s.number`,
  );
const organisations = (more) =>
  list(
    `json_build_object('role', so.role, ${more} 'organisation', json_build_object('slug', o.slug, 'name', ${name}))`,
    'so.position',
    `story_organisations so join organisations o on o.id = so.organisation_id
     where so.story_id = s.id and so.number = s.number`,
  );
const text = 'join story_texts t on t.story_id = s.id and t.number = s.number and t.language = s.original_language';

/** A page of twenty stories, newest first, as the product answers {@link LIST}; `$1` are skipped. */
export const FLOOR_LIST = `
  with s as materialized (
    select s.id, s.slug, s.kind, s.published_at, s.published_revision as number, s.original_language from stories s
    where ${open('s')} order by s.published_at desc, s.id desc limit 20 offset $1)
  select json_build_object('data', json_build_object('stories', json_build_object('edges', json_agg(
    json_build_object('node', json_build_object('id', ${globalId('Story', 's.id')}, 'slug', s.slug, 'kind', s.kind,
      'title', t.title, 'summary', t.summary, 'language', upper(t.language), 'publishedAt', ${moment('s.published_at')},
      'organisations', ${organisations('')}, 'sectors', ${concepts('SECTOR')}, 'methods', ${concepts('METHOD')}))
    order by s.published_at desc, s.id desc))))::text as json
  from s ${text}`;

const benefits = list(
  `json_build_object('id', ${globalId('Benefit', 'b.id')}, 'title', b.title, 'description', b.description, 'sign', b.sign,
    'type', b.type, 'valuation', b.valuation, 'status', b.status, 'recipients', b.recipients, 'owner', b.owner,
    'indicator', json_build_object('name', coalesce(b.indicator_name, ''), 'unit', b.unit, 'direction', b.direction),
    'baseline', case when b.baseline_value is not null then
      json_build_object('value', b.baseline_value, 'on', b.baseline_on) end,
    'target', case when b.target_value is not null then json_build_object('value', b.target_value, 'on', b.target_on,
      'low', b.target_low, 'high', b.target_high) end,
    'money', case when b.amount_nok is not null then json_build_object('amountNok', b.amount_nok,
      'priceYear', b.price_year, 'recurrence', b.recurrence, 'budgetEffect', b.budget_effect) end,
    'measurements', ${list(
      `json_build_object('value', m.value, 'measuredOn', m.measured_on, 'comment', m.comment, 'evidence', m.evidence)`,
      'm.measured_on, m.recorded_at, m.id',
      'benefit_measurements m where m.benefit_id = b.id',
    )})`,
  'b.position',
  'benefits b where b.story_id = s.id',
);

/** One story with everything that hangs on it, as the product answers {@link DETAIL}; `$1` is its slug. */
export const FLOOR_DETAIL = `
  select json_build_object('data', json_build_object('story', json_build_object('id', ${globalId('Story', 's.id')},
    'slug', s.slug, 'kind', r.kind, 'title', t.title, 'summary', t.summary, 'language', upper(t.language),
    'languages', ${list('upper(x.language)', 'x.language <> s.original_language, x.language', 'story_texts x where x.story_id = s.id and x.number = s.number')},
    'originalLanguage', upper(s.original_language), 'status', r.status, 'outcome', r.outcome, 'phase', r.phase,
    'levels', r.levels, 'period', case when r.period_from is not null or r.period_to is not null then
      json_build_object('from', r.period_from, 'to', r.period_to) end,
    'costBand', r.cost_band, 'visibility', s.visibility, 'license', s.license, 'publishedAt', ${moment('s.published_at')},
    'updatedAt', ${moment('s.updated_at')}, 'createdAt', ${moment('s.created_at')}, 'revision', r.number,
    'revisionPublishedAt', ${moment('r.published_at')}, 'changeNote', r.change_note,
    'lastConfirmedOn', s.last_confirmed_on, 'nextFollowUpOn', s.next_follow_up_on,
    'sections', t.sections, 'goals', r.goals, 'anchoring', r.anchoring,
    'contributors', ${list(
      `json_build_object('name', c.name, 'role', c.role, 'affiliation', c.affiliation, 'bio', c.bio, 'contact', c.contact)`,
      'c.position',
      'story_contributors c where c.story_id = s.id and c.number = s.number',
    )},
    'attachments', r.attachments, 'organisations', ${organisations(`'bodyKind', o.kind,`)},
    'places', ${list(
      `json_build_object('slug', o.slug, 'name', ${name})`,
      'p.position',
      'story_places p join organisations o on o.id = p.organisation_id where p.story_id = s.id and p.number = s.number',
    )},
    'sectors', ${concepts('SECTOR')}, 'methods', ${concepts('METHOD')},
    'managingOrganisation', (select json_build_object('slug', o.slug, 'name', ${name}) from organisations o
      where o.id = s.managing_organisation_id),
    'relations', ${list(
      `json_build_object('kind', l.kind, 'story', json_build_object('slug', o.slug, 'title', x.title))`,
      'l.kind, x.title',
      `story_relations l join stories o on o.id = l.target_id and ${open('o')}
       join story_texts x on x.story_id = o.id and x.number = o.published_revision and x.language = o.original_language
       where l.story_id = s.id and l.number = s.number`,
    )},
    'provenance', json_build_object('source', s.source, 'externalId', s.external_id, 'url', s.source_url),
    'revisions', ${list(
      `json_build_object('number', v.number, 'publishedAt', ${moment('v.published_at')}, 'changeNote', v.change_note)`,
      'v.number desc',
      `story_revisions v where v.story_id = s.id and v.published_at is not null and v.visibility = 'OPEN'`,
    )},
    'benefits', ${benefits})))::text as json
  from (select s.*, s.published_revision as number from stories s where s.slug = $1 and ${open('s')}) s
  join story_revisions r on r.story_id = s.id and r.number = s.number ${text}`;
