import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import { FacetLabelReader, SLUG_FIELDS, type SlugField } from '../persistence/facet-label.reader.js';
import type { FacetCounts } from './facet-field.js';
import type { SlugLabels } from './facets.js';
import { LabelBook } from './label-book.js';
import { WhileNamed } from './while-named.js';

const none = (language: Language): SlugLabels => ({
  SECTOR: new LabelBook(language),
  METHOD: new LabelBook(language),
  ORGANISATION: new LabelBook(language),
});

/** What facet values that are slugs are called; each is read once, until a vocabulary or body changes. */
@Injectable()
export class FacetLabels {
  private readonly known = new WhileNamed<Language, SlugLabels>();

  constructor(private readonly labels: FacetLabelReader) {}

  /** @param namedAt the last change of vocabularies and bodies, read no later than this is called. */
  async of(counts: FacetCounts, language: Language, namedAt: string): Promise<SlugLabels> {
    const known = this.known.get(namedAt, language) ?? none(language);
    const unknown = (field: SlugField): string[] =>
      [...(counts.get(field)?.keys() ?? [])].filter((slug) => !known[field].knows(slug));
    const asked = { SECTOR: unknown('SECTOR'), METHOD: unknown('METHOD'), ORGANISATION: unknown('ORGANISATION') };
    for (const { field, slug, label } of await this.labels.read(asked, language)) known[field].learn(slug, label);
    // A document may name what is gone: it is its own label, and is not asked for again.
    for (const field of SLUG_FIELDS)
      for (const slug of asked[field]) if (!known[field].knows(slug)) known[field].learn(slug, slug);
    this.known.keep(namedAt, language, known);
    return known;
  }
}
