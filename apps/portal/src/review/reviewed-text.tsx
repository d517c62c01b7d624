import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { ReviewRemarkFragment } from '../../.generated/documents.js';
import { anchorOf } from './parts.js';
import type { ReviewedStory } from './read-review.server.js';
import { Remarks, type Talk } from './remarks.js';

/** The text that was submitted, section by section, with what is said of each beside it. */
export const ReviewedText = ({
  story,
  headings,
  remarks,
  talk,
}: {
  story: ReviewedStory;
  headings: Readonly<Record<string, string | null>>;
  remarks: ReadonlyMap<string, readonly ReviewRemarkFragment[]>;
  talk: Talk;
}): React.ReactNode => {
  const { t } = useTranslation('review');
  const language = story.textLanguage.toLowerCase();
  const said = (part: string): readonly ReviewRemarkFragment[] => remarks.get(anchorOf(part)) ?? [];
  return (
    <>
      <section className="review-part" id="part-title" aria-label={t('parts.summary')}>
        <div className="review-text" lang={language}>
          <Paragraph variant="long" data-size="lg">
            {story.summary || <em lang={undefined}>{t('parts.noSummary')}</em>}
          </Paragraph>
        </div>
        <Remarks part="summary" remarks={[...said('title'), ...said('summary')]} headings={headings} talk={talk} />
      </section>
      {story.sections.map(({ key, html }) => (
        <section className="review-part" key={key} id={anchorOf(key)} aria-labelledby={`heading-${key}`}>
          <Heading level={2} data-size="sm" id={`heading-${key}`} lang={language}>
            {headings[key] ?? t('parts.text')}
          </Heading>
          {/* The API gives HTML that can do nothing. */}
          <div className="review-text" lang={language} dangerouslySetInnerHTML={{ __html: html }} />
          <Remarks part={key} remarks={said(key)} headings={headings} talk={talk} />
        </section>
      ))}
    </>
  );
};
