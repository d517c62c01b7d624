import { ErrorSummary } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { FieldFault } from './refusal.js';

/** A fault in words: ours in the language of the page, those of the API in its own. */
export const FaultWords = ({ fault: { words } }: { fault: FieldFault }): React.ReactNode => {
  const { t } = useTranslation('write');
  return typeof words === 'string' ? t(`faults.${words}`) : <span lang="en">{words.told}</span>;
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
