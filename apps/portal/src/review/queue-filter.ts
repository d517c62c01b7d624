import type { ReviewFilter, ReviewState } from '../../.generated/documents.js';

/** Where reviews may stand, in the order in which the queue offers them. */
export const QUEUE_STATES = [
  'WAITING',
  'SCHEDULED',
  'CHANGES_REQUESTED',
  'TAKEN_BACK',
  'DECLINED',
  'PUBLISHED',
  'WITHDRAWN',
] as const satisfies readonly ReviewState[];

/** What an address asks of the queue. */
export interface QueueQuestion {
  readonly body: string;
  readonly assignee: 'all' | 'me' | 'none';
  readonly isOverdue: boolean;
  readonly state: ReviewState;
  readonly after: string | null;
}

/** Reads what an address asks of the queue; words it does not know ask nothing. */
export const readQuestion = (search: URLSearchParams): QueueQuestion => {
  const assignee = search.get('assignee');
  return {
    body: (search.get('body') ?? '').trim(),
    assignee: assignee === 'me' || assignee === 'none' ? assignee : 'all',
    isOverdue: search.get('overdue') === 'yes',
    state: QUEUE_STATES.find((state) => state === search.get('state')) ?? 'WAITING',
    after: search.get('after'),
  };
};

/** The same as the API is asked: `me` is who asks, `body` the slug of the body that was found by what was written. */
export const filterOf = (
  { assignee, isOverdue, state }: QueueQuestion,
  me: string | null,
  body: string | null,
): ReviewFilter => ({
  states: [state],
  ...(body !== null && { organisations: [body] }),
  ...(isOverdue && { isOverdue }),
  ...(assignee === 'me' && me !== null && { assignee: me }),
  ...(assignee === 'none' && { isAssigned: false }),
});
