export { ConceptSchemeEnum } from './concept.enums.js';
export { ConceptType } from './concept.type.js';
export { TaxonomyGraphqlModule } from './taxonomy-graphql.module.js';
