import { Card, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { BeforeYouStartPageQuery } from '../../.generated/documents.js';
import { PageLink } from '../frame/page-link.js';
import { StoryBodies, StoryKindAndDay, StoryMarks } from '../story/story-facts.js';

type Phase = BeforeYouStartPageQuery['beforeYouStart'][number];

/** The stories to learn from in one phase of a project, and what they learnt. */
export const PhaseLessons = ({ phase: { phase, stories } }: { phase: Phase }): React.ReactNode => {
  const { t } = useTranslation('search');
  const { t: word } = useTranslation('words');
  return (
    <section className="phase">
      <Heading level={3} data-size="sm">
        {phase ? word(`phase.${phase}`) : t('before.anyPhase')}
      </Heading>
      <ul className="phase-stories">
        {stories.map(({ story, lessons }) => {
          const language = story.textLanguage.toLowerCase();
          return (
            <li key={story.slug}>
              <Card asChild data-color="neutral">
                <article className="phase-story">
                  <StoryKindAndDay story={story} />
                  <Heading level={4} data-size="xs" lang={language}>
                    <PageLink to={`/stories/${story.slug}`}>{story.title}</PageLink>
                  </Heading>
                  <StoryBodies story={story} linked />
                  {lessons.length === 0 && <p lang={language}>{story.summary}</p>}
                  {lessons.length > 0 && (
                    <div className="phase-lessons">
                      <p className="phase-lessons-title">{t('before.lessons')}</p>
                      {lessons.map(({ key, heading, html }) => (
                        <section key={key} lang={language}>
                          {heading && (
                            <Heading level={5} data-size="2xs">
                              {heading}
                            </Heading>
                          )}
                          <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
                        </section>
                      ))}
                    </div>
                  )}
                  <StoryMarks story={story} />
                </article>
              </Card>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
