import { Table, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../frame/formats.js';
import type { Benefit } from '../story-types.js';
import { useAmounts } from './use-amounts.js';

const NONE = '–';

const Row = ({ benefit }: { benefit: Benefit }): React.ReactNode => {
  const { t } = useTranslation('story');
  const { t: word } = useTranslation('words');
  const { month, share } = useFormats();
  const amount = useAmounts();
  const { baseline, target, realised } = benefit;
  const unit = benefit.indicator?.unit ?? null;
  const dated = (value: number, on: string): React.ReactNode => (
    <>
      {amount(value, unit)} <small className="story-quiet">{month(on)}</small>
    </>
  );
  return (
    <Table.Row>
      <th scope="row">
        {benefit.title}
        {benefit.sign === 'DISBENEFIT' && (
          <>
            {' '}
            <Tag data-color="warning" data-size="sm">
              {t('benefits.disbenefit')}
            </Tag>
          </>
        )}
        <small className="story-quiet">{word(`benefitStatus.${benefit.status}`)}</small>
      </th>
      <Table.Cell>{baseline ? dated(baseline.value, baseline.on) : NONE}</Table.Cell>
      <Table.Cell>{target ? dated(target.value, target.on) : NONE}</Table.Cell>
      <Table.Cell>{realised ? dated(realised.latest, realised.measuredOn) : NONE}</Table.Cell>
      <Table.Cell>{typeof realised?.progress === 'number' ? share(realised.progress) : NONE}</Table.Cell>
    </Table.Row>
  );
};

/** The benefits of a story in numbers, one a row. */
export const BenefitTable = ({ benefits }: { benefits: readonly Benefit[] }): React.ReactNode => {
  const { t } = useTranslation('story');
  const columns = ['benefit', 'baseline', 'target', 'measured', 'progress'] as const;
  return (
    <div className="story-scroll" role="region" aria-label={t('benefits.table')} tabIndex={0}>
      <Table border data-size="sm" data-color="neutral">
        <caption className="ds-sr-only">{t('benefits.table')}</caption>
        <Table.Head>
          <Table.Row>
            {columns.map((name) => (
              <Table.HeaderCell key={name} scope="col">
                {t(`benefits.${name}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {benefits.map((benefit) => (
            <Row key={benefit.id} benefit={benefit} />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
};
