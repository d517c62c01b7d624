import { Field, ObjectType } from '@nestjs/graphql';
import { UserErrorType } from '#platform/graphql-kit';
import type { OrganisationRef } from '../organisation.js';
import { OrganisationType } from './organisation.type.js';

/** Why a body was not registered. */
@ObjectType('RegisterOrganisationError', {
  implements: () => [UserErrorType],
  description: 'Why a body was not registered.',
})
export class RegisterOrganisationError extends UserErrorType {}

/** What came of registering a body. */
@ObjectType('RegisterOrganisationPayload', { description: 'What came of registering a body.' })
export class RegisterOrganisationPayload {
  @Field(() => OrganisationType, { nullable: true, description: 'The body as it is now; null when it was refused.' })
  organisation: OrganisationRef | null;

  @Field(() => [RegisterOrganisationError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly RegisterOrganisationError[];
}

/** Why a succession was not recorded. */
@ObjectType('RecordSuccessionError', {
  implements: () => [UserErrorType],
  description: 'Why a succession was not recorded.',
})
export class RecordSuccessionError extends UserErrorType {}

/** What came of recording a succession. */
@ObjectType('RecordSuccessionPayload', { description: 'What came of recording that one body came before another.' })
export class RecordSuccessionPayload {
  @Field(() => OrganisationType, { nullable: true, description: 'The body that came after; null when it was refused.' })
  organisation: OrganisationRef | null;

  @Field(() => [RecordSuccessionError], { description: 'Why it was refused; empty when it was not.' })
  errors: readonly RecordSuccessionError[];
}
