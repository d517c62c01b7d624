import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useActionData } from 'react-router';
import { useFaultText } from '../steps/fault-text.js';
import type { FormOutcome } from '../steps/form-outcome.js';
import type { End } from './ends.js';

/** Says why a story was not taken from its readers, also where the dialog that asked has closed. */
export const EndRefusal = ({ intents }: { intents: readonly End[] }): React.ReactNode => {
  const outcome = useActionData() as FormOutcome | undefined;
  const text = useFaultText('withdrawStory');
  const [fault] = outcome?.faults ?? [];
  if (!outcome || !fault || !intents.some((intent) => intent === outcome.intent)) return null;
  return (
    <Alert data-color="danger" data-size="sm" role="alert">
      <Paragraph>{text(fault)}</Paragraph>
    </Alert>
  );
};
