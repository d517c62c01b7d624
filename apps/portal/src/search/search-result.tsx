import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../frame/page-link.js';
import type { FoundStory } from './find-stories.server.js';
import { StoryBodies, StoryKindAndDay, StoryMarks } from '../story/story-facts.js';
import { Marked } from './marked.js';

/** A story found: what it is, where it speaks of what was asked for, whose it is and how it went. */
export const SearchResult = ({ found, onChosen }: { found: FoundStory; onChosen: () => void }): React.ReactNode => {
  const { t } = useTranslation('search');
  const { story, inTitle, inSummary, extract } = found;
  const language = story.textLanguage.toLowerCase();
  return (
    <article className="search-result">
      <StoryKindAndDay story={story} />
      <Heading level={3} data-size="xs" lang={language}>
        <PageLink to={`/stories/${story.slug}`} onClick={onChosen}>
          <Marked text={story.title} ranges={inTitle} />
        </PageLink>
      </Heading>
      <p className="search-result-summary" lang={language}>
        <Marked text={story.summary} ranges={inSummary} />
      </p>
      {extract && (
        <p className="search-result-extract">
          <span className="ds-sr-only">{t('result.more')}</span>
          <span lang={language}>
            … <Marked text={extract.fragment} ranges={extract.ranges} /> …
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
