import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { CurrentActor, PublicAccess, fromGlobalId, inInput, payloadOf } from '#platform/graphql-kit';
import { SignOutEverywhere } from '../application/sign-out-everywhere.js';
import { SignOutEverywhereArgs } from './member.inputs.js';
import { SignOutEverywherePayload } from './member.payloads.js';

/** Lets people end their own sessions, and administrators those of anybody. */
@Resolver()
export class SignOutEverywhereResolver {
  constructor(private readonly signOutEverywhere: SignOutEverywhere) {}

  @PublicAccess('the verb asks for a signed-in person, who may hold no role')
  @Mutation(() => SignOutEverywherePayload, {
    name: 'signOutEverywhere',
    description:
      'Ends every session of a person within a second: for the person, and for those who administer every body.',
  })
  async signOut(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => SignOutEverywhereArgs, description: 'Whose sessions are to end.' })
    input: SignOutEverywhereArgs,
  ): Promise<SignOutEverywherePayload> {
    const { person = null } = input;
    const personId = person === null ? null : fromGlobalId('Person', person, 'input', 'person');
    return payloadOf('sessions', inInput(await this.signOutEverywhere.run(actor, { personId })), (ended) => ended);
  }
}
