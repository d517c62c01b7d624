import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import {
  ApproveQueuedCommentDocument,
  CommentsToModerateDocument,
  HideQueuedCommentDocument,
} from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { Flash, doneAt } from '../desk/flash.js';
import { Further } from '../desk/further.js';
import { whoeverIs } from '../desk/guard.server.js';
import { refusalOf, unfilled } from '../desk/refusal.js';
import { wordsIn } from '../frame/form-words.js';
import type { Route } from './+types/comments-page.js';
import { QueuedComment } from './queued-comment.js';
import { SectionHead } from './section-head.js';

const STEPS = ['approve', 'hide'] as const;

/** Comments that wait for an editor. */
export const loader = async ({ url, context }: Route.LoaderArgs) => {
  await whoeverIs({ url, context }, 'EDITOR');
  return ask(context, CommentsToModerateDocument, { after: url.searchParams.get('after') });
};

/** Shows or hides one. */
export const action = async ({ url, request, context }: Route.ActionArgs) => {
  await whoeverIs({ url, context }, 'EDITOR');
  const form = await request.formData();
  const intent = STEPS.find((one) => one === wordsIn(form, 'intent'));
  if (!intent) throw fault('BAD_USER_INPUT');
  const empty = intent === 'hide' ? unfilled(form, 'reason') : null;
  if (empty) return data(empty, 400);
  const id = wordsIn(form, 'id');
  const { errors } =
    intent === 'approve'
      ? (await ask(context, ApproveQueuedCommentDocument, { input: { id } })).approveComment
      : (await ask(context, HideQueuedCommentDocument, { input: { id, reason: wordsIn(form, 'reason') } })).hideComment;
  const refusal = refusalOf(form, errors);
  return refusal ? data(refusal, 400) : redirect(doneAt(url.pathname, intent));
};

export default function CommentsPage(): React.ReactNode {
  const { t } = useTranslation('manage');
  const { moderationQueue } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <>
      <SectionHead name="comments" />
      <Flash what={STEPS} say={(done) => t(`comments.done.${done}`)} />
      <div role="status">{moderationQueue.edges.length === 0 && <Paragraph>{t('comments.none')}</Paragraph>}</div>
      {moderationQueue.edges.map(({ node }) => (
        <QueuedComment key={node.id} comment={node} refusal={refusal} />
      ))}
      <Further page={moderationQueue.pageInfo} label={t('comments.further')} />
    </>
  );
}
