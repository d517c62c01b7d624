import { Field, InterfaceType, registerEnumType } from '@nestjs/graphql';
import type { UserError } from '#kernel';

/** The categories of expected errors, as the schema names them. */
export const UserErrorCodeEnum = {
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
} as const;

registerEnumType(UserErrorCodeEnum, {
  name: 'UserErrorCode',
  description: 'The category of an expected error.',
  valuesMap: {
    BAD_USER_INPUT: { description: 'The input breaks a rule; the path says where.' },
    NOT_FOUND: { description: 'What the input points to does not exist, or not for this caller.' },
    CONFLICT: { description: 'The object is not in a state, or at a version, that allows this.' },
  },
});

/** An expected error of a mutation, returned in its payload. */
@InterfaceType('UserError', { description: 'An expected error of a mutation: nothing was changed.' })
export abstract class UserErrorType implements UserError {
  @Field(() => UserErrorCodeEnum, { description: 'The category of the error.' })
  code: UserError['code'];

  @Field(() => String, { description: 'What is wrong, in words.' })
  message: string;

  @Field(() => [String], {
    description: 'Where in the input the fault lies, outermost first; empty when it is no single field.',
  })
  path: readonly string[];
}
