import { Button, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { NoticesPageQuery } from '../../.generated/documents.js';
import { PageLink } from '../frame/page-link.js';
import { usePath } from '../frame/path.js';
import { useFormats } from '../frame/formats.js';
import { noticePath } from './notice-path.js';

type Notice = NonNullable<NonNullable<NoticesPageQuery['viewer']>['notices']>['edges'][number]['node'];

/** One thing that the person was told; whoever goes to see what it is about has read it. */
export const NoticeItem = ({ notice }: { notice: Notice }): React.ReactNode => {
  const { t } = useTranslation('follow');
  const { shortMoment } = useFormats();
  const path = usePath();
  const reading = useFetcher();
  const { id, kind, at, isRead, story } = notice;
  const to = noticePath(notice);
  const isNew = !isRead && reading.formData === undefined;
  const read = (): void => {
    if (!isRead) void reading.submit({ id }, { method: 'post', action: path('/notices') });
  };
  return (
    <li className={isNew ? 'notice notice-unread' : 'notice'}>
      <div className="notice-head">
        {isNew && (
          <Tag data-color="accent" data-size="sm">
            {t('notices.new')}
          </Tag>
        )}
        <span>{t(`notices.kind.${kind}`)}</span>
        <time dateTime={at}>{shortMoment(at)}</time>
      </div>
      {story && to ? (
        <PageLink to={to} onClick={read} lang={story.textLanguage.toLowerCase()}>
          {story.title}
        </PageLink>
      ) : (
        <Paragraph>{t('notices.gone')}</Paragraph>
      )}
      {isNew && (
        <reading.Form method="post" action={path('/notices')}>
          <input type="hidden" name="id" value={id} />
          <Button type="submit" variant="tertiary" data-size="sm">
            {t('notices.markOne')} <span className="ds-sr-only">{story?.title}</span>
          </Button>
        </reading.Form>
      )}
    </li>
  );
};
