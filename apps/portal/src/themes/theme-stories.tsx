import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { PageLink } from '../frame/page-link.js';
import { useFormats } from '../frame/formats.js';
import { StoryCard } from '../story/story-card.js';
import type { ThemeStoriesPage } from './theme-stories.server.js';

interface ThemeStoriesProps {
  readonly page: ThemeStoriesPage;
  /** The search that finds the same stories, to narrow them further; none for people. */
  readonly search?: string;
  /** Said where there is no story; the heading says how many there are elsewhere. */
  readonly empty: string;
}

/** The newest stories of a theme, and the ways to more of them. */
export const ThemeStories = ({ page, search, empty }: ThemeStoriesProps): React.ReactNode => {
  const { t } = useTranslation('themes');
  const { t: everywhere } = useTranslation('frame');
  const { pathname } = useLocation();
  const { number } = useFormats();
  const { totalCount: count, stories, next, isLater } = page;
  return (
    <section aria-labelledby="stories">
      <div className="theme-stories-top">
        <Heading level={2} data-size="sm" id="stories">
          {everywhere('storyCount', { count, shown: number(count) })}
        </Heading>
        {search && count > 0 && <PageLink to={`/search${search}`}>{t('searchThese')}</PageLink>}
      </div>
      {count === 0 && <Paragraph>{empty}</Paragraph>}
      <ul className="story-cards">
        {stories.map((story) => (
          <li key={story.slug}>
            <StoryCard story={story} />
          </li>
        ))}
      </ul>
      {(next !== null || isLater) && (
        <nav className="row" aria-label={t('pages.label')}>
          {next !== null && (
            <Button asChild>
              <Link to={`${pathname}?${new URLSearchParams({ after: next })}`}>{t('pages.next')}</Link>
            </Button>
          )}
          {isLater && (
            <Button asChild variant="secondary">
              <Link to={pathname}>{t('pages.first')}</Link>
            </Button>
          )}
        </nav>
      )}
    </section>
  );
};
