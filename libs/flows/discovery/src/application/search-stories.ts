import { Injectable } from '@nestjs/common';
import { type Actor, Cursors, type Edge, type Language, type Page, type PageRequest } from '#kernel';
import type { StoryCard, StoryFilter, StoryView } from '#domain/stories';
import { analyseQuery } from '../analysis/query-terms.js';
import type { Highlight } from '../highlight/highlight.js';
import { AskEngines, type EngineAnswer, type SearchEngineName } from './ask-engines.js';
import type { FacetField } from './facet-field.js';
import { FacetLabels } from './facet-labels.js';
import { type Facet, facetsOf } from './facets.js';
import { ReadFound } from './read-found.js';
import { SearchGround } from './search-ground.js';
import { searchListName } from './search-list-name.js';
import { SearchPlaces } from './search-place.js';
import { type DatePlace, type StorySearchOrder, orderOf } from './search-question.js';

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
  readonly facets: readonly Facet[];
  readonly engine: SearchEngineName;
}

/** Searches the published stories that the caller may see. Every hit is read anew from the database before it is given. */
@Injectable()
export class SearchStories {
  constructor(
    private readonly ground: SearchGround,
    private readonly engines: AskEngines,
    private readonly found: ReadFound,
    private readonly labels: FacetLabels,
    private readonly cursors: Cursors,
  ) {}

  /**
   * @throws Failure BAD_USER_INPUT for what the filter names and nobody knows, and for a foreign cursor; UNAVAILABLE when
   *   the database is out of reach.
   */
  async run(actor: Actor, request: StorySearchRequest): Promise<FoundStories> {
    const { page, filter, facets = [] } = request;
    const words = analyseQuery(request.query).flatMap(({ terms }) => terms[0]?.term ?? []);
    const order = orderOf({ words, order: request.orderBy ?? 'RELEVANCE' });
    const places = new SearchPlaces(this.cursors, searchListName(request.query, filter ?? {}, order), order);
    const place = places.read(page.after);
    const { offset, after } = place;
    const { now, outlook, conditions } = await this.ground.read(actor, filter ?? null);
    const question = { actor, now, words, conditions, order, offset, after, limit: page.size, facets };
    const answer = await this.engines.run(question, outlook, place.engine);
    const cursorOf = (hit: DatePlace, number: number): string => places.write(place, answer.engine, hit, number);
    const last = answer.hits.at(-1);
    const [edges, counted] = await Promise.all([
      this.edges(actor, request, answer, cursorOf),
      this.facets(answer, request.language ?? 'nb', outlook.namedAt),
    ]);
    return {
      edges,
      endCursor: last ? cursorOf(last, answer.hits.length - 1) : null,
      hasNextPage: answer.hits.length < answer.remaining && answer.hits.length > 0,
      hasPreviousPage: offset > 0 || after !== null,
      totalCount: answer.total,
      facets: counted,
      engine: answer.engine,
    };
  }

  private async edges(
    actor: Actor,
    request: StorySearchRequest,
    { hits }: EngineAnswer,
    cursorOf: (hit: DatePlace, number: number) => string,
  ): Promise<readonly StoryHit[]> {
    if (hits.length === 0) return [];
    const ids = hits.map(({ id }) => id);
    const found = await this.found.run(actor, ids, request);
    return hits.flatMap((hit, number) => {
      const shown = found[number];
      if (!shown) return [];
      const edge = {
        // Sealed only when it is asked for.
        get cursor() {
          return cursorOf(hit, number);
        },
        score: hit.score,
        node: shown.node,
        highlights: shown.highlights,
      };
      return [edge];
    });
  }

  private async facets({ facets }: EngineAnswer, language: Language, namedAt: string): Promise<readonly Facet[]> {
    if (facets.size === 0) return [];
    return facetsOf(facets, await this.labels.of(facets, language, namedAt), language);
  }
}
