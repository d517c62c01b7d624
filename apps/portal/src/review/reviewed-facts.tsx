import { Alert, Heading, Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { ReviewRemarkFragment } from '../../.generated/documents.js';
import { DataTable } from '../desk/data-table.js';
import { useFormats } from '../frame/formats.js';
import type { ReviewedStory } from './read-review.server.js';
import { Remarks, type Talk } from './remarks.js';
import { useStoryFacts } from './story-facts.js';

/** What is told of the story beside its text, who will be able to read it, and its benefits. */
export const ReviewedFacts = ({
  story,
  remarks,
  talk,
}: {
  story: ReviewedStory;
  remarks: readonly ReviewRemarkFragment[];
  talk: Talk;
}): React.ReactNode => {
  const { t } = useTranslation('review');
  const { shortMoment } = useFormats();
  const facts = useStoryFacts(story).filter(({ value }) => value !== '');
  return (
    <section className="review-part" id="part-facts" aria-labelledby="facts">
      <Heading level={2} data-size="sm" id="facts">
        {t('parts.facts')}
      </Heading>
      <Alert data-color={story.visibility === 'OPEN' && !story.withheldOrganisation ? 'info' : 'warning'}>
        <p className="review-words">{t(`visibility.${story.visibility}`)}</p>
        {story.withheldOrganisation && <p className="review-words">{t('visibility.withheld')}</p>}
        {story.embargoUntil && (
          <p className="review-words">{t('visibility.embargo', { moment: shortMoment(story.embargoUntil) })}</p>
        )}
      </Alert>
      <dl className="desk-facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{t(`facts.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Benefits benefits={story.benefits} />
      <Remarks part="facts" remarks={remarks} headings={{}} talk={talk} />
    </section>
  );
};

const Benefits = ({ benefits }: Pick<ReviewedStory, 'benefits'>): React.ReactNode => {
  const { t } = useTranslation('review');
  const { rounded, shortDay } = useFormats();
  if (benefits.length === 0) return <p className="desk-quiet">{t('benefits.none')}</p>;
  const told = (value: { readonly value: number; readonly on: string } | null | undefined): string =>
    value ? `${rounded(value.value)} (${shortDay(value.on)})` : '–';
  return (
    <DataTable
      caption={t('facts.benefits')}
      head={[t('benefits.title'), t('benefits.baseline'), t('benefits.target'), t('benefits.measured')]}
    >
      {benefits.map(({ id, title, sign, indicator, baseline, target, realised }) => (
        <Table.Row key={id}>
          <Table.HeaderCell scope="row">
            {title}
            {sign === 'DISBENEFIT' && ` (${t('benefits.disbenefit')})`}
            {indicator.name && (
              <span className="desk-quiet">
                {' '}
                {indicator.name}
                {indicator.unit && `, ${indicator.unit}`}
              </span>
            )}
          </Table.HeaderCell>
          <Table.Cell>{told(baseline)}</Table.Cell>
          <Table.Cell>{told(target)}</Table.Cell>
          <Table.Cell>{told(realised && { value: realised.latest, on: realised.measuredOn })}</Table.Cell>
        </Table.Row>
      ))}
    </DataTable>
  );
};
