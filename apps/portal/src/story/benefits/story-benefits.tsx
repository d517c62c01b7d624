import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Story } from '../story-types.js';
import { BenefitChart } from './benefit-chart.js';
import { BenefitDetails } from './benefit-details.js';
import { BenefitTable } from './benefit-table.js';
import { BenefitTotals } from './benefit-totals.js';

/** What a story gave: the figures, how each benefit went, and what may be added up. */
export const StoryBenefits = ({ story, lang }: { story: Story; lang: string }): React.ReactNode => {
  const { t } = useTranslation('story');
  const { benefits, benefitTotals } = story;
  if (benefits.length === 0) return null;
  return (
    <section className="story-part" aria-labelledby="benefits">
      <Heading level={2} id="benefits" data-size="md">
        {t('benefits.title')}
      </Heading>
      <BenefitTotals totals={benefitTotals} />
      <BenefitTable benefits={benefits} />
      <div className="story-benefits">
        {benefits.map((benefit) => (
          <article key={benefit.id} className="story-benefit">
            <Heading level={3} data-size="2xs" lang={lang}>
              {benefit.title}
            </Heading>
            {benefit.description && <Paragraph lang={lang}>{benefit.description}</Paragraph>}
            <BenefitChart benefit={benefit} />
            <Details data-size="sm">
              <Details.Summary>{t('benefits.more')}</Details.Summary>
              <Details.Content>
                <BenefitDetails benefit={benefit} />
              </Details.Content>
            </Details>
          </article>
        ))}
      </div>
    </section>
  );
};
