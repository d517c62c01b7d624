import { Injectable } from '@nestjs/common';
import { ANONYMOUS, Failure, type Language, type Page, type PageRequest } from '#kernel';
import { OrganisationReader } from '#domain/organisations';
import { type StoryCard, type StoryFilter, StoryListReader } from '#domain/stories';
import { ConceptReader } from '#domain/taxonomy';
import { SearchStories } from '#flows/discovery';
import { AppConfig } from '#platform/config';
import { feedEntry } from './feed-entry.js';
import { feedTitle } from './feed-words.js';
import type { Feed, FeedRequest, FeedSubject } from './feed.js';

const PAGE_SIZE = 30;
const EMPTY_SINCE = new Date(0);

/** What a feed is called and which stories it holds. */
interface Chosen {
  readonly title: string;
  readonly query: string;
  readonly filter: StoryFilter;
}

const unknown = (what: string, slug: string): Failure => new Failure('NOT_FOUND', `There is no ${what} "${slug}".`);

/**
 * Reads feeds of stories. Whoever asks is shown what everybody may see and nothing more, as feeds are handed on: a
 * session or a key changes nothing.
 */
@Injectable()
export class ReadFeed {
  constructor(
    private readonly lists: StoryListReader,
    private readonly searches: SearchStories,
    private readonly concepts: ConceptReader,
    private readonly organisations: OrganisationReader,
    private readonly config: AppConfig,
  ) {}

  /**
   * @throws Failure NOT_FOUND for a sector, method or body that nobody knows; BAD_USER_INPUT for what a filter names and
   *   nobody knows, and for a foreign cursor.
   */
  async run({ subject, language, after }: FeedRequest): Promise<Feed> {
    const titled = language ?? 'nb';
    const { title, query, filter } = await this.choose(subject, titled);
    const page: PageRequest = { size: PAGE_SIZE, direction: 'FORWARD', after, before: null };
    const { edges, hasNextPage, endCursor } =
      query === '' ? await this.listed(filter, language, page) : await this.found(query, filter, language, page);
    const entries = edges.map((card) => feedEntry(card, this.config.http.publicUrl));
    const updated = entries.reduce((latest, entry) => (entry.updated > latest ? entry.updated : latest), EMPTY_SINCE);
    return { title, language: titled, updated, entries, next: hasNextPage ? endCursor : null };
  }

  private async choose(subject: FeedSubject, language: Language): Promise<Chosen> {
    if (subject.kind === 'SEARCH') {
      const { filter } = subject;
      const query = subject.query.trim();
      const kind = query === '' ? (Object.keys(filter).length === 0 ? 'ALL' : 'SOME') : 'SEARCH';
      return { title: feedTitle(kind, language, query), query, filter };
    }
    const { kind, slug } = subject;
    if (kind === 'ORGANISATION') {
      const body = await this.organisations.bySlugOrNumber(slug, language);
      if (body === null) throw unknown('organisation', slug);
      return { title: feedTitle(kind, language, body.name), query: '', filter: { organisations: [body.slug] } };
    }
    const concept = await this.concepts.bySlug(kind, slug, language);
    if (concept === null) throw unknown(kind.toLowerCase(), slug);
    const filter = kind === 'SECTOR' ? { sectors: [slug] } : { methods: [slug] };
    return { title: feedTitle(kind, language, concept.label), query: '', filter };
  }

  private async listed(filter: StoryFilter, language: Language | null, page: PageRequest): Promise<FeedPage> {
    const found = await this.lists.cards(ANONYMOUS, { filter, language, page });
    return pageOf(found, found.edges.at(-1)?.cursor ?? null);
  }

  private async found(
    query: string,
    filter: StoryFilter,
    language: Language | null,
    page: PageRequest,
  ): Promise<FeedPage> {
    const found = await this.searches.run(ANONYMOUS, { query, filter, language, page, orderBy: 'PUBLISHED_AT_DESC' });
    return pageOf(found, found.endCursor);
  }
}

interface FeedPage {
  readonly edges: readonly StoryCard[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

const pageOf = ({ edges, hasNextPage }: Pick<Page<StoryCard>, 'edges' | 'hasNextPage'>, endCursor: string | null) => ({
  edges: edges.map(({ node }) => node),
  hasNextPage,
  endCursor,
});
