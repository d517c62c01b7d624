import type { RouterContextProvider } from 'react-router';
import {
  AddReviewCommentDocument,
  AnswerReviewCommentDocument,
  AssignReviewDocument,
  CancelScheduledPublicationDocument,
  DeclineStoryDocument,
  type Language,
  PublishStoryDocument,
  RequestChangesDocument,
  ResolveReviewCommentDocument,
  SchedulePublicationDocument,
  TickReviewItemDocument,
} from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { norwegianMoment } from '../frame/norwegian-time.js';
import { type ToldError } from '../desk/refusal.js';
import { wordsIn } from '../frame/form-words.js';
import { anchorOf } from './parts.js';
import type { ReviewStep } from './review-step-names.js';

/** What came of a step: nothing wrong, or what; and where on the page one was. */
export interface Stepped {
  readonly errors: readonly ToldError[];
  readonly anchor?: string;
}

type Step = (context: Readonly<RouterContextProvider>, storyId: string, form: FormData) => Promise<Stepped>;

const versionOf = (form: FormData): number => Number(wordsIn(form, 'version'));
const wrong = (field: string, code = 'BAD_USER_INPUT'): Stepped => ({
  errors: [{ code, message: '', path: ['input', field] }],
});

const tick: Step = async (context, storyId, form) => {
  const shown = new Set(form.getAll('shown').map(String));
  const ticked = new Set(form.getAll('item').map(String));
  const known = form.getAll('known').map(String);
  const errors: ToldError[] = [];
  for (const item of known) {
    if (shown.has(item) === ticked.has(item)) continue;
    const input = { storyId, item, isTicked: ticked.has(item) };
    errors.push(...(await ask(context, TickReviewItemDocument, { input })).tickReviewItem.errors);
  }
  return { errors, anchor: 'checklist' };
};

const comment: Step = async (context, storyId, form) => {
  const part = wordsIn(form, 'part') || null;
  const language = (wordsIn(form, 'language') || null) as Language | null;
  const quote = part === null ? null : wordsIn(form, 'quote') || null;
  const input = { storyId, part, language, quote, words: wordsIn(form, 'words') };
  const { errors } = (await ask(context, AddReviewCommentDocument, { input })).addReviewComment;
  return { errors, anchor: anchorOf(part) };
};

const answer: Step = async (context, _, form) => {
  const input = { id: wordsIn(form, 'comment'), words: wordsIn(form, 'words') };
  const { errors } = (await ask(context, AnswerReviewCommentDocument, { input })).answerReviewComment;
  return { errors, anchor: `comment-${input.id}` };
};

const resolve: Step = async (context, _, form) => {
  const input = { id: wordsIn(form, 'comment') };
  const { errors } = (await ask(context, ResolveReviewCommentDocument, { input })).resolveReviewComment;
  return { errors, anchor: `comment-${input.id}` };
};

const assign: Step = async (context, storyId, form) => {
  const input = { storyId, personId: wordsIn(form, 'personId') || null, dueOn: wordsIn(form, 'dueOn') || null };
  return (await ask(context, AssignReviewDocument, { input })).assignReview;
};

const requestChanges: Step = async (context, id, form) => {
  const input = { id, expectedVersion: versionOf(form), note: wordsIn(form, 'note') };
  return (await ask(context, RequestChangesDocument, { input })).requestChanges;
};

const decline: Step = async (context, id, form) => {
  const input = { id, expectedVersion: versionOf(form), note: wordsIn(form, 'note') };
  return (await ask(context, DeclineStoryDocument, { input })).declineStory;
};

const publish: Step = async (context, id, form) => {
  const input = { id, expectedVersion: versionOf(form) };
  return (await ask(context, PublishStoryDocument, { input })).publishStory;
};

const schedule: Step = async (context, id, form) => {
  const at = norwegianMoment(wordsIn(form, 'at'), wordsIn(form, 'time'));
  if (at === null || Date.parse(at) <= Date.now()) return wrong('at');
  const input = { id, expectedVersion: versionOf(form), at };
  return (await ask(context, SchedulePublicationDocument, { input })).schedulePublication;
};

const unschedule: Step = async (context, id, form) => {
  const input = { id, expectedVersion: versionOf(form) };
  return (await ask(context, CancelScheduledPublicationDocument, { input })).cancelScheduledPublication;
};

/** How each step is taken, and what has to be filled in for it. */
export const STEPS = {
  answer: { step: answer, needs: ['words'] },
  assign: { step: assign, needs: [] },
  comment: { step: comment, needs: ['words'] },
  decline: { step: decline, needs: ['note'] },
  publish: { step: publish, needs: [] },
  requestChanges: { step: requestChanges, needs: ['note'] },
  resolve: { step: resolve, needs: [] },
  schedule: { step: schedule, needs: ['at', 'time'] },
  tick: { step: tick, needs: [] },
  unschedule: { step: unschedule, needs: [] },
} as const satisfies Readonly<Record<ReviewStep, { readonly step: Step; readonly needs: readonly string[] }>>;
