import { Module } from '@nestjs/common';
import { OrganisationsModule } from '#domain/organisations';
import { StoriesModule } from '#domain/stories';
import { AddComment } from './application/add-comment.js';
import { ApproveComment } from './application/approve-comment.js';
import { ChangeModeration } from './application/change-moderation.js';
import { CommentDesk } from './application/comment-desk.js';
import { DeleteComment } from './application/delete-comment.js';
import { EditComment } from './application/edit-comment.js';
import { HideComment } from './application/hide-comment.js';
import { LeadDiscussion } from './application/lead-discussion.js';
import { ReadModeration } from './application/read-moderation.js';
import { ReportComment } from './application/report-comment.js';
import { CommentReader } from './persistence/comment.reader.js';
import { CommentRepository } from './persistence/comment.repository.js';
import { PersonalComments } from './persistence/personal-comments.js';

const VERBS = [
  AddComment,
  EditComment,
  DeleteComment,
  ApproveComment,
  HideComment,
  ReportComment,
  LeadDiscussion,
  ChangeModeration,
  ReadModeration,
];

/** The room of discussions: what people say of published stories, and how bodies moderate it. */
@Module({
  imports: [StoriesModule, OrganisationsModule],
  providers: [PersonalComments, ...VERBS, CommentDesk, CommentReader, CommentRepository],
  exports: [PersonalComments, ...VERBS, CommentReader],
})
export class DiscussionsModule {}
