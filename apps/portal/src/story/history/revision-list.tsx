import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { StoryHistoryQuery } from '../../../.generated/documents.js';
import { PageLink } from '../../frame/page-link.js';
import { useFormats } from '../../frame/formats.js';

/** A published revision. */
export type Revision = NonNullable<StoryHistoryQuery['story']>['revisions'][number];

interface RevisionListProps {
  readonly slug: string;
  readonly revisions: readonly Revision[];
  readonly lang: string;
}

/** Every published revision, newest first, with what was changed in the words of its writer. */
export const RevisionList = ({ slug, revisions, lang }: RevisionListProps): React.ReactNode => {
  const { t } = useTranslation('story');
  const { moment } = useFormats();
  return (
    <ol className="plain-list story-revisions" reversed>
      {revisions.map(({ number, publishedAt, changeNote }, index) => (
        <li key={number}>
          <Paragraph>
            <PageLink to={index === 0 ? `/stories/${slug}` : `/stories/${slug}?revision=${number}`}>
              {t('history.revision', { number })}
            </PageLink>{' '}
            <time className="story-quiet" dateTime={publishedAt}>
              {moment(publishedAt)}
            </time>
            {index === 0 && <span className="story-quiet">{`, ${t('history.present')}`}</span>}
          </Paragraph>
          {changeNote && <Paragraph lang={lang}>{changeNote}</Paragraph>}
        </li>
      ))}
    </ol>
  );
};
