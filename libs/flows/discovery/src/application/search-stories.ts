import { Injectable } from '@nestjs/common';
import { type Actor, Cursors, type Edge, type Language, type Page, type PageRequest } from '#kernel';
import { type StoryCard, type StoryFilter, StoryReader, type StoryView } from '#domain/stories';
import { analyseQuery, queryTermSet } from '../analysis/query-terms.js';
import { FacetLabelReader } from '../persistence/facet-label.reader.js';
import { AskEngines, type EngineAnswer, type SearchEngineName } from './ask-engines.js';
import type { FacetField } from './facet-field.js';
import { type Facet, facetsOf } from './facets.js';
import { SearchConditions } from './search-conditions.js';
import { searchListName } from './search-list-name.js';
import { SearchPlaces } from './search-place.js';
import { type StorySearchOrder, orderOf } from './search-question.js';
import { type Highlight, storyHighlights } from './story-highlights.js';

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
  /** Whether to mark the words in the texts; stories are read whole then. */
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

const isWhole = (story: StoryCard | StoryView): story is StoryView => 'sections' in story;

/** Searches the published stories that the caller may see. Every hit is read anew from the database before it is given. */
@Injectable()
export class SearchStories {
  constructor(
    private readonly engines: AskEngines,
    private readonly conditions: SearchConditions,
    private readonly labels: FacetLabelReader,
    private readonly stories: StoryReader,
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
    const conditions = filter ? await this.conditions.of(filter) : [];
    const question = { actor, words, conditions, order, offset, after, limit: page.size, facets };
    const answer = await this.engines.run(question, place.engine);
    const [edges, counted] = await Promise.all([
      this.edges(actor, request, answer, (number) => places.write(place, answer, number)),
      this.facets(answer, request.language ?? 'nb'),
    ]);
    return {
      edges,
      endCursor: places.write(place, answer, answer.hits.length - 1),
      hasNextPage: answer.hits.length < answer.remaining && answer.hits.length > 0,
      hasPreviousPage: offset > 0 || after !== null,
      totalCount: answer.total,
      facets: counted,
      engine: answer.engine,
    };
  }

  private async edges(
    actor: Actor,
    { query, language, highlights = false, whole = highlights }: StorySearchRequest,
    { hits }: EngineAnswer,
    cursorOf: (number: number) => string | null,
  ): Promise<readonly StoryHit[]> {
    if (hits.length === 0) return [];
    const ids = hits.map(({ id }) => id);
    const stories =
      whole || highlights
        ? await this.stories.byIds(actor, ids, language)
        : await this.stories.cardsByIds(actor, ids, language);
    const terms: ReadonlySet<string> = highlights ? queryTermSet(query) : new Set();
    return hits.flatMap(({ score }, number) => {
      const node = stories[number];
      const cursor = cursorOf(number);
      if (node?.state !== 'PUBLISHED' || cursor === null) return [];
      return [{ cursor, node, score, highlights: isWhole(node) ? storyHighlights(node, terms) : [] }];
    });
  }

  private async facets({ facets }: EngineAnswer, language: Language): Promise<readonly Facet[]> {
    if (facets.size === 0) return [];
    const slugs = (field: FacetField): string[] => Object.keys(facets.get(field) ?? {});
    const asked = { SECTOR: slugs('SECTOR'), METHOD: slugs('METHOD'), ORGANISATION: slugs('ORGANISATION') };
    return facetsOf(facets, await this.labels.read(asked, language), language);
  }
}
