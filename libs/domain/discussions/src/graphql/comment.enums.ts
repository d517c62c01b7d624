import { registerEnumType } from '@nestjs/graphql';
import type { Badge, CommentState, Moderation } from '../domain/comment.js';

type Mirror<T extends string> = { readonly [K in T]: K };

/** Where a comment stands, as the schema names it. */
export const CommentStateEnum: Mirror<CommentState> = {
  PENDING: 'PENDING',
  SHOWN: 'SHOWN',
  HIDDEN: 'HIDDEN',
  DELETED: 'DELETED',
};

registerEnumType(CommentStateEnum, {
  name: 'CommentState',
  description: 'Where a comment stands.',
  valuesMap: {
    PENDING: { description: 'It waits for an editor; its writer and the editors see it.' },
    SHOWN: { description: 'Everybody who sees the story sees it.' },
    HIDDEN: { description: 'An editor has hidden it; its writer and the editors see it.' },
    DELETED: { description: 'Its writer has taken it back; that there was one is told for its replies.' },
  },
});

/** What a writer is to the story, as the schema names it. */
export const CommentBadgeEnum: Mirror<Badge> = { AUTHOR: 'AUTHOR', EDITOR: 'EDITOR' };

registerEnumType(CommentBadgeEnum, {
  name: 'CommentBadge',
  description: 'What whoever wrote a comment is to its story.',
  valuesMap: {
    AUTHOR: { description: 'Its author.' },
    EDITOR: { description: 'An editor of the body that keeps it.' },
  },
});

/** When editors see comments, as the schema names it. */
export const ModerationEnum: Mirror<Moderation> = { BEFORE: 'BEFORE', AFTER: 'AFTER' };

registerEnumType(ModerationEnum, {
  name: 'Moderation',
  description: 'Whether editors see comments before others do.',
  valuesMap: {
    BEFORE: { description: 'A comment waits until an editor has approved it.' },
    AFTER: { description: 'A comment is shown at once, and may be hidden.' },
  },
});
