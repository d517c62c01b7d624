import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '#platform/graphql-kit';
import type { ConceptRef } from '../concept.js';
import { ConceptType } from './concept.type.js';

/** Why a concept was not defined. */
@ObjectType('DefineConceptError', { implements: () => [UserErrorType], description: 'Why a concept was not defined.' })
export class DefineConceptError extends UserErrorType {}

/** What came of defining a concept. */
@ObjectType('DefineConceptPayload', { description: 'What came of defining a concept.' })
export class DefineConceptPayload {
  @Field(() => ConceptType, { nullable: true, description: 'The concept as it is now; null when it was refused.' })
  concept: ConceptRef | null;

  @Field(() => [DefineConceptError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly DefineConceptError[];
}
