export type { DefineConceptInput } from './application/define-concept.js';
export { shippedConcepts } from './application/concept-content.js';
export { LoadConcepts } from './application/load-concepts.js';
export type { LoadedConcepts } from './application/load-concepts.js';
export type {
  ConceptDefinition,
  ConceptLabel,
  ConceptRef,
  ConceptRelationKind,
  ConceptScheme,
  ConceptView,
  LabelKind,
} from './concept.js';
export { ConceptReader } from './persistence/concept.reader.js';
export type { ConceptListRequest } from './persistence/concept.reader.js';
export { TaxonomyModule } from './taxonomy.module.js';
export { conceptRights } from './application/concept.rights.js';
