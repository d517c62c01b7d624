import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { StepButton } from '../steps/step-button.js';
import { StepField } from '../steps/step-field.js';
import { fieldId, StepForm, useOutcome } from '../steps/step-form.js';
import type { Benefit } from '../story-types.js';

const FORM = 'measurement';
const INTENT = 'recordMeasurement';

/** Benefits that can be measured: those that are counted in something. */
export const measurable = (benefits: readonly Benefit[]): readonly Benefit[] =>
  benefits.filter(({ valuation, indicator }) => valuation !== 'DESCRIBED' && indicator?.unit);

/** Where those who keep a story write down what they have measured. */
export const MeasurementForm = ({
  benefits,
  today,
}: {
  benefits: readonly Benefit[];
  today: string;
}): React.ReactNode => {
  const { t } = useTranslation('story');
  const outcome = useOutcome(FORM);
  const shared = { form: FORM, intent: INTENT } as const;
  return (
    <StepForm name={FORM} intent={INTENT} sent={{}} className="story-form">
      <Field>
        <Label htmlFor={fieldId(FORM, 'benefitId')}>{t('keeping.benefit')}</Label>
        <Select
          id={fieldId(FORM, 'benefitId')}
          name="benefitId"
          defaultValue={outcome && !outcome.isDone ? outcome.values['benefitId'] : undefined}
        >
          {benefits.map(({ id, title, indicator }) => (
            <Select.Option key={id} value={id}>
              {`${title} (${indicator.unit})`}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <StepField {...shared} name="value" label={t('keeping.value')} inputMode="decimal" required />
      <StepField {...shared} name="measuredOn" label={t('keeping.measuredOn')} type="date" max={today} required />
      <StepField {...shared} name="evidence" label={t('keeping.evidence')} description={t('keeping.evidenceHint')} />
      <StepField {...shared} name="comment" label={t('keeping.comment')} rows={2} />
      <div>
        <StepButton form={FORM}>{t('keeping.record')}</StepButton>
      </div>
    </StepForm>
  );
};
