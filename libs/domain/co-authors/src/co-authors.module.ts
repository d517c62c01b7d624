import { Module } from '@nestjs/common';
import { IdentityModule } from '#domain/identity';
import { StoriesModule } from '#domain/stories';
import { AcceptCoAuthorship } from './application/accept-co-authorship.js';
import { InviteCoAuthor } from './application/invite-co-author.js';
import { RemoveCoAuthor } from './application/remove-co-author.js';
import { WithdrawCoAuthorInvitation } from './application/withdraw-co-author-invitation.js';
import { CoAuthorReader } from './persistence/co-author.reader.js';
import { CoAuthorRepository } from './persistence/co-author.repository.js';
import { PersonalCoWriting } from './persistence/personal-co-writing.js';

const VERBS = [InviteCoAuthor, AcceptCoAuthorship, RemoveCoAuthor, WithdrawCoAuthorInvitation];

/** The room of co-authors: people who write a story together with the body that keeps it. */
@Module({
  imports: [IdentityModule, StoriesModule],
  providers: [PersonalCoWriting, ...VERBS, CoAuthorReader, CoAuthorRepository],
  exports: [PersonalCoWriting, ...VERBS, CoAuthorReader],
})
export class CoAuthorsModule {}
