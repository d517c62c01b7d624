import { registerEnumType } from '@nestjs/graphql';
import type { StoryChangeKind, StoryOrder, StoryOrderField } from '../domain/story-list.js';
import type { EditorialState, PendingState } from '../domain/story-state.js';
import type { ReviewNoteView } from '../domain/story-view.js';

type Mirror<T extends string> = { readonly [K in T]: K };

/** Where a story stands in its editorial life, as the schema names it. */
export const EditorialStateEnum: Mirror<EditorialState> = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  CHANGES_REQUESTED: 'CHANGES_REQUESTED',
  DECLINED: 'DECLINED',
  PUBLISHED: 'PUBLISHED',
  UNPUBLISHED: 'UNPUBLISHED',
  ARCHIVED: 'ARCHIVED',
  WITHDRAWN: 'WITHDRAWN',
};

registerEnumType(EditorialStateEnum, {
  name: 'EditorialState',
  description: 'Where a story stands in its editorial life.',
  valuesMap: {
    DRAFT: { description: 'Being written; never published.' },
    SUBMITTED: { description: 'Handed to the editors; never published.' },
    CHANGES_REQUESTED: { description: 'Sent back to its contributors; never published.' },
    DECLINED: { description: 'Turned down by the editors until it is revised; never published.' },
    PUBLISHED: { description: 'Readable for those it is meant for.' },
    UNPUBLISHED: { description: 'Taken from the readers until it is published again.' },
    ARCHIVED: { description: 'Put away after it has had its time.' },
    WITHDRAWN: { description: 'Taken back for good.' },
  },
});

/** Where the revision being worked on stands, as the schema names it. */
export const PendingStateEnum: Mirror<PendingState> = {
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  CHANGES_REQUESTED: 'CHANGES_REQUESTED',
  DECLINED: 'DECLINED',
};

registerEnumType(PendingStateEnum, {
  name: 'PendingState',
  description: 'Where the revision being worked on stands.',
  valuesMap: {
    DRAFT: { description: 'Being written.' },
    SUBMITTED: { description: 'Handed to the editors.' },
    CHANGES_REQUESTED: { description: 'Sent back to its contributors.' },
    DECLINED: { description: 'Turned down by the editors until it is revised.' },
  },
});

/** Which step a note was left with, as the schema names it. */
export const ReviewNoteKindEnum: Mirror<ReviewNoteView['kind']> = {
  CHANGES_REQUESTED: 'CHANGES_REQUESTED',
  DECLINED: 'DECLINED',
  UNPUBLISHED: 'UNPUBLISHED',
  WITHDRAWN: 'WITHDRAWN',
  ARCHIVED: 'ARCHIVED',
};

registerEnumType(ReviewNoteKindEnum, {
  name: 'ReviewNoteKind',
  description: 'The step that a note was left with.',
  valuesMap: {
    CHANGES_REQUESTED: { description: 'Changes were asked for.' },
    DECLINED: { description: 'What was submitted was declined.' },
    UNPUBLISHED: { description: 'The story was unpublished.' },
    WITHDRAWN: { description: 'The story was withdrawn.' },
    ARCHIVED: { description: 'The story was archived.' },
  },
});

/** What happened to a story, as the schema names it. */
export const ChangeKindEnum: Mirror<StoryChangeKind> = {
  PUBLISHED: 'PUBLISHED',
  REVISED: 'REVISED',
  BENEFITS_CHANGED: 'BENEFITS_CHANGED',
  UNPUBLISHED: 'UNPUBLISHED',
  ARCHIVED: 'ARCHIVED',
  WITHDRAWN: 'WITHDRAWN',
};

registerEnumType(ChangeKindEnum, {
  name: 'ChangeKind',
  description: 'What happened to a story.',
  valuesMap: {
    PUBLISHED: { description: 'It was published, for the first time or again.' },
    REVISED: { description: 'A new revision of it was published.' },
    BENEFITS_CHANGED: { description: 'Its benefit ledger was changed: a benefit, a measurement or a baseline.' },
    UNPUBLISHED: { description: 'It was taken from the readers.' },
    ARCHIVED: { description: 'It was put away.' },
    WITHDRAWN: { description: 'It was taken back for good.' },
  },
});

/** By what a list is ordered, as the schema names it. */
export const StoryOrderFieldEnum: Mirror<StoryOrderField> = {
  PUBLISHED_AT: 'PUBLISHED_AT',
  UPDATED_AT: 'UPDATED_AT',
  TITLE: 'TITLE',
};

registerEnumType(StoryOrderFieldEnum, {
  name: 'StoryOrderField',
  description: 'By what a list of stories is ordered.',
  valuesMap: {
    PUBLISHED_AT: { description: 'When they were first published.' },
    UPDATED_AT: { description: 'When they were last changed.' },
    TITLE: { description: 'Their titles, in Norwegian alphabetical order.' },
  },
});

/** Which way a list is ordered, as the schema names it. */
export const OrderDirectionEnum: Mirror<StoryOrder['direction']> = { ASC: 'ASC', DESC: 'DESC' };

registerEnumType(OrderDirectionEnum, {
  name: 'OrderDirection',
  description: 'Which way a list is ordered.',
  valuesMap: {
    ASC: { description: 'Oldest first, A to Å.' },
    DESC: { description: 'Newest first, Å to A.' },
  },
});
