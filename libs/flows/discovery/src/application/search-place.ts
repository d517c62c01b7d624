import type { Cursors } from '#kernel';
import type { DatePlace, StorySearchOrder } from './search-question.js';

/** Where a page of a search begins. */
export interface SearchPlace {
  readonly offset: number;
  readonly after: DatePlace | null;
}

const BEGINNING: SearchPlace = { offset: 0, after: null };

/**
 * The cursors of one search. By relevance they hold the number of matches before; by date the moment and id of the match,
 * which move no other match.
 */
export class SearchPlaces {
  constructor(
    private readonly cursors: Cursors,
    private readonly list: string,
    private readonly order: StorySearchOrder,
  ) {}

  /** @throws Failure BAD_USER_INPUT for a cursor that this search has not given out. */
  read(cursor: string | null): SearchPlace {
    if (cursor === null) return BEGINNING;
    const [first, second] = this.cursors.decode(this.list, cursor);
    if (this.order !== 'RELEVANCE') {
      return { ...BEGINNING, after: { publishedAt: Number(first), id: String(second) } };
    }
    return { ...BEGINNING, offset: Number(first) };
  }

  /** The cursor of a hit by its number on the page that began at a place. */
  write({ offset }: SearchPlace, hit: DatePlace, number: number): string {
    const values = this.order === 'RELEVANCE' ? [offset + number + 1] : [hit.publishedAt, hit.id];
    return this.cursors.encode(this.list, values);
  }
}
