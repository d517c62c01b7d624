import { Module } from '@nestjs/common';
import { DefineConcept } from './application/define-concept.js';
import { LoadConcepts } from './application/load-concepts.js';
import { ConceptReader } from './persistence/concept.reader.js';
import { ConceptRepository } from './persistence/concept.repository.js';

/** The vocabularies: their verbs and readers. */
@Module({
  providers: [ConceptRepository, ConceptReader, DefineConcept, LoadConcepts],
  exports: [ConceptReader, DefineConcept, LoadConcepts],
})
export class TaxonomyModule {}
