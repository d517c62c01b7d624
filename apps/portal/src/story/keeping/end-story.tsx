import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { StepButton } from '../steps/step-button.js';
import { StepField } from '../steps/step-field.js';
import { StepForm } from '../steps/step-form.js';

interface EndStoryProps {
  readonly storyId: string;
  readonly intent: 'unpublishStory' | 'archiveStory' | 'withdrawStory';
}

/** Takes a story from its readers, after one has been asked whether that is what one means, and why. */
export const EndStory = ({ storyId, intent }: EndStoryProps): React.ReactNode => {
  const { t } = useTranslation('story');
  const title = `${intent}-title`;
  return (
    <Dialog.TriggerContext>
      <Dialog.Trigger
        variant="secondary"
        data-size="sm"
        {...(intent === 'withdrawStory' && { 'data-color': 'danger' })}
      >
        {t(`keeping.${intent}.button`)}
      </Dialog.Trigger>
      <Dialog closedby="any" closeButton={t('keeping.cancel')} aria-labelledby={title}>
        <Heading level={2} id={title} data-size="sm">
          {t(`keeping.${intent}.title`)}
        </Heading>
        <Paragraph>{t(`keeping.${intent}.what`)}</Paragraph>
        <StepForm name={intent} intent={intent} sent={{ id: storyId }} className="story-form">
          <StepField form={intent} intent={intent} name="note" label={t('keeping.why')} rows={3} />
          <div className="row">
            <StepButton form={intent} color="danger">
              {t(`keeping.${intent}.confirm`)}
            </StepButton>
            <Button variant="tertiary" data-command="close">
              {t('keeping.cancel')}
            </Button>
          </div>
        </StepForm>
      </Dialog>
    </Dialog.TriggerContext>
  );
};
