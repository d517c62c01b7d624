import './story-card.css';
import { Card, Heading } from '@digdir/designsystemet-react';
import type { StoryCardFragment } from '../../.generated/documents.js';
import { PageLink } from '../frame/page-link.js';
import { StoryBodies, StoryKindAndDay, StoryMarks } from './story-facts.js';

/** A story as lists show it; the whole card leads to it. */
export const StoryCard = ({ story, level = 3 }: { story: StoryCardFragment; level?: 2 | 3 | 4 }): React.ReactNode => {
  const language = story.textLanguage.toLowerCase();
  return (
    <Card asChild data-color="neutral">
      <article className="story-card">
        <StoryKindAndDay story={story} />
        <Heading level={level} data-size="xs" lang={language}>
          <PageLink to={`/stories/${story.slug}`}>{story.title}</PageLink>
        </Heading>
        <p className="story-summary" lang={language}>
          {story.summary}
        </p>
        <div className="story-card-end">
          <StoryBodies story={story} linked={false} />
          <StoryMarks story={story} />
        </div>
      </article>
    </Card>
  );
};
