import { data, type RouterContextProvider } from 'react-router';
import * as documents from '../../../.generated/documents.js';
import { ask, fault, type PageFault } from '../../api/ask.server.js';
import { type FormFault, type FormOutcome, INTENTS, type Intent } from './form-outcome.js';
import { asWritten } from '../../frame/form-words.js';
import { numberIn, perhaps, unfit } from './form-values.js';

type Context = Readonly<RouterContextProvider>;

interface Answer {
  readonly errors: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
  readonly comment?: { readonly state: string } | null;
}

type Step = (context: Context, form: FormData) => Promise<Answer | readonly FormFault[]>;

const end = (form: FormData) => ({ input: { id: asWritten(form, 'id'), note: perhaps(form, 'note') } });

const ANSWERS = ['STILL_HOLDS', 'CHANGED', 'NO_LONGER_HOLDS'] as const;

const answerFollowUp: Step = async (context, form) => {
  const answer = ANSWERS.find((one) => one === asWritten(form, 'answer'));
  if (!answer) return [unfit('answer')];
  const input = {
    storyId: asWritten(form, 'id'),
    answer,
    note: perhaps(form, 'note'),
    nextOn: perhaps(form, 'nextOn'),
  };
  return (await ask(context, documents.AnswerFollowUpDocument, { input })).answerFollowUp;
};

const recordMeasurement: Step = async (context, form) => {
  const value = numberIn(asWritten(form, 'value'));
  const measuredOn = perhaps(form, 'measuredOn');
  if (value === null || measuredOn === null)
    return [...(value === null ? [unfit('value')] : []), ...(measuredOn === null ? [unfit('measuredOn')] : [])];
  const [evidence, comment] = [perhaps(form, 'evidence'), perhaps(form, 'comment')];
  const input = { benefitId: asWritten(form, 'benefitId'), value, measuredOn, evidence, comment };
  return (await ask(context, documents.RecordMeasurementDocument, { input })).recordMeasurement;
};

const addComment: Step = async (context, form) => {
  const [storyId, parentId] = [asWritten(form, 'story'), perhaps(form, 'parent')];
  const input = { storyId, parentId, markdown: asWritten(form, 'markdown') };
  return (await ask(context, documents.AddCommentDocument, { input })).addComment;
};

const editComment: Step = async (context, form) => {
  const input = { id: asWritten(form, 'id'), markdown: asWritten(form, 'markdown') };
  return (await ask(context, documents.EditCommentDocument, { input })).editComment;
};

const reasoned = (form: FormData) => ({ input: { id: asWritten(form, 'id'), reason: asWritten(form, 'reason') } });

const STEPS: Readonly<Record<Intent, Step>> = {
  addComment,
  editComment,
  deleteComment: async (context, form) =>
    (await ask(context, documents.DeleteCommentDocument, { id: asWritten(form, 'id') })).deleteComment,
  reportComment: async (context, form) =>
    (await ask(context, documents.ReportCommentDocument, reasoned(form))).reportComment,
  approveComment: async (context, form) =>
    (await ask(context, documents.ApproveCommentDocument, { id: asWritten(form, 'id') })).approveComment,
  hideComment: async (context, form) => (await ask(context, documents.HideCommentDocument, reasoned(form))).hideComment,
  closeDiscussion: async (context, form) =>
    (await ask(context, documents.CloseDiscussionDocument, { story: asWritten(form, 'id') })).closeDiscussion,
  openDiscussion: async (context, form) =>
    (await ask(context, documents.OpenDiscussionDocument, { story: asWritten(form, 'id') })).openDiscussion,
  unpublishStory: async (context, form) =>
    (await ask(context, documents.UnpublishStoryDocument, end(form))).unpublishStory,
  archiveStory: async (context, form) => (await ask(context, documents.ArchiveStoryDocument, end(form))).archiveStory,
  withdrawStory: async (context, form) =>
    (await ask(context, documents.WithdrawStoryDocument, end(form))).withdrawStory,
  answerFollowUp,
  recordMeasurement,
};

/** Refusals of a whole request that are told beside what the person wrote, so that none of it is lost. */
const TOLD_IN_FORM: readonly string[] = [
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'CONFLICT',
  'RATE_LIMITED',
  'UNAVAILABLE',
];

const refusal = async (thrown: unknown): Promise<readonly FormFault[]> => {
  if (!(thrown instanceof Response)) throw thrown;
  const { code, message } = (await thrown.clone().json()) as PageFault;
  if (!TOLD_IN_FORM.includes(code)) throw thrown;
  return [{ field: null, code, message }];
};

const faultsIn = (answer: Answer | readonly FormFault[]): readonly FormFault[] =>
  'errors' in answer
    ? answer.errors.map(({ code, message, path }) => ({ field: path.at(-1) ?? null, code, message }))
    : answer;

const statusOf = ([first]: readonly FormFault[]): number =>
  first
    ? ({ UNAUTHENTICATED: 401, FORBIDDEN: 403, CONFLICT: 409, RATE_LIMITED: 429, UNAVAILABLE: 503 }[first.code] ?? 400)
    : 200;

const told = (form: FormData): Record<string, string> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));

/** Takes the step that a form of a story's page asks for, and tells what came of it. */
export const takeStep = async (context: Context, form: FormData) => {
  const intent = INTENTS.find((one) => one === asWritten(form, 'intent'));
  if (!intent) throw fault('BAD_USER_INPUT');
  const answer = await STEPS[intent](context, form).catch(refusal);
  const faults = faultsIn(answer);
  const waits = 'comment' in answer && answer.comment?.state === 'PENDING';
  const outcome: FormOutcome = {
    form: asWritten(form, 'form'),
    intent,
    isDone: faults.length === 0,
    waits,
    faults,
    values: told(form),
  };
  return data(outcome, { status: statusOf(faults) });
};
