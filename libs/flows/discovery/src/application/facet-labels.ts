import { Injectable } from '@nestjs/common';
import type { Language } from '#kernel';
import { FacetLabelReader, SLUG_FIELDS, type SlugField, type SlugLabels } from '../persistence/facet-label.reader.js';
import type { FacetCounts } from './facet-field.js';
import { WhileNamed } from './while-named.js';

type Labels = Readonly<Record<SlugField, Map<string, string>>>;

const none = (): Labels => ({ SECTOR: new Map(), METHOD: new Map(), ORGANISATION: new Map() });

/** What facet values that are slugs are called; each is read once, until a vocabulary or body changes. */
@Injectable()
export class FacetLabels {
  private readonly known = new WhileNamed<Language, Labels>();

  constructor(private readonly labels: FacetLabelReader) {}

  /** @param namedAt the last change of vocabularies and bodies, read no later than this is called. */
  async of(counts: FacetCounts, language: Language, namedAt: string): Promise<SlugLabels> {
    const known = this.known.get(namedAt, language) ?? none();
    const unknown = (field: SlugField): string[] =>
      Object.keys(counts.get(field) ?? {}).filter((slug) => !known[field].has(slug));
    const asked = { SECTOR: unknown('SECTOR'), METHOD: unknown('METHOD'), ORGANISATION: unknown('ORGANISATION') };
    for (const { field, slug, label } of await this.labels.read(asked, language)) known[field].set(slug, label);
    // A document may name what is gone: it is its own label, and is not asked for again.
    for (const field of SLUG_FIELDS)
      for (const slug of asked[field]) if (!known[field].has(slug)) known[field].set(slug, slug);
    this.known.keep(namedAt, language, known);
    return known;
  }
}
