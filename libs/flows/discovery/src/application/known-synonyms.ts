import { Injectable } from '@nestjs/common';
import { SynonymReader } from '../persistence/synonym.reader.js';
import { Synonyms } from '../story-index/synonyms.js';
import { WhileNamed } from './while-named.js';

/** Expressions with the same meaning: read once, until somebody changes one, a vocabulary or a body. */
@Injectable()
export class KnownSynonyms {
  private readonly known = new WhileNamed<'ALL', Synonyms>();

  constructor(private readonly synonyms: SynonymReader) {}

  /** @param namedAt the last change of what has names, read no later than this is called. */
  async of(namedAt: string): Promise<Synonyms> {
    const known = this.known.get(namedAt, 'ALL');
    if (known) return known;
    const read = new Synonyms(await this.synonyms.read());
    this.known.keep(namedAt, 'ALL', read);
    return read;
  }
}
