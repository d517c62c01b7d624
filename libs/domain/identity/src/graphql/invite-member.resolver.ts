import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { AppConfig } from '#platform/config';
import { Access, CurrentActor, fromGlobalId, inInput, payloadOf } from '#platform/graphql-kit';
import { InviteMember, invitationLink } from '../application/invite-member.js';
import { WithdrawInvitation } from '../application/withdraw-invitation.js';
import { MemberReader } from '../persistence/member.reader.js';
import { InviteMemberArgs, WithdrawInvitationArgs } from './member.inputs.js';
import { InviteMemberPayload, WithdrawInvitationPayload } from './member.payloads.js';

const DAYS = 14;

/** Lets administrators invite people, and take that back. */
@Resolver()
export class InviteMemberResolver {
  constructor(
    private readonly inviteMember: InviteMember,
    private readonly withdrawInvitation: WithdrawInvitation,
    private readonly reader: MemberReader,
    private readonly config: AppConfig,
  ) {}

  @Access('ADMIN')
  @Mutation(() => InviteMemberPayload, {
    name: 'inviteMember',
    description:
      'Invites somebody to hold a role for a body and gives the link, this once; an earlier open invitation of the address for the body ends. For administrators of the body.',
  })
  async invite(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => InviteMemberArgs, description: 'Who is invited, and to what.' })
    input: InviteMemberArgs,
  ): Promise<InviteMemberPayload> {
    const { email, role, organisation, days } = input;
    const result = await this.inviteMember.run(actor, {
      email,
      role,
      organisation: organisation ?? null,
      days: days ?? DAYS,
    });
    const invitation = result.ok ? await this.reader.invitation(result.value.id) : null;
    const link = result.ok ? invitationLink(this.config.http.publicUrl, result.value) : null;
    return { ...payloadOf('invitation', inInput(result), () => invitation), link };
  }

  @Access('ADMIN')
  @Mutation(() => WithdrawInvitationPayload, {
    name: 'withdrawInvitation',
    description: 'Takes an open invitation back. For administrators of its body.',
  })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => WithdrawInvitationArgs, description: 'The invitation to take back.' })
    input: WithdrawInvitationArgs,
  ): Promise<WithdrawInvitationPayload> {
    const id = fromGlobalId('Invitation', input.id, 'input', 'id');
    const result = await this.withdrawInvitation.run(actor, { id });
    return payloadOf('invitation', inInput(result), (invitation) => invitation);
  }
}
