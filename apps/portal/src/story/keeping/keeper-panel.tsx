import { Button, Details, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePath } from '../../frame/path.js';
import type { StoryRights } from '../rights.js';
import { useOutcome } from '../steps/step-form.js';
import { StepStatus } from '../steps/step-status.js';
import type { Story, StoryForViewer, StoryTalk } from '../story-types.js';
import { EndStory } from './end-story.js';
import { FollowUpForm } from './follow-up-form.js';
import { measurable, MeasurementForm } from './measurement-form.js';

const TOLD_HERE = ['unpublishStory', 'archiveStory', 'withdrawStory', 'answerFollowUp', 'recordMeasurement'] as const;
const ENDS = ['unpublishStory', 'archiveStory', 'withdrawStory'] as const;

interface KeeperPanelProps {
  readonly story: Story;
  readonly rights: StoryRights;
  readonly pending: NonNullable<StoryForViewer['story']>['pendingState'];
  readonly followUp: StoryTalk['followUp'];
  readonly today: string;
}

/** Which ways out of the readers' sight there are from where a story stands. */
const endsOf = ({ editorialState: state }: Story, { decides }: StoryRights): readonly (typeof ENDS)[number][] =>
  ENDS.filter((end) => {
    if (end === 'withdrawStory') return state !== 'WITHDRAWN';
    if (end === 'archiveStory') return decides && (state === 'PUBLISHED' || state === 'UNPUBLISHED');
    return decides && state === 'PUBLISHED';
  });

/** For those who keep a story: writing on, following up, measuring, taking it from the readers. */
export const KeeperPanel = ({ story, rights, pending, followUp, today }: KeeperPanelProps): React.ReactNode => {
  const { t } = useTranslation('story');
  const { t: word } = useTranslation('words');
  const path = usePath();
  const [answer, measurement] = [useOutcome('follow-up'), useOutcome('measurement')];
  const counted = measurable(story.benefits);
  const isDue = followUp?.state === 'DUE' || followUp?.state === 'OVERDUE';
  return (
    <section className="story-keeping" aria-labelledby="keeping">
      <Heading level={2} id="keeping" data-size="xs">
        {t('keeping.title')}
      </Heading>
      <StepStatus intents={TOLD_HERE} />
      {pending && (
        <Paragraph>
          {t('keeping.pending')} <Tag data-size="sm">{word(`editorialState.${pending}`)}</Tag>
        </Paragraph>
      )}
      <div className="row">
        {story.editorialState !== 'WITHDRAWN' && (
          <Button asChild data-size="sm">
            <Link to={path(`/write/${encodeURIComponent(story.id)}`)}>
              {pending ? t('keeping.goOn') : t('keeping.revise')}
            </Link>
          </Button>
        )}
        {endsOf(story, rights).map((intent) => (
          <EndStory key={intent} intent={intent} storyId={story.id} />
        ))}
      </div>
      {followUp && (
        <Details data-size="sm" defaultOpen={isDue || (answer !== null && !answer.isDone)}>
          <Details.Summary>{t(isDue ? 'keeping.followUpDue' : 'keeping.followUp')}</Details.Summary>
          <Details.Content>
            <FollowUpForm storyId={story.id} />
          </Details.Content>
        </Details>
      )}
      {counted.length > 0 && (
        <Details data-size="sm" defaultOpen={measurement !== null && !measurement.isDone}>
          <Details.Summary>{t('keeping.measure')}</Details.Summary>
          <Details.Content>
            <MeasurementForm benefits={counted} today={today} />
          </Details.Content>
        </Details>
      )}
    </section>
  );
};
