import { Card, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { WorkCardFragment } from '../../.generated/documents.js';
import { PageLink } from '../frame/page-link.js';
import { useFormats } from '../frame/formats.js';
import { StateTag } from './state-tag.js';

/** A story that one works on: where it stands, what it lacks, the ways to write on and to read it. */
export const WorkCard = ({ story, isShared }: { story: WorkCardFragment; isShared: boolean }): React.ReactNode => {
  const { t } = useTranslation('write');
  const { t: words } = useTranslation('words');
  const { day } = useFormats();
  const owed = (story.missing ?? []).filter(({ demand }) => demand === 'COMPULSORY');
  return (
    <Card asChild>
      <article className="write-work">
        <Heading level={3} data-size="xs" lang={story.textLanguage.toLowerCase()}>
          <PageLink to={`/write/${story.id}`}>{story.title}</PageLink>
        </Heading>
        <div className="write-work-facts">
          <StateTag story={story} />
          <span>{words(`kind.${story.kind}`)}</span>
          <span>{t('mine.changed', { day: day(story.updatedAt) })}</span>
          {isShared && story.managingOrganisation && (
            <span>{t('mine.sharedWith', { name: story.managingOrganisation.name })}</span>
          )}
        </div>
        {story.pendingState !== null && story.pendingState !== 'SUBMITTED' && owed.length > 0 && (
          <p>
            {t('mine.missing', { count: owed.length })} {owed.map(({ message }) => message).join(' ')}
          </p>
        )}
        {story.publishedAt !== null && <PageLink to={`/stories/${story.slug}`}>{t('mine.read')}</PageLink>}
      </article>
    </Card>
  );
};
