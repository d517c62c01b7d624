import { Module } from '@nestjs/common';
import { TaxonomyModule } from '../taxonomy.module.js';
import { ConceptResolver } from './concept.resolver.js';
import { DefineConceptResolver } from './define-concept.resolver.js';

/** The vocabularies' GraphQL edge. */
@Module({
  imports: [TaxonomyModule],
  providers: [ConceptResolver, DefineConceptResolver],
})
export class TaxonomyGraphqlModule {}
