import type { StorySight } from '../application/story.policy.js';
import { filterDays } from '../domain/filter-days.js';
import type { StoryListFilter } from '../domain/story-list.js';
import { ERASED_CONTRIBUTOR } from './contributor-rows.js';
import type { FilterIds } from './story-filter.reader.js';

/** The revision of `s` that lists show. */
export const LISTED_REVISION = 'coalesce(s.published_revision, s.pending_revision, s.latest_revision)';

const hanging = (table: string, alias: string): string =>
  `from ${table} ${alias} where ${alias}.story_id = s.id and ${alias}.number = ${LISTED_REVISION}`;

const some = <T>(list: readonly T[] | null | undefined): readonly T[] | null =>
  list !== null && list !== undefined && list.length > 0 ? list : null;

/**
 * Builds the conditions of a filter on `stories s`. A withheld body is not found by its name or place, nor who contributed by
 * theirs, except by those who may see it.
 *
 * @param values the statement's parameters so far; those of the filter are added.
 * @throws Failure BAD_USER_INPUT for days that are none or out of order.
 */
export const filterSql = (filter: StoryListFilter, ids: FilterIds, sight: StorySight, values: unknown[]): string => {
  const conditions: string[] = [];
  const where = <T>(value: T | null | undefined, condition: (parameter: string) => string): void => {
    if (value !== null && value !== undefined) conditions.push(condition(`$${values.push(value)}`));
  };
  const revision = (column: string) => (parameter: string) =>
    `exists (select ${hanging('story_revisions', 'f')} and f.${column} = any(${parameter}::text[]))`;
  const told = (): string => `(not s.withheld_organisation or ${sight.work})`;
  const { from, to } = filterDays(filter);

  const states = some(filter.editorialStates);
  if (states === null) conditions.push(sight.published);
  where(
    states,
    (p) => `((${sight.published} and s.state = any(${p}::text[]))
    or (${sight.work} and (s.state = any(${p}::text[]) or s.pending_state = any(${p}::text[]))))`,
  );
  where(
    some(ids.sectors),
    (p) => `exists (select ${hanging('story_concepts', 'f')} and f.concept_id = any(${p}::uuid[]))`,
  );
  where(
    some(ids.methods),
    (p) => `exists (select ${hanging('story_concepts', 'f')} and f.concept_id = any(${p}::uuid[]))`,
  );
  where(
    some(ids.organisations),
    (p) => `(${told()} and exists (
    select ${hanging('story_organisations', 'f')} and f.organisation_id = any(${p}::uuid[])))`,
  );
  where(
    some(ids.municipalities),
    (p) => `(${told()} and (
    exists (select ${hanging('story_places', 'f')} and f.organisation_id = any(${p}::uuid[]))
    or exists (select ${hanging('story_organisations', 'f')} and f.organisation_id = any(${p}::uuid[]))))`,
  );
  where(
    filter.contributor,
    (p) => `(${told()} and exists (
    select ${hanging('story_contributors', 'f')} and lower(f.name) = lower(${p}::text) and f.name <> '${ERASED_CONTRIBUTOR}'))`,
  );
  where(some(filter.kinds), (p) => `s.kind = any(${p}::text[])`);
  where(some(filter.statuses), revision('status'));
  where(some(filter.outcomes), revision('outcome'));
  where(
    some(filter.languages),
    (p) => `exists (select ${hanging('story_texts', 'f')} and f.language = any(${p}::text[]))`,
  );
  where(from, (p) => `s.published_at >= (${p}::date at time zone 'Europe/Oslo')`);
  where(to, (p) => `s.published_at < ((${p}::date + 1) at time zone 'Europe/Oslo')`);
  where(
    filter.hasMeasuredBenefits,
    (p) => `${p}::boolean = exists (
    select from benefits b join benefit_measurements m on m.benefit_id = b.id where b.story_id = s.id)`,
  );
  return conditions.join('\n and ');
};
