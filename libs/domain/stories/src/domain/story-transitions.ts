import type { EditorialState, PendingState, StoryState } from './story-state.js';

/** The steps of a story's editorial life. */
export const STORY_STEPS = [
  'revise',
  'submit',
  'requestChanges',
  'decline',
  'publish',
  'unpublish',
  'archive',
  'withdraw',
] as const;
/** One of {@link STORY_STEPS}. */
export type StoryStep = (typeof STORY_STEPS)[number];

/** Where a step leads: the story's state and that of the revision being worked on. */
export interface Standing {
  readonly state: EditorialState;
  readonly pending: PendingState | null;
}

type Table = Partial<Record<EditorialState, Partial<Record<PendingState | 'none', Standing>>>>;

const unpublished = (state: PendingState): Standing => ({ state, pending: state });

/** For states in which a published revision stands beside the one being worked on. */
const beside = (step: (state: EditorialState) => Partial<Record<PendingState | 'none', Standing>>): Table => ({
  PUBLISHED: step('PUBLISHED'),
  UNPUBLISHED: step('UNPUBLISHED'),
  ARCHIVED: step('ARCHIVED'),
});

/** Leads to `state`, whatever is being worked on, which stays. */
const keeping = (state: EditorialState): Partial<Record<PendingState | 'none', Standing>> => ({
  none: { state, pending: null },
  DRAFT: { state, pending: 'DRAFT' },
  SUBMITTED: { state, pending: 'SUBMITTED' },
  CHANGES_REQUESTED: { state, pending: 'CHANGES_REQUESTED' },
  DECLINED: { state, pending: 'DECLINED' },
});

const PUBLISHED: Standing = { state: 'PUBLISHED', pending: null };
const WITHDRAWN: Standing = { state: 'WITHDRAWN', pending: null };
const ALL_WITHDRAWN = {
  none: WITHDRAWN,
  DRAFT: WITHDRAWN,
  SUBMITTED: WITHDRAWN,
  CHANGES_REQUESTED: WITHDRAWN,
  DECLINED: WITHDRAWN,
};

const TABLE: Record<StoryStep, Table> = {
  revise: {
    DRAFT: { DRAFT: unpublished('DRAFT') },
    SUBMITTED: { SUBMITTED: unpublished('DRAFT') },
    CHANGES_REQUESTED: { CHANGES_REQUESTED: unpublished('CHANGES_REQUESTED') },
    DECLINED: { DECLINED: unpublished('DRAFT') },
    ...beside((state) => ({
      none: { state, pending: 'DRAFT' },
      DRAFT: { state, pending: 'DRAFT' },
      SUBMITTED: { state, pending: 'DRAFT' },
      CHANGES_REQUESTED: { state, pending: 'CHANGES_REQUESTED' },
      DECLINED: { state, pending: 'DRAFT' },
    })),
  },
  submit: {
    DRAFT: { DRAFT: unpublished('SUBMITTED') },
    CHANGES_REQUESTED: { CHANGES_REQUESTED: unpublished('SUBMITTED') },
    ...beside((state) => ({
      DRAFT: { state, pending: 'SUBMITTED' },
      CHANGES_REQUESTED: { state, pending: 'SUBMITTED' },
    })),
  },
  requestChanges: {
    SUBMITTED: { SUBMITTED: unpublished('CHANGES_REQUESTED') },
    ...beside((state) => ({ SUBMITTED: { state, pending: 'CHANGES_REQUESTED' } })),
  },
  decline: {
    SUBMITTED: { SUBMITTED: unpublished('DECLINED') },
    ...beside((state) => ({ SUBMITTED: { state, pending: 'DECLINED' } })),
  },
  publish: {
    SUBMITTED: { SUBMITTED: PUBLISHED },
    PUBLISHED: { SUBMITTED: PUBLISHED },
    UNPUBLISHED: { ...keeping('PUBLISHED'), SUBMITTED: PUBLISHED },
    ARCHIVED: { ...keeping('PUBLISHED'), SUBMITTED: PUBLISHED },
  },
  unpublish: { PUBLISHED: keeping('UNPUBLISHED') },
  archive: { PUBLISHED: keeping('ARCHIVED'), UNPUBLISHED: keeping('ARCHIVED') },
  withdraw: {
    DRAFT: ALL_WITHDRAWN,
    SUBMITTED: ALL_WITHDRAWN,
    CHANGES_REQUESTED: ALL_WITHDRAWN,
    DECLINED: ALL_WITHDRAWN,
    ...beside(() => ALL_WITHDRAWN),
  },
};

/** Where the step leads from where the story stands, or null where the story's life knows no such step. */
export const standingAfter = (step: StoryStep, from: Pick<StoryState, 'state' | 'pendingState'>): Standing | null =>
  TABLE[step][from.state]?.[from.pendingState ?? 'none'] ?? null;
