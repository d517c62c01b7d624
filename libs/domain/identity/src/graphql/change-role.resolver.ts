import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { Access, CurrentActor, fromGlobalId, inInput, payloadOf } from '#platform/graphql-kit';
import { ChangeRole } from '../application/change-role.js';
import { RemoveMember } from '../application/remove-member.js';
import { MemberReader } from '../persistence/member.reader.js';
import { PersonReader } from '../persistence/person.reader.js';
import { ChangeRoleArgs, RemoveMemberArgs } from './member.inputs.js';
import { ChangeRolePayload, RemoveMemberPayload } from './member.payloads.js';
import { personView } from './person.type.js';

/** Lets administrators change who holds which role. */
@Resolver()
export class ChangeRoleResolver {
  constructor(
    private readonly changeRole: ChangeRole,
    private readonly removeMember: RemoveMember,
    private readonly reader: MemberReader,
    private readonly people: PersonReader,
  ) {}

  @Access('ADMIN')
  @Mutation(() => ChangeRolePayload, {
    name: 'changeRole',
    description: 'Gives a person of a body another role; it counts within a second. For administrators of the body.',
  })
  async change(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => ChangeRoleArgs, description: 'Whose role is to be which.' })
    input: ChangeRoleArgs,
  ): Promise<ChangeRolePayload> {
    const personId = fromGlobalId('Person', input.person, 'input', 'person');
    const { organisation = null, role } = input;
    const result = await this.changeRole.run(actor, { personId, organisation, role });
    const member = result.ok ? await this.reader.member(personId, result.value.organisationId) : null;
    return payloadOf('member', inInput(result), () => member);
  }

  @Access('ADMIN')
  @Mutation(() => RemoveMemberPayload, {
    name: 'removeMember',
    description: 'Takes a person out of those of a body; it counts within a second. For administrators of the body.',
  })
  async remove(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => RemoveMemberArgs, description: 'Who is to be taken out.' })
    input: RemoveMemberArgs,
  ): Promise<RemoveMemberPayload> {
    const personId = fromGlobalId('Person', input.person, 'input', 'person');
    const result = await this.removeMember.run(actor, { personId, organisation: input.organisation ?? null });
    const person = result.ok ? await this.people.byId(personId) : null;
    return payloadOf('person', inInput(result), () => person && personView(person));
  }
}
