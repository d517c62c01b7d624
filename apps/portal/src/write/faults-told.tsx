import { ErrorSummary } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { RefusalWords } from '../desk/refusal-words.js';
import type { FieldFault } from './refusal.js';

/** A fault in words, in the language of the page; those of the API in its own where we have none. */
export const FaultWords = ({ fault: { words } }: { fault: FieldFault }): React.ReactNode => {
  const { t } = useTranslation('write');
  if (typeof words === 'string') return t(`faults.${words}`);
  return <RefusalWords error={words} />;
};

/** What is wrong with a form, each fault leading to its field. */
export const FaultsTold = ({ faults }: { faults: readonly FieldFault[] | undefined }): React.ReactNode => {
  const { t } = useTranslation('write');
  if (!faults || faults.length === 0) return null;
  return (
    <ErrorSummary>
      <ErrorSummary.Heading>{t('faults.title')}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {faults.map((fault, place) => (
          <ErrorSummary.Item key={place}>
            <ErrorSummary.Link href={fault.field === '' ? '#main' : `#${fault.field}`}>
              <FaultWords fault={fault} />
            </ErrorSummary.Link>
          </ErrorSummary.Item>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  );
};
