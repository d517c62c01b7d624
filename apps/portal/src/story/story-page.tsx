import './story.css';
import './benefits/benefits.css';
import './steps/steps.css';
import './talk/talk.css';
import './story-print.css';
import { Breadcrumbs } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { FollowButton } from '../follow/follow-button.js';
import { PageLink } from '../frame/page-link.js';
import { usePath } from '../frame/path.js';
import type { Route } from './+types/story-page.js';
import { StoryBenefits } from './benefits/story-benefits.js';
import { StorySharing } from './citing/story-sharing.js';
import { KeeperPanel } from './keeping/keeper-panel.js';
import { loadStory, readAsked } from './load-story.server.js';
import { StoryAttachments } from './reading/story-attachments.js';
import { StoryAnchoring, StoryGoals } from './reading/story-background.js';
import { StoryParties } from './reading/story-parties.js';
import { StoryContents } from './reading/story-contents.js';
import { FactsPanel } from './reading/facts-panel.js';
import { StoryHead } from './reading/story-head.js';
import { StoryLanguages } from './reading/story-languages.js';
import { StoryLead } from './reading/story-lead.js';
import { StoryMarks } from './reading/story-marks.js';
import { placed } from './reading/story-parts.js';
import { StoryPeople } from './reading/story-people.js';
import { StoryRelations, StorySimilar, StorySource } from './reading/story-relations.js';
import { StorySections } from './reading/story-sections.js';
import { StoryThemes } from './reading/story-themes.js';
import { usePageParts } from './reading/use-page-parts.js';
import { rightsOf } from './rights.js';
import { takeStep } from './steps/take-step.server.js';
import { StoryComments } from './talk/story-comments.js';
import { langOf } from './text-language.js';

/** The story, what is said of it, and what the person who asks may do with it. */
export const loader = ({ params, request, context }: Route.LoaderArgs) =>
  loadStory(context, readAsked(params, request), request);

/** What people do on the page. */
export const action = async ({ request, context }: Route.ActionArgs) => takeStep(context, await request.formData());

export default function StoryPage(): React.ReactNode {
  const { t } = useTranslation('story');
  const path = usePath();
  const { asked, story, text, talk, viewer, followed, today } = useLoaderData<typeof loader>();
  const rights = rightsOf(viewer);
  const lang = langOf(text.textLanguage);
  const sections = placed(text.sections);
  const parts = usePageParts(story, text, sections);
  return (
    <div className="page story">
      <StoryHead asked={asked} story={story} text={text} />
      <Breadcrumbs aria-label={t('breadcrumbs')} className="story-crumbs">
        <Breadcrumbs.List>
          <Breadcrumbs.Item>
            <Breadcrumbs.Link asChild>
              <Link to={path('/search')}>{t('toSearch')}</Link>
            </Breadcrumbs.Link>
          </Breadcrumbs.Item>
        </Breadcrumbs.List>
      </Breadcrumbs>
      <StoryMarks asked={asked} story={story} followUp={talk.followUp} today={today} />
      <StoryLead story={story} text={text} />
      <StoryLanguages asked={asked} story={story} text={text} />
      {rights.keeps && (
        <KeeperPanel
          story={story}
          rights={rights}
          pending={viewer?.story?.pendingState ?? null}
          followUp={talk.followUp}
          today={today}
        />
      )}
      <div className="story-columns">
        <aside className="story-side" aria-label={t('facts.title')}>
          <div className="story-panel">
            <StoryParties story={story} />
            <FactsPanel story={story} followUp={talk.followUp} />
            <StoryThemes story={story} />
            <FollowButton target={{ story: story.id }} followed={followed} what={t('follow', { title: text.title })} />
          </div>
          {parts.length > 1 && <StoryContents parts={parts} />}
        </aside>
        <div className="story-main">
          <StorySections sections={sections} lang={lang} />
          <StoryGoals text={text} lang={lang} />
          <StoryBenefits story={story} lang={lang} />
          <StoryAnchoring text={text} lang={lang} />
          <StoryAttachments story={story} />
          <StoryRelations story={story} />
          <StorySource story={story} />
          <StoryPeople asked={asked} story={story} />
          <StorySharing asked={asked} story={story} text={text} today={today} />
          {story.revisions.length > 0 && (
            <p>
              <PageLink to={`/stories/${story.slug}/history`}>
                {t('history.link', { count: story.revisions.length })}
              </PageLink>
            </p>
          )}
          <StoryComments
            comments={talk.comments}
            storyId={story.id}
            rights={rights}
            isFirstPage={asked.after === null}
          />
        </div>
      </div>
      <StorySimilar similar={story.similar} />
    </div>
  );
}
