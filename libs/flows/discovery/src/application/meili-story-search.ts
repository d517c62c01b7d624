import { Injectable } from '@nestjs/common';
import { type Actor, bodiesWithRole, holdsRole } from '#kernel';
import { AppConfig } from '#platform/config';
import { type FilterExpression, SearchIndexClient, type SearchIndexQuery } from '#platform/search-client';
import type { FacetField } from './facet-field.js';
import { dayNumber } from './search-document.js';
import {
  type DatePlace,
  type SearchAnswer,
  type SearchCondition,
  type SearchQuestion,
  type StorySearchOrder,
  lastIsBeginning,
  orderOf,
} from './search-question.js';

const FIELD_OF: Readonly<Record<FacetField, string>> = {
  SECTOR: 'sectors',
  METHOD: 'methods',
  ORGANISATION: 'organisations',
  KIND: 'kind',
  STATUS: 'status',
  OUTCOME: 'outcome',
  LEVEL: 'levels',
  LANGUAGE: 'languages',
  YEAR: 'year',
};

const SORT = {
  RELEVANCE: [],
  PUBLISHED_AT_DESC: ['publishedAt:desc', 'id:desc'],
  PUBLISHED_AT_ASC: ['publishedAt:asc', 'id:asc'],
};

const anyOf = ([first, ...rest]: readonly FilterExpression[]): FilterExpression =>
  first ? { kind: 'or', of: [first, ...rest] } : { kind: 'in', field: 'id', values: [] };

/** The policy of the stories room as a filter of documents: who sees what among published stories. */
const visibleTo = (actor: Actor, now: Date): FilterExpression => {
  const open: FilterExpression = { kind: 'equals', field: 'visibility', value: 'OPEN' };
  const embargo: FilterExpression = { kind: 'range', field: 'visibleFrom', to: now.getTime() };
  if (!holdsRole(actor, 'READER')) return { kind: 'and', of: [open, embargo] };
  const bodies = bodiesWithRole(actor, 'READER');
  const own: FilterExpression = { kind: 'equals', field: 'visibility', value: 'AGENCY' };
  const agency: FilterExpression =
    bodies === 'ALL' ? own : { kind: 'and', of: [own, { kind: 'in', field: 'managingBody', values: bodies }] };
  const publicSector: FilterExpression = { kind: 'equals', field: 'visibility', value: 'PUBLIC_SECTOR' };
  return { kind: 'and', of: [anyOf([open, publicSector, agency]), embargo] };
};

const filterOf = (condition: SearchCondition): FilterExpression => {
  switch (condition.kind) {
    case 'ANY_OF':
      return anyOf(condition.fields.map((field) => ({ kind: 'in', field, values: condition.values })));
    case 'PUBLISHED_BETWEEN':
      return {
        kind: 'range',
        field: 'publishedDay',
        ...(condition.from === null ? {} : { from: dayNumber(condition.from) }),
        ...(condition.to === null ? {} : { to: dayNumber(condition.to) }),
      };
    case 'MEASURED':
      return { kind: 'equals', field: 'measuredBenefits', value: condition.measured };
  }
};

/** What comes after a match in a list ordered by date. */
const beyond = ({ publishedAt, id }: DatePlace, order: StorySearchOrder): FilterExpression => {
  const later: FilterExpression =
    order === 'PUBLISHED_AT_ASC'
      ? { kind: 'range', field: 'publishedAt', from: publishedAt + 1 }
      : { kind: 'range', field: 'publishedAt', to: publishedAt - 1 };
  const thatMoment: FilterExpression = { kind: 'equals', field: 'publishedAt', value: publishedAt };
  const further: FilterExpression = {
    kind: order === 'PUBLISHED_AT_ASC' ? 'after' : 'before',
    field: 'id',
    value: id,
  };
  return anyOf([later, { kind: 'and', of: [thatMoment, further] }]);
};

/** Puts questions to the Meilisearch index in use. */
@Injectable()
export class MeiliStorySearch {
  private readonly indexUid: string;

  constructor(
    private readonly engine: SearchIndexClient,
    config: AppConfig,
  ) {
    this.indexUid = config.search.indexUid;
  }

  /** Says whether it makes sense to ask. */
  inReach(): boolean {
    return this.engine.enabled && this.engine.state() !== 'open';
  }

  /** @throws SearchUnavailable when PostgreSQL should be asked instead. */
  async answer(question: SearchQuestion): Promise<SearchAnswer> {
    const { conditions, facets, offset, after, limit } = question;
    const order = orderOf(question);
    const filtered = facets.filter((facet) => conditions.some((condition) => condition.facet === facet));
    const plain = facets.filter((facet) => !filtered.includes(facet));
    const all = this.query(question, conditions, plain);
    const page = { sort: SORT[order], fields: ['publishedAt'], limit };
    const [main, ...others] = await this.engine.search([
      after ? { ...all, limit: 0 } : { ...all, ...page, offset },
      ...filtered.map((facet) => ({
        ...this.query(
          question,
          conditions.filter((condition) => condition.facet !== facet),
          [facet],
        ),
        limit: 0,
      })),
      ...(after ? [{ ...this.query(question, conditions, [], beyond(after, order)), ...page }] : []),
    ]);
    const found = after ? others.pop() : main;
    const counts = new Map(plain.map((facet) => [facet, main?.facets[FIELD_OF[facet]] ?? {}]));
    filtered.forEach((facet, place) => counts.set(facet, others[place]?.facets[FIELD_OF[facet]] ?? {}));
    return {
      hits: (found?.hits ?? []).map(({ document, score }) => ({
        id: document.id,
        publishedAt: Number(document['publishedAt']),
        score: order === 'RELEVANCE' ? score : null,
      })),
      total: main?.total ?? 0,
      remaining: Math.max(0, (found?.total ?? 0) - (after ? 0 : offset)),
      facets: counts,
    };
  }

  /** Says whether the index holds nothing at all, as after the engine has lost its data. */
  async isEmpty(): Promise<boolean> {
    const [all] = await this.engine.search([{ indexUid: this.indexUid, text: '', limit: 0 }]);
    return all?.total === 0;
  }

  private query(
    { actor, now, words, excluded }: SearchQuestion,
    conditions: readonly SearchCondition[],
    facets: readonly FacetField[],
    ...more: readonly FilterExpression[]
  ): SearchIndexQuery {
    const hidden: FilterExpression = { kind: 'notIn', field: 'id', values: excluded };
    return {
      indexUid: this.indexUid,
      // The engine takes the last word as the beginning of one unless a space follows.
      text: `${words.join(' ')}${lastIsBeginning(words) ? '' : ' '}`,
      filter: { kind: 'and', of: [visibleTo(actor, now), hidden, ...conditions.map(filterOf), ...more] },
      facets: facets.map((facet) => FIELD_OF[facet]),
    };
  }
}
