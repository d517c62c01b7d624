import { Module } from '@nestjs/common';
import { TaxonomyModule } from '../taxonomy.module.js';
import { ConceptDetailsResolver } from './concept-details.resolver.js';
import { ConceptResolver } from './concept.resolver.js';
import { DefineConceptResolver } from './define-concept.resolver.js';

/** The vocabularies' GraphQL edge. */
@Module({
  imports: [TaxonomyModule],
  providers: [ConceptResolver, ConceptDetailsResolver, DefineConceptResolver],
})
export class TaxonomyGraphqlModule {}
