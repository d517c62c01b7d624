import { Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { DraftToSubmitQuery } from '../../.generated/documents.js';
import { PageLink } from '../frame/page-link.js';

type Stories = NonNullable<NonNullable<DraftToSubmitQuery['story']>['possibleDuplicates']>;

/** Published stories that may tell of the same, to be looked at before one hands one's own over. */
export const PossibleDuplicates = ({ stories }: { stories: Stories }): React.ReactNode => {
  const { t } = useTranslation('write');
  if (stories.length === 0) return null;
  return (
    <section aria-labelledby="duplicates">
      <Heading level={2} data-size="sm" id="duplicates">
        {t('submit.duplicates')}
      </Heading>
      <Paragraph>{t('submit.duplicatesHelp')}</Paragraph>
      <ul className="write-list">
        {stories.map(({ slug, title, summary, textLanguage }) => (
          <li key={slug}>
            <Card lang={textLanguage.toLowerCase()}>
              <Heading level={3} data-size="2xs">
                <PageLink to={`/stories/${slug}`} target="_blank">
                  {title}
                </PageLink>
              </Heading>
              <Paragraph data-size="sm">{summary}</Paragraph>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
};
