import type { RouterContextProvider } from 'react-router';
import {
  InviteWriterDocument,
  RemoveWriterDocument,
  WithdrawInvitationToWriteDocument,
} from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { wordsIn } from '../frame/form-words.js';
import { type FieldFault, faultsByField, type Refusal } from './refusal.js';

/** What came of inviting somebody, or of taking something back. */
export type TogetherAnswer =
  | { readonly kind: 'invited'; readonly link: string; readonly email: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly faults: readonly FieldFault[]; readonly email: string }
  | { readonly kind: 'notYours' };

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const invite = async (
  context: Readonly<RouterContextProvider>,
  storyId: string,
  form: FormData,
): Promise<TogetherAnswer> => {
  const isHandover = wordsIn(form, 'do') === 'link';
  const email = isHandover ? '' : wordsIn(form, 'email');
  if (!isHandover && !EMAIL.test(email))
    return { kind: 'refused', faults: [{ field: 'email', words: 'email' }], email };
  const days = Number(wordsIn(form, 'days')) || 7;
  const { inviteCoAuthor } = await ask(context, InviteWriterDocument, {
    input: { storyId, days, email: email || null },
  });
  if (inviteCoAuthor.link === null)
    return { kind: 'refused', faults: faultsByField(inviteCoAuthor.errors, ['email', 'days']), email };
  return { kind: 'invited', link: inviteCoAuthor.link, email };
};

const takeBack = async (
  context: Readonly<RouterContextProvider>,
  storyId: string,
  form: FormData,
): Promise<readonly Refusal[]> => {
  const id = wordsIn(form, 'id');
  if (wordsIn(form, 'do') === 'withdraw') {
    const { withdrawCoAuthorInvitation } = await ask(context, WithdrawInvitationToWriteDocument, { input: { id } });
    return withdrawCoAuthorInvitation.errors;
  }
  const { removeCoAuthor } = await ask(context, RemoveWriterDocument, { input: { storyId, personId: id } });
  return removeCoAuthor.errors;
};

/** Does what the form asks for: invites, makes a link, takes an invitation back, or takes a co-author off. */
export const changeWriters = async (
  context: Readonly<RouterContextProvider>,
  storyId: string,
  form: FormData,
): Promise<TogetherAnswer> => {
  try {
    if (/^(?:invite|link)$/.test(wordsIn(form, 'do'))) return await invite(context, storyId, form);
    const errors = await takeBack(context, storyId, form);
    return errors.length === 0 ? { kind: 'done' } : { kind: 'refused', faults: faultsByField(errors, []), email: '' };
  } catch (thrown) {
    if (thrown instanceof Response && thrown.status === 403) return { kind: 'notYours' };
    throw thrown;
  }
};
