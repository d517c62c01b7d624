import { Injectable } from '@nestjs/common';
import { type Actor, Cursors, type Edge, type Language, type Page, type PageRequest } from '#kernel';
import type { StoryCard, StoryFilter, StoryView } from '#domain/stories';
import { queryWords } from '../analysis/query-words.js';
import type { Highlight } from '../highlight/highlight.js';
import { AskIndex, type IndexAnswer, type SearchEngineName } from './ask-index.js';
import type { FacetField } from './facet-field.js';
import { type NamedFacet, named } from './facets.js';
import { SearchGround } from './search-ground.js';
import { searchListName } from './search-list-name.js';
import { SearchPlaces } from './search-place.js';
import { type DatePlace, type StorySearchOrder, orderOf } from './search-question.js';
import { ShowAnswer, type ShownAnswer } from './show-answer.js';

/** What a reader searches for. */
export interface StorySearchRequest {
  /** Free text; without a letter or digit in it everything is found, newest first. */
  readonly query: string;
  readonly filter?: StoryFilter | null | undefined;
  readonly orderBy?: StorySearchOrder | null | undefined;
  /** The language of texts and labels; left out: each story's original text, labels in bokmål. */
  readonly language?: Language | null | undefined;
  readonly page: PageRequest;
  /** What to count matches by; nothing is counted that is not asked for. */
  readonly facets?: readonly FacetField[];
  /** Whether to mark the words in the texts. */
  readonly highlights?: boolean;
  /** Reads whole stories instead of cards. */
  readonly whole?: boolean;
  /** Whether to say what may have been meant. */
  readonly corrects?: boolean;
}

/** A story found. */
export interface StoryHit extends Edge<StoryCard | StoryView> {
  readonly score: number | null;
  readonly highlights: readonly Highlight[];
}

/** One page of what was found. */
export interface FoundStories extends Omit<Page<StoryCard>, 'edges'> {
  readonly edges: readonly StoryHit[];
  /** Where the next page begins, though every hit of this one should have gone meanwhile. */
  readonly endCursor: string | null;
  readonly totalCount: number;
  readonly facets: readonly NamedFacet[];
  readonly engine: SearchEngineName;
  /** What the query may have been meant to be; null when it was not asked for, or there is nothing to say. */
  readonly correction: string | null;
}

/** Searches the published stories that the caller may see. Every hit is read anew from the database before it is given. */
@Injectable()
export class SearchStories {
  constructor(
    private readonly ground: SearchGround,
    private readonly index: AskIndex,
    private readonly show: ShowAnswer,
    private readonly cursors: Cursors,
  ) {}

  /**
   * @throws Failure BAD_USER_INPUT for what the filter names and nobody knows, and for a foreign cursor; UNAVAILABLE when
   *   the database is out of reach.
   */
  async run(actor: Actor, request: StorySearchRequest): Promise<FoundStories> {
    const { page, filter, facets = [] } = request;
    const query = queryWords(request.query);
    const order = orderOf(request.orderBy ?? 'RELEVANCE', query.words.length > 0);
    const places = new SearchPlaces(this.cursors, searchListName(request.query, filter ?? {}, order), order);
    const place = places.read(page.after);
    const { offset, after } = place;
    const { now, outlook, conditions } = await this.ground.read(actor, filter ?? null);
    const question = { actor, now, conditions, order, offset, after, limit: page.size, facets };
    const answer = await this.index.run(query, question, outlook);
    const cursorOf = (hit: DatePlace, number: number): string => places.write(place, hit, number);
    const last = answer.hits.at(-1);
    const { ofStopWords } = query;
    const shown = await this.show.run(actor, answer, { ...request, ofStopWords, namedAt: outlook.namedAt });
    return {
      edges: this.edges(answer, shown, cursorOf),
      endCursor: last ? cursorOf(last, answer.hits.length - 1) : null,
      hasNextPage: answer.hits.length < answer.remaining && answer.hits.length > 0,
      hasPreviousPage: offset > 0 || after !== null,
      totalCount: answer.total,
      facets: named(shown.facets, conditions),
      engine: answer.engine,
      correction: shown.correction,
    };
  }

  private edges(
    { hits }: IndexAnswer,
    shown: ShownAnswer,
    cursorOf: (hit: DatePlace, number: number) => string,
  ): readonly StoryHit[] {
    return hits.flatMap((hit, number) => {
      const one = shown.hits[number];
      if (!one) return [];
      const edge = {
        // Sealed only when it is asked for.
        get cursor() {
          return cursorOf(hit, number);
        },
        score: hit.score,
        node: one.node,
        highlights: one.highlights,
      };
      return [edge];
    });
  }
}
