import { Injectable } from '@nestjs/common';
import type { Actor, Language } from '#kernel';
import type { IndexAnswer } from './ask-index.js';
import { CorrectQuery } from './correct-query.js';
import { FacetLabels } from './facet-labels.js';
import { type Facet, facetsOf } from './facets.js';
import { ReadFound, type ShownHit, type Showing } from './read-found.js';

/** How an answer is shown. */
export interface AnswerShowing extends Omit<Showing, 'marked'> {
  readonly query: string;
  /** Whether to mark the words in the texts. */
  readonly highlights?: boolean;
  /** The query is of nothing but words that say nothing about a subject. */
  readonly ofStopWords: boolean;
  readonly corrects?: boolean;
  /** The last change of what has names. */
  readonly namedAt: string;
}

/** An answer in the reader's language. */
export interface ShownAnswer {
  /** By the places of the hits; null for what the caller does not see any more. */
  readonly hits: readonly (ShownHit | null)[];
  readonly facets: readonly Facet[];
  readonly correction: string | null;
}

/** Reads from the stories and vocabularies what is shown of an answer. */
@Injectable()
export class ShowAnswer {
  constructor(
    private readonly found: ReadFound,
    private readonly labels: FacetLabels,
    private readonly corrections: CorrectQuery,
  ) {}

  async run(actor: Actor, answer: IndexAnswer, showing: AnswerShowing): Promise<ShownAnswer> {
    const { query, language, whole, ofStopWords, corrects = false, highlights = false, namedAt } = showing;
    const marked = highlights ? { marks: answer.marks(), ofStopWords } : null;
    const ids = answer.hits.map(({ id }) => id);
    const [hits, facets, correction] = await Promise.all([
      ids.length === 0 ? [] : this.found.run(actor, ids, { language, whole, marked }),
      this.facets(answer, language ?? 'nb', namedAt),
      corrects ? this.corrections.run(actor, query, answer.proposal()) : null,
    ]);
    return { hits, facets, correction };
  }

  private async facets({ facets }: IndexAnswer, language: Language, namedAt: string): Promise<readonly Facet[]> {
    if (facets.size === 0) return [];
    return facetsOf(facets, await this.labels.of(facets, language, namedAt), language);
  }
}
