import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useActionData } from 'react-router';
import type { FormOutcome, Intent } from './form-outcome.js';

/** Says that a step was taken, where its results can be seen. */
export const StepStatus = ({ intents }: { intents: readonly Intent[] }): React.ReactNode => {
  const { t } = useTranslation('story');
  const outcome = useActionData() as FormOutcome | undefined;
  const isTold = outcome?.isDone && intents.includes(outcome.intent);
  return (
    <div role="status">
      {isTold && (
        <Alert data-color="success" data-size="sm">
          <Paragraph>{outcome.waits ? t('forms.waits') : t(`forms.done.${outcome.intent}`)}</Paragraph>
        </Alert>
      )}
    </div>
  );
};
