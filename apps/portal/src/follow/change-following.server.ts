import { redirectDocument, type RouterContextProvider } from 'react-router';
import {
  BeginFollowingDocument,
  ChangePaceDocument,
  ChangeSettingsDocument,
  EndFollowingDocument,
  type FollowFrequency,
  ForgetMeDocument,
  type Language,
  LeaveEverywhereDocument,
} from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { asWritten } from '../frame/form-words.js';
import { type FollowTarget, readTarget } from './follow-target.js';

/** What came of a form on the page of what somebody follows. */
export interface FollowingAnswer {
  readonly done: 'PACE' | 'ENDED' | 'AGAIN' | 'SETTINGS' | 'REFUSED' | 'NAME';
  /** What is followed no longer, so that it can be followed again. */
  readonly ended?: { readonly name: string; readonly target: FollowTarget | null; readonly frequency: string };
}

type Context = Readonly<RouterContextProvider>;

const frequencyIn = (form: FormData): FollowFrequency => asWritten(form, 'frequency') as FollowFrequency;

const begin = async (context: Context, form: FormData): Promise<FollowingAnswer> => {
  const target = readTarget(form.get('target'));
  if (!target) return { done: 'REFUSED' };
  const { follow } = await ask(context, BeginFollowingDocument, { input: { ...target, frequency: frequencyIn(form) } });
  return { done: follow.errors.length > 0 ? 'REFUSED' : 'AGAIN' };
};

const end = async (context: Context, form: FormData): Promise<FollowingAnswer> => {
  await ask(context, EndFollowingDocument, { input: { id: asWritten(form, 'id') } });
  const target = readTarget(form.get('target'));
  return {
    done: 'ENDED',
    ended: { name: asWritten(form, 'name').slice(0, 300), target, frequency: asWritten(form, 'frequency') },
  };
};

const pace = async (context: Context, form: FormData): Promise<FollowingAnswer> => {
  const input = { id: asWritten(form, 'id'), frequency: frequencyIn(form) };
  const { changeFollow } = await ask(context, ChangePaceDocument, { input });
  return { done: changeFollow.errors.length > 0 ? 'REFUSED' : 'PACE' };
};

const settings = async (context: Context, form: FormData): Promise<FollowingAnswer> => {
  const input = { byMail: form.has('byMail'), language: asWritten(form, 'language') as Language };
  const { changeNoticeSettings } = await ask(context, ChangeSettingsDocument, { input });
  return { done: changeNoticeSettings.errors.length > 0 ? 'REFUSED' : 'SETTINGS' };
};

const leave = async (context: Context): Promise<FollowingAnswer> => {
  await ask(context, LeaveEverywhereDocument);
  throw redirectDocument('/', 303);
};

const forget = async (context: Context, form: FormData): Promise<FollowingAnswer> => {
  const { erasePerson } = await ask(context, ForgetMeDocument, {
    input: { confirmName: asWritten(form, 'confirmName') },
  });
  if (erasePerson.errors.length > 0) return { done: 'NAME' };
  throw redirectDocument('/', 303);
};

/** Does what a form on the page of what somebody follows says. */
export const changeFollowing = async (context: Context, form: FormData): Promise<FollowingAnswer> => {
  const intent = asWritten(form, 'intent');
  if (intent === 'begin') return begin(context, form);
  if (intent === 'end') return end(context, form);
  if (intent === 'pace') return pace(context, form);
  if (intent === 'settings') return settings(context, form);
  if (intent === 'leave') return leave(context);
  if (intent === 'forget') return forget(context, form);
  return { done: 'REFUSED' };
};
