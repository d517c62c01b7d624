import { Button, Details, Heading, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { CommentsToModerateQuery } from '../../.generated/documents.js';
import { useFormats } from '../frame/formats.js';
import { FormField } from '../desk/form-field.js';
import type { Refusal } from '../desk/refusal.js';
import { RefusalSummary } from '../desk/refusal-summary.js';

type Comment = CommentsToModerateQuery['moderationQueue']['edges'][number]['node'];

/** A comment that waits for an editor, and what can be done with it. */
export const QueuedComment = ({
  comment: { id, html, authorName, createdAt, state, reports },
  refusal,
}: {
  comment: Comment;
  refusal: Refusal | undefined;
}): React.ReactNode => {
  const { t } = useTranslation('manage');
  const { shortMoment } = useFormats();
  const form = `hide-${id}`;
  const mine = refusal?.values['id']?.[0] === id ? { ...refusal, intent: form } : undefined;
  return (
    <article className="manage-box desk-stack manage-comment" aria-labelledby={`by-${id}`}>
      <Heading level={2} data-size="2xs" id={`by-${id}`}>
        {authorName ?? t('comments.unknown')}, {shortMoment(createdAt)}
      </Heading>
      <p className="manage-inline">
        {state === 'PENDING' && <Tag data-color="info">{t('comments.pending')}</Tag>}
        {(reports ?? 0) > 0 && <Tag data-color="warning">{t('comments.reports', { count: reports ?? 0 })}</Tag>}
      </p>
      {/* The API gives HTML that can do nothing. */}
      <div className="desk-wide" dangerouslySetInnerHTML={{ __html: html ?? '' }} />
      <RefusalSummary refusal={mine} intent={form} names={{ reason: t('comments.reason') }} />
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        <Button type="submit" name="intent" value="approve" data-size="sm">
          {t('comments.approve')}
        </Button>
      </Form>
      <Details className="desk-wide" data-color="neutral" defaultOpen={mine !== undefined}>
        <Details.Summary>{t('comments.hide')}</Details.Summary>
        <Details.Content>
          <Form method="post" className="desk-stack">
            <input type="hidden" name="id" value={id} />
            <FormField
              intent={form}
              name="reason"
              label={t('comments.reason')}
              description={t('comments.reasonHelp')}
              rows={3}
              maxLength={1000}
              refusal={mine}
            />
            <Button type="submit" name="intent" value="hide" data-color="danger" data-size="sm">
              {t('comments.hideIt')}
            </Button>
          </Form>
        </Details.Content>
      </Details>
    </article>
  );
};
