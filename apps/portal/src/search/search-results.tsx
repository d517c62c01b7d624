import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FollowButton } from '../follow/follow-button.js';
import type { Followed } from '../follow/follow-target.js';
import { PageLink } from '../frame/page-link.js';
import { usePageLanguage, usePath } from '../frame/path.js';
import { useFormats } from '../frame/formats.js';
import { ChosenFilters } from './chosen-filters.js';
import { FeedLinks } from './feed-links.js';
import type { FoundStories } from './find-stories.server.js';
import { NoResults } from './no-results.js';
import { SearchPages } from './search-pages.js';
import { SearchResult } from './search-result.js';
import { SearchSort } from './search-sort.js';
import { changed, feedQuery, searchQuery, searchTarget, type SearchState } from './search-state.js';

const PAGE = 20;

interface SearchResultsProps {
  readonly state: SearchState;
  readonly found: FoundStories;
  readonly followed: Followed | null;
  readonly onChange: () => void;
}

/** Tells which of the results was chosen; the browser sends it although the page is left. */
const tellChosen = (path: string, query: string, position: number): void => {
  navigator.sendBeacon(path, new URLSearchParams({ q: query, position: String(position) }));
};

/** How much was found, what it is narrowed by, the stories, and the ways on. */
export const SearchResults = ({ state, found, followed, onChange }: SearchResultsProps): React.ReactNode => {
  const { t } = useTranslation('search');
  const path = usePath();
  const language = usePageLanguage();
  const { number } = useFormats();
  const heading = useRef<HTMLHeadingElement>(null);
  const isTurning = useRef(false);
  useEffect(() => {
    if (isTurning.current) heading.current?.focus({ preventScroll: true });
    isTurning.current = false;
  }, [found]);
  const turned = (): void => {
    isTurning.current = true;
  };

  const { totalCount, correction, stories, pageInfo, offered } = found;
  const first = (state.page - 1) * PAGE + 1;
  const count = { count: totalCount, shown: number(totalCount) };
  const hits = state.q === '' ? t('hits', count) : t('hitsFor', { ...count, query: state.q });
  return (
    <section className="search-results" aria-labelledby="hits">
      <div className="search-results-top">
        <Heading level={2} data-size="sm" id="hits" ref={heading} tabIndex={-1}>
          <span role="status">{totalCount === 0 ? t('noHits') : hits}</span>
        </Heading>
        <SearchSort sort={state.sort} onChange={onChange} />
      </div>
      <Button className="search-filters-open" variant="secondary" popoverTarget="filters" type="button">
        {t('filters.title')}
      </Button>
      {correction && (
        <Paragraph>
          {t('meant')}{' '}
          <PageLink to={`/search${searchQuery(changed(state, { q: correction }))}`} onClick={turned}>
            {correction}
          </PageLink>
          ?
        </Paragraph>
      )}
      <ChosenFilters state={state} offered={offered} onRemoved={turned} />
      {stories.length === 0 && <NoResults state={state} />}
      {state.page > 1 && stories.length > 0 && (
        <Paragraph data-size="sm">
          {t('range', { from: number(first), to: number(first + stories.length - 1) })}
        </Paragraph>
      )}
      <ol className="search-list" start={first}>
        {stories.map((one, place) => (
          <li key={one.story.slug}>
            <SearchResult found={one} onChosen={() => tellChosen(path('/search/clicked'), state.q, first + place)} />
          </li>
        ))}
      </ol>
      <SearchPages state={state} next={pageInfo.hasNextPage ? pageInfo.endCursor : null} onTurned={turned} />
      <div className="search-follow">
        <Heading level={2} data-size="xs">
          {t('follow.title')}
        </Heading>
        <Paragraph>{t('follow.help')}</Paragraph>
        <FollowButton target={searchTarget(state)} followed={followed} what={t('follow.search')} size="md" />
        <FeedLinks path="/feeds/stories" query={feedQuery(state, language)} title={hits} />
      </div>
    </section>
  );
};
