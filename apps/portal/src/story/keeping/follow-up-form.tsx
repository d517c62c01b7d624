import { Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { NamedRadio } from '../../frame/named-choices.js';
import { useFaultText } from '../steps/fault-text.js';
import { StepButton } from '../steps/step-button.js';
import { StepField } from '../steps/step-field.js';
import { fieldId, StepForm, useOutcome } from '../steps/step-form.js';

const ANSWERS = ['STILL_HOLDS', 'CHANGED', 'NO_LONGER_HOLDS'] as const;
const FORM = 'follow-up';
const INTENT = 'answerFollowUp';

/** Where those who keep a story say whether it still holds. */
export const FollowUpForm = ({ storyId }: { storyId: string }): React.ReactNode => {
  const { t } = useTranslation('story');
  const { t: word } = useTranslation('words');
  const outcome = useOutcome(FORM);
  const text = useFaultText(INTENT);
  const kept = outcome && !outcome.isDone ? outcome.values['answer'] : undefined;
  const fault = outcome?.faults.find(({ field }) => field === 'answer');
  return (
    <StepForm name={FORM} intent={INTENT} sent={{ id: storyId }} className="story-form">
      <Fieldset data-size="sm">
        <Fieldset.Legend>{t('keeping.stillHolds')}</Fieldset.Legend>
        {ANSWERS.map((answer, index) => (
          <NamedRadio
            key={answer}
            id={index === 0 ? fieldId(FORM, 'answer') : undefined}
            name="answer"
            value={answer}
            label={word(`followUpAnswer.${answer}`)}
            defaultChecked={kept === answer}
          />
        ))}
        {fault && <ValidationMessage>{text(fault)}</ValidationMessage>}
      </Fieldset>
      <StepField
        form={FORM}
        intent={INTENT}
        name="note"
        label={t('keeping.note')}
        description={t('keeping.noteHint')}
        rows={3}
      />
      <StepField
        form={FORM}
        intent={INTENT}
        name="nextOn"
        type="date"
        label={t('keeping.nextOn')}
        description={t('keeping.nextOnHint')}
      />
      <div>
        <StepButton form={FORM}>{t('keeping.answer')}</StepButton>
      </div>
    </StepForm>
  );
};
