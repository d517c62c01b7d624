import { Details } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { StoryRights } from '../rights.js';
import { StepButton } from '../steps/step-button.js';
import { StepField } from '../steps/step-field.js';
import { StepForm, useOutcome } from '../steps/step-form.js';
import type { CommentWords } from '../story-types.js';
import { CommentForm } from './comment-form.js';

const Folded = ({
  form,
  title,
  children,
}: {
  form: string;
  title: string;
  children: React.ReactNode;
}): React.ReactNode => {
  const outcome = useOutcome(form);
  return (
    <Details data-size="sm" className="story-step" defaultOpen={outcome !== null && !outcome.isDone}>
      <Details.Summary>{title}</Details.Summary>
      <Details.Content>{children}</Details.Content>
    </Details>
  );
};

const Reasoned = ({
  comment,
  intent,
}: {
  comment: CommentWords;
  intent: 'reportComment' | 'hideComment';
}): React.ReactNode => {
  const { t } = useTranslation('story');
  const form = `${intent}-${comment.id}`;
  return (
    <Folded form={form} title={t(`talk.${intent}`)}>
      <StepForm name={form} intent={intent} sent={{ id: comment.id }} className="story-form">
        <StepField form={form} intent={intent} name="reason" label={t(`talk.why.${intent}`)} rows={2} required />
        <div>
          <StepButton form={form} variant="secondary" size="sm">
            {t(`talk.${intent}`)}
          </StepButton>
        </div>
      </StepForm>
    </Folded>
  );
};

const Plain = ({
  comment,
  intent,
}: {
  comment: CommentWords;
  intent: 'deleteComment' | 'approveComment';
}): React.ReactNode => {
  const { t } = useTranslation('story');
  const form = `${intent}-${comment.id}`;
  return (
    <StepForm name={form} intent={intent} sent={{ id: comment.id }}>
      <StepButton form={form} variant="tertiary" size="sm" {...(intent === 'deleteComment' && { color: 'danger' })}>
        {t(`talk.${intent}`)}
      </StepButton>
    </StepForm>
  );
};

interface CommentStepsProps {
  readonly comment: CommentWords;
  readonly storyId: string;
  readonly rights: StoryRights;
  readonly isReply: boolean;
  readonly isClosed: boolean;
}

/** What the person who reads may do with a comment. */
export const CommentSteps = ({ comment, storyId, rights, isReply, isClosed }: CommentStepsProps): React.ReactNode => {
  const { t } = useTranslation('story');
  const { id, state, isOwn } = comment;
  if (!rights.speaks || state === 'DELETED') return null;
  const reply = `reply-${id}`;
  const edit = `edit-${id}`;
  return (
    <div className="comment-steps">
      {!isReply && !isClosed && state === 'SHOWN' && (
        <Folded form={reply} title={t('talk.reply')}>
          <CommentForm
            name={reply}
            intent="addComment"
            sent={{ story: storyId, parent: id }}
            label={t('talk.yourReply')}
            button={t('talk.sendReply')}
          />
        </Folded>
      )}
      {isOwn && state !== 'HIDDEN' && (
        <Folded form={edit} title={t('talk.edit')}>
          <CommentForm
            name={edit}
            intent="editComment"
            sent={{ id }}
            label={t('talk.yourComment')}
            button={t('talk.save')}
            value={comment.markdown ?? ''}
          />
        </Folded>
      )}
      {!isOwn && state === 'SHOWN' && <Reasoned comment={comment} intent="reportComment" />}
      {rights.decides && state !== 'HIDDEN' && <Reasoned comment={comment} intent="hideComment" />}
      {rights.decides && state !== 'SHOWN' && <Plain comment={comment} intent="approveComment" />}
      {isOwn && <Plain comment={comment} intent="deleteComment" />}
    </div>
  );
};
