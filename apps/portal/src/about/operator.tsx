import { Link, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../api/surroundings.js';

/** Who runs the product here, and where to write to, as far as it is known. */
export const Operator = ({ operator: { name, email } }: { operator: Site['operator'] }): React.ReactNode => {
  const { t } = useTranslation('about');
  return (
    <Paragraph variant="long">
      {name ? t('operator.named', { name }) : t('operator.unnamed')}{' '}
      {email && (
        <>
          {t('operator.write')} <Link href={`mailto:${email}`}>{email}</Link>.
        </>
      )}
    </Paragraph>
  );
};
