import { Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { StoryCardFragment } from '../../.generated/documents.js';
import { PageLink } from '../frame/page-link.js';

/** A story as lists show it. */
export const StoryCard = ({ story }: { story: StoryCardFragment }): React.ReactNode => (
  <Card asChild>
    <article lang={story.textLanguage.toLowerCase()}>
      <Heading level={3} data-size="xs">
        <PageLink to={`/stories/${story.slug}`}>{story.title}</PageLink>
      </Heading>
      <Paragraph>{story.summary}</Paragraph>
    </article>
  </Card>
);
