import { Injectable } from '@nestjs/common';
import { type StoryFilter, StoryFilterReader, filterDays } from '#domain/stories';
import type { FacetField } from './facet-field.js';
import type { ValueField } from '../story-index/story-entry.js';
import type { SearchCondition } from './search-question.js';
import { WhileNamed } from './while-named.js';

const anyOf = (
  facet: FacetField | null,
  fields: readonly ValueField[],
  values: readonly string[] | null | undefined,
): SearchCondition[] => (values && values.length > 0 ? [{ kind: 'ANY_OF', facet, fields, values }] : []);

/** Longer filters are looked up each time. */
const LONGEST_KEPT = 2_000;

const slugs = (found: readonly { readonly slug: string }[]): string[] => found.map(({ slug }) => slug);
const ids = (found: readonly { readonly id: string }[]): string[] => found.map(({ id }) => id);

type Names = Awaited<ReturnType<StoryFilterReader['names']>>;

/** Reads a filter as the stories room does, into what documents are tested for. */
@Injectable()
export class SearchConditions {
  private readonly known = new WhileNamed<string, Names>();

  constructor(private readonly filters: StoryFilterReader) {}

  /**
   * @param namedAt the last change of vocabularies and bodies, read no later than this is called.
   * @throws Failure BAD_USER_INPUT naming the first slug or number that is unknown, or days out of order.
   */
  async of(filter: StoryFilter, namedAt: string): Promise<readonly SearchCondition[]> {
    const { from, to } = filterDays(filter);
    const found = await this.names(filter, namedAt);
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

  private async names(filter: StoryFilter, namedAt: string): Promise<Names> {
    const { sectors, methods, organisations, municipalities } = filter;
    const key = JSON.stringify([sectors, methods, organisations, municipalities]);
    const known = this.known.get(namedAt, key);
    if (known) return known;
    const found = await this.filters.names(filter);
    if (key.length <= LONGEST_KEPT) this.known.keep(namedAt, key, found);
    return found;
  }
}
