import { ErrorSummary } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { FieldFault } from './refusal.js';

/** What is wrong with a form, each fault leading to its field. */
export const FaultsTold = ({ faults }: { faults: readonly FieldFault[] | undefined }): React.ReactNode => {
  const { t } = useTranslation('write');
  if (!faults || faults.length === 0) return null;
  return (
    <ErrorSummary>
      <ErrorSummary.Heading>{t('faults.title')}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {faults.map(({ field, message }) => (
          <ErrorSummary.Item key={field + message}>
            <ErrorSummary.Link href={field === '' ? '#main' : `#${field}`}>{message}</ErrorSummary.Link>
          </ErrorSummary.Item>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  );
};
