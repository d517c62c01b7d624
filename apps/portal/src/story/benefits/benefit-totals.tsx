import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../frame/formats.js';
import type { Story } from '../story-types.js';
import { useAmounts } from './use-amounts.js';

/** Sums over benefits, of what may be added and no more. */
export const BenefitTotals = ({ totals }: { totals: Story['benefitTotals'] }): React.ReactNode => {
  const { t } = useTranslation('story');
  const { t: word } = useTranslation('words');
  const { list } = useFormats();
  const amount = useAmounts();
  if (totals.length === 0) return null;
  return (
    <>
      <Heading level={3} data-size="2xs">
        {t('totals.title')}
      </Heading>
      <ul className="plain-list story-totals">
        {totals.map(({ unit, planned, realised, count, recipients, priceYear, recurrence }, index) => (
          <li key={index}>
            <Paragraph className="story-total">
              <strong>{realised === null ? amount(planned, unit) : amount(realised, unit)}</strong>{' '}
              {realised === null ? t('totals.planned') : t('totals.realised', { planned: amount(planned, unit) })}
            </Paragraph>
            <Paragraph data-size="sm" className="story-quiet">
              {[
                t('totals.count', { count }),
                list(recipients.map((recipient) => word(`recipient.${recipient}`).toLowerCase())),
                recurrence && word(`recurrence.${recurrence}`).toLowerCase(),
                priceYear && t('benefits.priceYear', { year: priceYear }),
              ]
                .filter(Boolean)
                .join(', ')}
            </Paragraph>
          </li>
        ))}
      </ul>
    </>
  );
};
