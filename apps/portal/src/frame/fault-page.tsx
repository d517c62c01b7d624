import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { PageHead } from './page-head.js';
import { PageLink } from './page-link.js';
import { useSignInPath } from './path.js';

const KNOWN = ['BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'RATE_LIMITED', 'UNAVAILABLE'] as const;
type Known = (typeof KNOWN)[number] | 'INTERNAL';

const read = (error: unknown): { code: Known; message: string } => {
  if (!isRouteErrorResponse(error)) return { code: 'INTERNAL', message: '' };
  const { code, message } = (error.data ?? {}) as { code?: string; message?: string };
  const known = KNOWN.find((one) => one === code) ?? (error.status === 404 ? 'NOT_FOUND' : 'INTERNAL');
  return { code: known, message: message ?? '' };
};

/** Says what is wrong with a page, and what to do about it. */
export const FaultPage = (): React.ReactNode => {
  const { t } = useTranslation('frame');
  const signIn = useSignInPath();
  const { code, message } = read(useRouteError());
  return (
    <div className="page page-narrow">
      <PageHead title={t(`fault.${code}.title`)} listed={false} />
      <Heading level={1} data-size="lg">
        {t(`fault.${code}.title`)}
      </Heading>
      <Paragraph variant="long">{t(`fault.${code}.help`)}</Paragraph>
      {message && code !== 'NOT_FOUND' && (
        <Alert data-color="warning">
          <Paragraph lang="en">{message}</Paragraph>
        </Alert>
      )}
      <div className="row">
        {code === 'UNAUTHENTICATED' && (
          <Button asChild>
            <a href={signIn}>{t('signIn')}</a>
          </Button>
        )}
        <PageLink to="/search">{t('fault.search')}</PageLink>
        <PageLink to="/">{t('fault.front')}</PageLink>
      </div>
    </div>
  );
};
