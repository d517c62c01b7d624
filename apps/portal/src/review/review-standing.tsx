import { Alert, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../frame/formats.js';
import type { ShownReview } from './read-review.server.js';
import { ReviewStateTag } from './review-state-tag.js';

/** Where the review stands, and who may publish. */
export const ReviewStanding = ({
  review,
  fourEyes,
  decides,
}: {
  review: ShownReview;
  /** Whether the body asks that somebody publishes who has not written. */
  fourEyes: boolean;
  decides: boolean;
}): React.ReactNode => {
  const { t } = useTranslation('review');
  const { shortDay, shortMoment } = useFormats();
  const isOpen = review.state === 'WAITING' || review.state === 'SCHEDULED';
  const facts = [
    [t('standing.submitted'), shortMoment(review.submittedAt)],
    [t('standing.submittedBy'), review.submittedBy ?? t('remarks.unknown')],
    [t('standing.assignee'), review.assignee?.name ?? t('queue.nobody')],
    [t('standing.due'), isOpen ? shortDay(review.dueOn) : null],
    [t('standing.decided'), review.decidedAt ? shortMoment(review.decidedAt) : null],
    [t('standing.decidedBy'), review.decidedAt ? (review.decidedBy ?? t('remarks.unknown')) : null],
  ] as const;
  return (
    <section className="review-card" aria-labelledby="standing">
      <Heading level={2} data-size="xs" id="standing">
        {t('standing.title')}
      </Heading>
      <p className="row">
        <ReviewStateTag state={review.state} />
        {review.isOverdue && <Tag data-color="danger">{t('overdue')}</Tag>}
      </p>
      <dl className="desk-facts">
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {review.publishAt && (
        <Alert data-color="info">
          <Paragraph>
            {t('standing.scheduled', {
              moment: shortMoment(review.publishAt),
              name: review.scheduledBy ?? t('remarks.unknown'),
            })}
          </Paragraph>
        </Alert>
      )}
      {isOpen && decides && !review.mayPublish && (
        <Alert data-color="warning">
          <Heading level={3} data-size="2xs">
            {t('fourEyes.title')}
          </Heading>
          <Paragraph>{t('fourEyes.stopped')}</Paragraph>
        </Alert>
      )}
      {isOpen && !decides && <Paragraph className="desk-quiet">{t('fourEyes.editorsOnly')}</Paragraph>}
      {isOpen && decides && review.mayPublish && (
        <Paragraph className="desk-quiet">{fourEyes ? t('fourEyes.rule') : t('fourEyes.noRule')}</Paragraph>
      )}
    </section>
  );
};
