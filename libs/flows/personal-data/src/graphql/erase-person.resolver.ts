import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, notAllowed } from '#kernel';
import { personIdOf } from '#domain/identity';
import { CurrentActor, PublicAccess, fromGlobalId, inInput, payloadOf, toGlobalId } from '#platform/graphql-kit';
import { ErasePerson } from '../application/erase-person.js';
import { ErasePersonArgs, ErasePersonPayload } from './erase-person.type.js';

/** Lets people be forgotten. */
@Resolver()
export class ErasePersonResolver {
  constructor(private readonly erasePerson: ErasePerson) {}

  @PublicAccess('a person may hold no role; the verb asks for the person or an administrator of every body')
  @Mutation(() => ErasePersonPayload, {
    name: 'erasePerson',
    description:
      'Forgets a person for good: name, address, account and sessions, and their name as a contributor. Stories and comments stay without it. For the person, and for administrators of every body.',
  })
  async erase(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => ErasePersonArgs, description: 'Who is to be forgotten.' })
    { person = null, confirmName }: ErasePersonArgs,
  ): Promise<ErasePersonPayload> {
    const personId = person === null ? personIdOf(actor) : fromGlobalId('Person', person, 'input', 'person');
    if (personId === null) throw notAllowed(actor.kind, 'be forgotten: only people can');
    const result = await this.erasePerson.run(actor, { personId, confirmName });
    return payloadOf('person', inInput(result), (id) => toGlobalId('Person', id));
  }
}
