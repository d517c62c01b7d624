import { Injectable } from '@nestjs/common';
import { type StoryFilter, StoryFilterReader, filterDays } from '#domain/stories';
import type { FacetField } from './facet-field.js';
import type { SearchCondition, ValueField } from './search-question.js';

const anyOf = (
  facet: FacetField | null,
  fields: readonly ValueField[],
  values: readonly string[] | null | undefined,
): SearchCondition[] => (values && values.length > 0 ? [{ kind: 'ANY_OF', facet, fields, values }] : []);

const slugs = (found: readonly { readonly slug: string }[]): string[] => found.map(({ slug }) => slug);
const ids = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

/** Reads a filter as the stories room does, into what documents are tested for. */
@Injectable()
export class SearchConditions {
  constructor(private readonly filters: StoryFilterReader) {}

  /** @throws Failure BAD_USER_INPUT naming the first slug or number that is unknown, or days out of order. */
  async of(filter: StoryFilter): Promise<readonly SearchCondition[]> {
    const { from, to } = filterDays(filter);
    const found = await this.filters.names(filter);
    const { hasMeasuredBenefits: measured } = filter;
    return [
      ...anyOf('SECTOR', ['sectors'], slugs(found.sectors)),
      ...anyOf('METHOD', ['methods'], slugs(found.methods)),
      ...anyOf('ORGANISATION', ['organisationLine'], ids(found.organisations)),
      ...anyOf(null, ['placeLine', 'organisationLine'], ids(found.municipalities)),
      ...anyOf('KIND', ['kind'], filter.kinds),
      ...anyOf('STATUS', ['status'], filter.statuses),
      ...anyOf('OUTCOME', ['outcome'], filter.outcomes),
      ...anyOf('LANGUAGE', ['languages'], filter.languages),
      ...(from || to ? [{ kind: 'PUBLISHED_BETWEEN', facet: 'YEAR', from, to } as const] : []),
      ...(typeof measured === 'boolean' ? [{ kind: 'MEASURED', facet: null, measured } as const] : []),
    ];
  }
}
