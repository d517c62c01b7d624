import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { LoadOrganisations } from '#domain/organisations';
import { LoadConcepts, shippedConcepts } from '#domain/taxonomy';
import { LoadSynonyms, shippedSynonyms } from '#flows/discovery';
import { type Actor, Failure, notAllowed } from '#kernel';
import { packageRoot } from '#platform/config';
import { exchangePolicy } from './exchange.policy.js';
import { ImportFile } from './import-file.js';

/** How many of something a load made, changed and left as they were. */
export interface Loaded {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** What a load of the first content did. */
export interface LoadedContent {
  readonly concepts: Loaded;
  readonly organisations: Loaded;
  readonly stories: Loaded;
  readonly synonyms: Loaded;
}

/** The source that the curated cases are kept under: the name of the file they were collected in. */
export const CURATED_SOURCE = 'no-curated-cases';

const CASES_FILE = 'libs/flows/exchange/content/curated-cases.ndjson';

/** Loads what the product is shipped with: vocabularies, bodies, synonyms, and the curated cases, published. Safe to repeat. */
@Injectable()
export class LoadFirstContent {
  constructor(
    private readonly concepts: LoadConcepts,
    private readonly organisations: LoadOrganisations,
    private readonly stories: ImportFile,
    private readonly synonyms: LoadSynonyms,
  ) {}

  /** @throws Failure FORBIDDEN unless the actor administers everything; BAD_USER_INPUT naming what is wrong with the content. */
  async run(actor: Actor): Promise<LoadedContent> {
    if (!exchangePolicy.mayLoad(actor)) throw notAllowed(actor.kind, 'load the first content');
    const concepts = await this.concepts.run(actor, shippedConcepts());
    const organisations = await this.organisations.run(actor);
    const synonyms = await this.synonyms.run(actor, shippedSynonyms());
    const faults: string[] = [];
    const { rejected, ...stories } = await this.stories.run(actor, {
      bytes: () => createReadStream(join(packageRoot, CASES_FILE)),
      source: CURATED_SOURCE,
      publish: true,
      onNote: ({ kind, line, message }) => void (kind === 'REJECTED' && faults.push(`line ${line}: ${message}`)),
    });
    if (rejected > 0) throw new Failure('BAD_USER_INPUT', `${CASES_FILE}: ${faults.join('; ')}`);
    return { concepts, organisations, stories, synonyms };
  }
}
