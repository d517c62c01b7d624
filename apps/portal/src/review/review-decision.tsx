import { Button, Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { ConfirmDialog } from '../desk/confirm-dialog.js';
import { FormField } from '../desk/form-field.js';
import { norwegianClock } from '../frame/norwegian-time.js';
import type { Refusal } from '../desk/refusal.js';
import { RefusalSummary } from '../desk/refusal-summary.js';
import type { ReviewedStory, ShownReview } from './read-review.server.js';

interface DecisionProps {
  readonly review: ShownReview;
  readonly story: ReviewedStory;
  readonly refusal: Refusal | undefined;
  readonly now: number;
}

/** What can be decided of what was submitted: publish it now or later, ask for changes, decline it. */
export const ReviewDecision = ({ review, story, refusal, now }: DecisionProps): React.ReactNode => {
  const { t } = useTranslation('review');
  const version = <input type="hidden" name="version" value={String(story.version ?? '')} />;
  return (
    <section className="review-card desk-stack" aria-labelledby="decision">
      <Heading level={2} data-size="xs" id="decision">
        {t('decision.title')}
      </Heading>
      <RefusalSummary refusal={refusal} intent="publish" />
      <RefusalSummary refusal={refusal} intent="unschedule" />
      {review.mayPublish && (
        <Form method="post" className="row">
          {version}
          <Button type="submit" name="intent" value="publish">
            {t('decision.publish')}
          </Button>
          {review.publishAt && (
            <Button type="submit" name="intent" value="unschedule" variant="secondary">
              {t('decision.unschedule')}
            </Button>
          )}
        </Form>
      )}
      {!review.mayPublish && review.publishAt && (
        <Form method="post">
          {version}
          <Button type="submit" name="intent" value="unschedule" variant="secondary">
            {t('decision.unschedule')}
          </Button>
        </Form>
      )}
      {review.mayPublish && !review.publishAt && <Schedule version={version} refusal={refusal} now={now} />}
      <Details className="desk-wide" data-color="neutral" defaultOpen={refusal?.intent === 'requestChanges'}>
        <Details.Summary>{t('decision.requestChanges')}</Details.Summary>
        <Details.Content>
          <Form method="post" className="desk-stack">
            <RefusalSummary refusal={refusal} intent="requestChanges" names={{ note: t('decision.changesNote') }} />
            <input type="hidden" name="intent" value="requestChanges" />
            {version}
            <FormField
              intent="requestChanges"
              name="note"
              label={t('decision.changesNote')}
              description={t('decision.changesHelp')}
              rows={5}
              maxLength={5000}
              refusal={refusal}
            />
            <Button type="submit">{t('decision.sendBack')}</Button>
          </Form>
        </Details.Content>
      </Details>
      <Decline version={version} refusal={refusal} />
    </section>
  );
};

const Schedule = ({
  version,
  refusal,
  now,
}: {
  version: React.ReactNode;
  refusal: Refusal | undefined;
  now: number;
}): React.ReactNode => {
  const { t } = useTranslation('review');
  const today = norwegianClock(new Date(now)).day;
  const names = { at: t('decision.day'), time: t('decision.time') };
  return (
    <Details className="desk-wide" data-color="neutral" defaultOpen={refusal?.intent === 'schedule'}>
      <Details.Summary>{t('decision.schedule')}</Details.Summary>
      <Details.Content>
        <Form method="post" className="desk-stack">
          <RefusalSummary refusal={refusal} intent="schedule" names={names} />
          <input type="hidden" name="intent" value="schedule" />
          {version}
          <Paragraph data-size="sm">{t('decision.scheduleHelp')}</Paragraph>
          <FormField intent="schedule" name="at" type="date" label={names.at} min={today} refusal={refusal} />
          <FormField intent="schedule" name="time" type="time" label={names.time} value="08:00" refusal={refusal} />
          <Button type="submit" variant="secondary">
            {t('decision.scheduleIt')}
          </Button>
        </Form>
      </Details.Content>
    </Details>
  );
};

const Decline = ({ version, refusal }: { version: React.ReactNode; refusal: Refusal | undefined }): React.ReactNode => {
  const { t } = useTranslation('review');
  return (
    <>
      <RefusalSummary refusal={refusal} intent="decline" />
      <ConfirmDialog id="decline" open={t('decision.decline')} title={t('decision.declineTitle')}>
        <Paragraph>{t('decision.declineHelp')}</Paragraph>
        <Form method="post" className="desk-stack desk-wide">
          {version}
          <FormField
            intent="decline"
            name="note"
            label={t('decision.declineNote')}
            rows={4}
            maxLength={5000}
            required
            refusal={refusal}
          />
          <Button type="submit" name="intent" value="decline" data-color="danger">
            {t('decision.declineIt')}
          </Button>
        </Form>
      </ConfirmDialog>
    </>
  );
};
