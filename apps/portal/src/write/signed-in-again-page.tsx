import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../frame/page-head.js';
import { PageLink } from '../frame/page-link.js';

/** Where somebody comes who has signed in beside the page on which they write: they close it and go on there. */
export default function SignedInAgainPage(): React.ReactNode {
  const { t } = useTranslation('write');
  return (
    <div className="page page-narrow">
      <PageHead title={t('again.backTitle')} listed={false} />
      <Heading level={1} data-size="lg">
        {t('again.backTitle')}
      </Heading>
      <Paragraph variant="long">{t('again.backHelp')}</Paragraph>
      <PageLink to="/write">{t('mine.title')}</PageLink>
    </div>
  );
}
