import { SkipLink } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { FrameViewer } from './viewer.js';
import { PageFooter } from './page-footer.js';
import { PageHeader } from './page-header.js';
import { useFocusOnNewPage } from './focus-on-new-page.js';

/** What stands around every page: the way past it, the header, the footer. */
export const Frame = ({ viewer, children }: { viewer: FrameViewer; children: React.ReactNode }): React.ReactNode => {
  const { t } = useTranslation('frame');
  const main = useFocusOnNewPage();
  return (
    <>
      <SkipLink href="#main">{t('skipToContent')}</SkipLink>
      <PageHeader viewer={viewer} />
      <main id="main" tabIndex={-1} ref={main}>
        {children}
      </main>
      <PageFooter />
    </>
  );
};
