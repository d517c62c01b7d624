import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../frame/formats.js';
import { PageLink } from '../frame/page-link.js';
import type { ReviewedStory, ShownReview } from './read-review.server.js';
import { ReviewStateTag } from './review-state-tag.js';

/** What the story does not say yet, and what may tell of the same. */
export const ToConsider = ({ story }: { story: ReviewedStory }): React.ReactNode => {
  const { t } = useTranslation('review');
  const missing = story.missing ?? [];
  const alike = story.possibleDuplicates ?? [];
  return (
    <section className="review-card" aria-labelledby="consider">
      <Heading level={2} data-size="xs" id="consider">
        {t('consider.missing')}
      </Heading>
      {missing.length === 0 && <Paragraph className="desk-quiet">{t('consider.complete')}</Paragraph>}
      <ul className="review-list">
        {missing.map(({ part, section, message, demand }) => (
          <li key={`${part} ${section}`}>
            {demand === 'COMPULSORY' && <Tag data-color="warning">{t('consider.compulsory')}</Tag>} {message}
          </li>
        ))}
      </ul>
      <Heading level={2} data-size="xs">
        {t('consider.duplicates')}
      </Heading>
      {alike.length === 0 && <Paragraph className="desk-quiet">{t('consider.noDuplicates')}</Paragraph>}
      <ul className="review-list">
        {alike.map(({ slug, title, textLanguage }) => (
          <li key={slug}>
            <PageLink to={`/stories/${slug}`} lang={textLanguage.toLowerCase()}>
              {title}
            </PageLink>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What was said at earlier steps, and how often the story was submitted. */
export const ReviewNotes = ({
  story,
  submissions,
}: {
  story: ReviewedStory;
  submissions: ShownReview['submissions'];
}): React.ReactNode => {
  const { t } = useTranslation('review');
  const { shortMoment } = useFormats();
  return (
    <section className="review-card" aria-labelledby="history">
      <Heading level={2} data-size="xs" id="history">
        {t('history.title')}
      </Heading>
      <ul className="review-list">
        {submissions.map(({ submittedAt, submittedBy, revision, state }) => (
          <li key={submittedAt}>
            {t('history.submitted', {
              revision,
              name: submittedBy ?? t('remarks.unknown'),
              moment: shortMoment(submittedAt),
            })}{' '}
            <ReviewStateTag state={state} />
          </li>
        ))}
      </ul>
      {story.reviewNotes.map(({ at, kind, note }) => (
        <div key={at} className="review-answer">
          <p className="review-remark-head">
            <strong>{t(`noteKind.${kind}`)}</strong> <span className="desk-quiet">{shortMoment(at)}</span>
          </p>
          <p className="review-words">{note}</p>
        </div>
      ))}
    </section>
  );
};
