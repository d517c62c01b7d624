import './feed-links.css';
import { Link } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';

/**
 * The feeds of what a page shows, for people and for programs that look for them in the head of the page.
 *
 * @param path the feed without its ending, such as `/feeds/sectors/helse`.
 */
export const FeedLinks = ({ path, query, title }: { path: string; query: string; title: string }): React.ReactNode => {
  const { t } = useTranslation('frame');
  return (
    <p className="feed-links">
      <link rel="alternate" type="application/atom+xml" title={title} href={`${path}.atom${query}`} />
      <link rel="alternate" type="application/feed+json" title={title} href={`${path}.json${query}`} />
      <span>{t('feeds.label')}</span>
      <Link href={`${path}.atom${query}`}>{t('feeds.atom')}</Link>
      <Link href={`${path}.json${query}`}>{t('feeds.json')}</Link>
    </p>
  );
};
