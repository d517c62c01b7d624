import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '#kernel';
import { AppConfig } from '#platform/config';
import { Access, CurrentActor, fromGlobalId, payloadOf } from '#platform/graphql-kit';
import { InviteCoAuthor, joinLink } from '../application/invite-co-author.js';
import { WithdrawCoAuthorInvitation } from '../application/withdraw-co-author-invitation.js';
import { CoAuthorReader } from '../persistence/co-author.reader.js';
import {
  InviteCoAuthorArgs,
  InviteCoAuthorPayload,
  WithdrawCoAuthorInvitationArgs,
  WithdrawCoAuthorInvitationPayload,
} from './co-author.type.js';
import { shownInvitation } from './story-co-authors.resolver.js';

const DAYS = 7;

/** Lets those who keep a story invite others to write it. */
@Resolver()
export class InviteCoAuthorResolver {
  constructor(
    private readonly inviteCoAuthor: InviteCoAuthor,
    private readonly withdrawInvitation: WithdrawCoAuthorInvitation,
    private readonly reader: CoAuthorReader,
    private readonly config: AppConfig,
  ) {}

  @Access('CONTRIBUTOR')
  @Mutation(() => InviteCoAuthorPayload, {
    name: 'inviteCoAuthor',
    description:
      'Invites somebody, of any body or without an account yet, to write a story together, and gives the link, this once. For those in whose care the story is.',
  })
  async invite(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => InviteCoAuthorArgs, description: 'Who is invited to write what.' })
    input: InviteCoAuthorArgs,
  ): Promise<InviteCoAuthorPayload> {
    const storyId = fromGlobalId('Story', input.storyId, 'input', 'storyId');
    const { email = null, days } = input;
    const result = await this.inviteCoAuthor.run(actor, { storyId, email, days: days ?? DAYS });
    const writing = result.ok ? (await this.reader.ofStories(actor, [storyId])).get(storyId) : undefined;
    const made = result.ok ? writing?.invitations.find(({ id }) => id === result.value.id) : undefined;
    const link = result.ok ? joinLink(this.config.http.publicUrl, result.value) : null;
    return { ...payloadOf('invitation', result, () => (made ? shownInvitation(made) : null)), link };
  }

  @Access('CONTRIBUTOR')
  @Mutation(() => WithdrawCoAuthorInvitationPayload, {
    name: 'withdrawCoAuthorInvitation',
    description: 'Takes an open invitation to write a story back. For those in whose care the story is.',
  })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Args({ name: 'input', type: () => WithdrawCoAuthorInvitationArgs, description: 'The invitation.' })
    input: WithdrawCoAuthorInvitationArgs,
  ): Promise<WithdrawCoAuthorInvitationPayload> {
    const id = fromGlobalId('CoAuthorInvitation', input.id, 'input', 'id');
    return payloadOf('invitation', await this.withdrawInvitation.run(actor, id), shownInvitation);
  }
}
