import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { SearchPageQuery } from '../../.generated/documents.js';
import { PageLink } from '../frame/page-link.js';
import { StoryBodies, StoryKindAndDay, StoryMarks } from '../story/story-facts.js';
import { Marked } from './marked.js';
import { rangesInWhole } from './marked-text.js';

type Edge = SearchPageQuery['searchStories']['edges'][number];

/** A story found: what it is, where it speaks of what was asked for, whose it is and how it went. */
export const SearchResult = ({ edge, onChosen }: { edge: Edge; onChosen: () => void }): React.ReactNode => {
  const { t } = useTranslation('search');
  const { node: story, highlights } = edge;
  const language = story.textLanguage.toLowerCase();
  const of = (field: string) => highlights.find((one) => one.field === field);
  const inText = highlights.find(({ field }) => field !== 'title' && field !== 'summary');
  return (
    <article className="search-result">
      <StoryKindAndDay story={story} />
      <Heading level={3} data-size="xs" lang={language}>
        <PageLink to={`/stories/${story.slug}`} onClick={onChosen}>
          <Marked text={story.title} ranges={rangesInWhole(story.title, of('title'))} />
        </PageLink>
      </Heading>
      <p className="search-result-summary" lang={language}>
        <Marked text={story.summary} ranges={rangesInWhole(story.summary, of('summary'))} />
      </p>
      {inText && (
        <p className="search-result-extract">
          <span className="ds-sr-only">{t('result.more')}</span>
          <span lang={language}>
            … <Marked text={inText.fragment} ranges={inText.ranges} /> …
          </span>
        </p>
      )}
      <StoryBodies story={story} linked />
      <div className="search-result-end">
        <StoryMarks story={story} />
        {story.methods.length > 0 && (
          <ul className="search-result-methods" aria-label={t('filters.method')}>
            {story.methods.slice(0, 4).map(({ slug, label }) => (
              <li key={slug}>
                <PageLink to={`/methods/${slug}`} data-color="neutral" data-size="sm">
                  {label}
                </PageLink>
              </li>
            ))}
          </ul>
        )}
      </div>
    </article>
  );
};
