import { Field, ID, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '#platform/graphql-kit';
import type { SynonymSetView } from '../application/synonym-definition.js';
import { SynonymSetType } from './synonym.type.js';

/** Why synonyms were not added. */
@ObjectType('AddSynonymsError', { implements: () => [UserErrorType], description: 'Why synonyms were not added.' })
export class AddSynonymsError extends UserErrorType {}

/** What came of adding synonyms. */
@ObjectType('AddSynonymsPayload', { description: 'What came of adding synonyms.' })
export class AddSynonymsPayload {
  @Field(() => SynonymSetType, { nullable: true, description: 'The new set; null when it was refused.' })
  synonyms: SynonymSetView | null;

  @Field(() => [AddSynonymsError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly AddSynonymsError[];
}

/** Why synonyms were not changed. */
@ObjectType('ChangeSynonymsError', { implements: () => [UserErrorType], description: 'Why synonyms were not changed.' })
export class ChangeSynonymsError extends UserErrorType {}

/** What came of changing synonyms. */
@ObjectType('ChangeSynonymsPayload', { description: 'What came of changing synonyms.' })
export class ChangeSynonymsPayload {
  @Field(() => SynonymSetType, { nullable: true, description: 'The set as it is now; null when it was refused.' })
  synonyms: SynonymSetView | null;

  @Field(() => [ChangeSynonymsError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly ChangeSynonymsError[];
}

/** Why synonyms were not removed. */
@ObjectType('RemoveSynonymsError', { implements: () => [UserErrorType], description: 'Why synonyms were not removed.' })
export class RemoveSynonymsError extends UserErrorType {}

/** What came of removing synonyms. */
@ObjectType('RemoveSynonymsPayload', { description: 'What came of removing synonyms.' })
export class RemoveSynonymsPayload {
  @Field(() => ID, { nullable: true, description: 'The id of the set that was removed; null when it was refused.' })
  removedId: string | null;

  @Field(() => [RemoveSynonymsError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly RemoveSynonymsError[];
}
