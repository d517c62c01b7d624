import { useTranslation } from 'react-i18next';
import { type Formats, useFormats } from '../../frame/formats.js';
import { Fact } from '../reading/fact.js';
import type { Benefit } from '../story-types.js';
import { amountIn } from './use-amounts.js';

const Lines = ({ lines }: { lines: readonly string[] }): React.ReactNode =>
  lines.length > 0 ? (
    <ul>
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  ) : null;

const told = (...words: readonly (string | null | undefined | false)[]): string => words.filter(Boolean).join(', ');

const measured = (benefit: Benefit, formats: Formats): readonly string[] =>
  benefit.measurements.map(({ value, measuredOn, evidence, comment }) =>
    told(`${formats.day(measuredOn)}: ${amountIn(formats, value, benefit.indicator?.unit ?? null)}`, comment, evidence),
  );

/** Everything that the ledger holds of a benefit beside its figures. */
export const BenefitDetails = ({ benefit }: { benefit: Benefit }): React.ReactNode => {
  const { t } = useTranslation('story');
  const { t: word } = useTranslation('words');
  const formats = useFormats();
  const { day, kroner, list, number } = formats;
  const { indicator, money, actions, baselineChanges, target } = benefit;
  const unit = indicator?.unit ?? null;
  return (
    <dl className="story-ledger">
      <Fact name={t('benefits.type')}>
        {told(
          word(`benefitType.${benefit.type}`),
          word(`valuation.${benefit.valuation}`).toLowerCase(),
          benefit.expectedness === 'UNEXPECTED' && t('benefits.unexpected'),
        )}
      </Fact>
      <Fact name={t('benefits.recipients')}>
        {list(benefit.recipients.map((recipient) => word(`recipient.${recipient}`)))}
      </Fact>
      <Fact name={t('benefits.owner')}>{benefit.owner}</Fact>
      <Fact name={t('benefits.indicator')}>
        {told(indicator?.name, indicator?.method, indicator?.frequency, indicator?.source)}
      </Fact>
      <Fact name={t('benefits.range')}>
        {typeof target?.low === 'number' &&
          typeof target.high === 'number' &&
          `${amountIn(formats, target.low, unit)} – ${amountIn(formats, target.high, unit)}`}
      </Fact>
      <Fact name={t('benefits.firstEffect')}>{benefit.firstEffectOn && day(benefit.firstEffectOn)}</Fact>
      <Fact name={t('benefits.measurements')}>
        {benefit.measurements.length > 0 && <Lines lines={measured(benefit, formats)} />}
      </Fact>
      <Fact name={t('benefits.money')}>
        {money &&
          told(
            kroner(money.amountNok),
            word(`recurrence.${money.recurrence}`).toLowerCase(),
            t('benefits.priceYear', { year: money.priceYear }),
            money.budgetEffect && t('benefits.budgetEffect'),
          )}
      </Fact>
      <Fact name={t('benefits.signs')}>{benefit.qualitySigns}</Fact>
      <Fact name={t('benefits.points')}>{benefit.points !== null && number(benefit.points)}</Fact>
      <Fact name={t('benefits.deviation')}>{benefit.deviationReason}</Fact>
      <Fact name={t('benefits.preconditions')}>
        {benefit.preconditions.length > 0 && <Lines lines={benefit.preconditions} />}
      </Fact>
      <Fact name={t('benefits.actions')}>
        {actions.length > 0 && (
          <Lines
            lines={actions.map(({ action, responsible, dueOn, status }) =>
              told(action, responsible, dueOn && day(dueOn), status),
            )}
          />
        )}
      </Fact>
      <Fact name={t('benefits.corrections')}>
        {baselineChanges.length > 0 && (
          <Lines
            lines={baselineChanges.map(({ changedAt, oldValue, newValue, reason }) =>
              t('benefits.correction', {
                day: day(changedAt),
                from: amountIn(formats, oldValue, unit),
                to: amountIn(formats, newValue, unit),
                reason,
              }),
            )}
          />
        )}
      </Fact>
    </dl>
  );
};
