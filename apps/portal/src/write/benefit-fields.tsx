import { Details, Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { NamedCheckbox } from '../frame/named-choices.js';
import { ChoiceAnswer, LineAnswer, WordsAnswer } from './answers.js';
import {
  BENEFIT_STATUSES,
  type BenefitWords,
  DIRECTIONS,
  EXPECTEDNESS,
  IMPORTANCES,
  RECIPIENTS,
  RECURRENCES,
  SIGNS,
  TYPES,
  VALUATIONS,
} from './benefit-words.js';
import { FaultWords } from './faults-told.js';
import { faultOf, type FieldFault } from './refusal.js';

/** The questions about one benefit: what and for whom, how it is measured, from where to where, and the rest for those who have it. */
export const BenefitFields = ({
  words,
  faults,
}: {
  words: BenefitWords;
  faults: readonly FieldFault[] | undefined;
}): React.ReactNode => {
  const { t } = useTranslation('write');
  const { t: word } = useTranslation('words');
  const line = (name: Exclude<keyof BenefitWords, 'recipients'>) => ({
    name,
    defaultValue: words[name],
    fault: faultOf(faults, name),
  });
  const recipients = faultOf(faults, 'recipients');
  return (
    <>
      <LineAnswer {...line('title')} label={t('benefits.title')} help={t('benefits.titleHelp')} maxLength={300} />
      <WordsAnswer {...line('description')} label={t('benefits.description')} rows={3} />
      <div className="write-pair">
        <ChoiceAnswer
          {...line('sign')}
          label={t('benefits.sign')}
          options={SIGNS.map((value) => ({ value, label: word(`benefitSign.${value}`) }))}
        />
        <ChoiceAnswer
          {...line('type')}
          label={t('benefits.type')}
          options={TYPES.map((value) => ({ value, label: word(`benefitType.${value}`) }))}
        />
        <ChoiceAnswer
          {...line('status')}
          label={t('benefits.status')}
          options={BENEFIT_STATUSES.map((value) => ({ value, label: word(`benefitStatus.${value}`) }))}
        />
      </div>
      <Fieldset id="recipients" tabIndex={-1}>
        <Fieldset.Legend>{t('benefits.recipients')}</Fieldset.Legend>
        {RECIPIENTS.map((value) => (
          <NamedCheckbox
            key={value}
            name="recipients"
            value={value}
            label={word(`recipient.${value}`)}
            defaultChecked={words.recipients.includes(value)}
          />
        ))}
        {recipients && (
          <ValidationMessage>
            <FaultWords fault={recipients} />
          </ValidationMessage>
        )}
      </Fieldset>
      <ChoiceAnswer
        {...line('valuation')}
        label={t('benefits.valuation')}
        help={t('benefits.valuationHelp')}
        options={VALUATIONS.map((value) => ({ value, label: word(`valuation.${value}`) }))}
      />
      <Fieldset>
        <Fieldset.Legend>{t('benefits.indicator')}</Fieldset.Legend>
        <div className="write-pair">
          <LineAnswer {...line('indicatorName')} label={t('benefits.indicatorName')} />
          <LineAnswer {...line('unit')} label={t('benefits.unit')} help={t('benefits.unitHelp')} />
          <ChoiceAnswer
            {...line('direction')}
            label={t('benefits.direction')}
            none={t('facts.unsaid')}
            options={DIRECTIONS.map((value) => ({ value, label: word(`indicatorDirection.${value}`) }))}
          />
        </div>
        <div className="write-pair">
          <LineAnswer {...line('baselineValue')} inputMode="decimal" label={t('benefits.baseline')} />
          <LineAnswer {...line('baselineOn')} type="date" label={t('benefits.baselineOn')} />
        </div>
        <div className="write-pair">
          <LineAnswer {...line('targetValue')} inputMode="decimal" label={t('benefits.target')} />
          <LineAnswer {...line('targetOn')} type="date" label={t('benefits.targetOn')} />
        </div>
      </Fieldset>
      <Details defaultOpen={words.amountNok !== '' || faultOf(faults, 'amountNok') !== undefined}>
        <Details.Summary>{t('benefits.money')}</Details.Summary>
        <Details.Content className="write-form">
          <div className="write-pair">
            <LineAnswer {...line('amountNok')} inputMode="decimal" label={t('benefits.amount')} />
            <LineAnswer {...line('priceYear')} inputMode="numeric" label={t('benefits.priceYear')} />
            <ChoiceAnswer
              {...line('recurrence')}
              label={t('benefits.recurrence')}
              options={RECURRENCES.map((value) => ({ value, label: word(`recurrence.${value}`) }))}
            />
          </div>
          <NamedCheckbox
            name="budgetEffect"
            value="yes"
            label={t('benefits.budgetEffect')}
            defaultChecked={words.budgetEffect === 'yes'}
          />
        </Details.Content>
      </Details>
      <Details defaultOpen={words.importance !== '' || faultOf(faults, 'importance') !== undefined}>
        <Details.Summary>{t('benefits.quality')}</Details.Summary>
        <Details.Content className="write-pair">
          <ChoiceAnswer
            {...line('importance')}
            label={t('benefits.importance')}
            none={t('facts.unsaid')}
            options={IMPORTANCES.map((value) => ({ value, label: word(`importance.${value}`) }))}
          />
          <ChoiceAnswer
            {...line('extent')}
            label={t('benefits.extent')}
            none={t('facts.unsaid')}
            options={['-3', '-2', '-1', '0', '1', '2', '3'].map((value) => ({ value, label: value.replace('-', '−') }))}
          />
        </Details.Content>
      </Details>
      <Details>
        <Details.Summary>{t('benefits.more')}</Details.Summary>
        <Details.Content className="write-form">
          <div className="write-pair">
            <LineAnswer {...line('owner')} label={t('benefits.owner')} help={t('benefits.ownerHelp')} />
            <ChoiceAnswer
              {...line('expectedness')}
              label={t('benefits.expectedness')}
              options={EXPECTEDNESS.map((value) => ({ value, label: word(`expectedness.${value}`) }))}
            />
            <LineAnswer {...line('firstEffectOn')} type="date" label={t('benefits.firstEffect')} />
          </div>
          <div className="write-pair">
            <LineAnswer {...line('targetLow')} inputMode="decimal" label={t('benefits.low')} />
            <LineAnswer {...line('targetHigh')} inputMode="decimal" label={t('benefits.high')} />
          </div>
          <div className="write-pair">
            <LineAnswer {...line('method')} label={t('benefits.method')} />
            <LineAnswer {...line('source')} label={t('benefits.source')} />
            <LineAnswer {...line('frequency')} label={t('benefits.frequency')} />
          </div>
          <WordsAnswer {...line('deviationReason')} label={t('benefits.deviation')} rows={2} />
        </Details.Content>
      </Details>
    </>
  );
};
