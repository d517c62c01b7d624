import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../../frame/page-link.js';
import type { AskedStory } from '../asked-story.js';
import { useFormats } from '../../frame/formats.js';
import type { Story, StoryTalk } from '../story-types.js';

interface StoryMarksProps {
  readonly asked: AskedStory;
  readonly story: Story;
  readonly followUp: StoryTalk['followUp'];
  readonly today: string;
}

/** A revision that is not the one in force is read as such. */
const FormerMark = ({ asked, story }: Pick<StoryMarksProps, 'asked' | 'story'>): React.ReactNode => {
  const { t } = useTranslation('story');
  const { day } = useFormats();
  if (asked.revision === null || story.revision === story.revisions[0]?.number) return null;
  return (
    <Alert data-color="warning">
      <Paragraph>
        {t('marks.former', {
          number: story.revision,
          day: story.revisionPublishedAt ? day(story.revisionPublishedAt) : '',
        })}{' '}
        <PageLink to={`/stories/${story.slug}`}>{t('marks.toPresent')}</PageLink>{' '}
        <PageLink to={`/stories/${story.slug}/history?from=${story.revision}`}>{t('marks.compare')}</PageLink>
      </Paragraph>
    </Alert>
  );
};

/** Those who work on a story see it also where readers do not. */
const UnseenMark = ({ story, today }: Pick<StoryMarksProps, 'story' | 'today'>): React.ReactNode => {
  const { t } = useTranslation('story');
  const { t: word } = useTranslation('words');
  const { moment } = useFormats();
  const { editorialState, embargoUntil } = story;
  const waits = embargoUntil !== null && embargoUntil.slice(0, 10) > today;
  if (editorialState === 'PUBLISHED' && !waits) return null;
  return (
    <Alert data-color="info">
      <Paragraph>
        {editorialState === 'PUBLISHED' && embargoUntil
          ? t('marks.embargo', { moment: moment(embargoUntil) })
          : t('marks.unseen', { state: word(`editorialState.${editorialState}`).toLowerCase() })}
      </Paragraph>
    </Alert>
  );
};

/** Whether what it tells has been followed up, and what was said then. */
const FollowUpMark = ({ story, followUp }: Pick<StoryMarksProps, 'story' | 'followUp'>): React.ReactNode => {
  const { t } = useTranslation('story');
  const { t: word } = useTranslation('words');
  const { day } = useFormats();
  const state = followUp?.state ?? null;
  const late = state === 'OVERDUE' || (state === null && story.followUpOverdue);
  const since = followUp?.since ?? story.lastConfirmedOn ?? story.publishedAt;
  return (
    <>
      {state === 'OUTDATED' && (
        <Alert data-color="warning">
          <Paragraph>{t('marks.outdated')}</Paragraph>
        </Alert>
      )}
      {late && since && (
        <Alert data-color="warning">
          <Paragraph>{t('marks.notFollowedUp', { day: day(since) })}</Paragraph>
        </Alert>
      )}
      {followUp?.answer && followUp.answeredOn && (
        <div className="story-answer">
          <Paragraph>
            <strong>
              {t('marks.answered', {
                day: day(followUp.answeredOn),
                answer: word(`followUpAnswer.${followUp.answer}`),
              })}
            </strong>{' '}
            {followUp.note}
          </Paragraph>
        </div>
      )}
    </>
  );
};

/** What is to be known before one reads. */
export const StoryMarks = ({ asked, story, followUp, today }: StoryMarksProps): React.ReactNode => (
  <>
    <UnseenMark story={story} today={today} />
    <FormerMark asked={asked} story={story} />
    <FollowUpMark story={story} followUp={followUp} />
  </>
);
