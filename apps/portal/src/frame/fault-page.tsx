import { Button, Details, Heading, Paragraph, Search } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form, useLocation, useRouteError } from 'react-router';
import { faultShown } from './fault-shown.js';
import { PageHead } from './page-head.js';
import { PageLink } from './page-link.js';
import { usePath, useSignInPath } from './path.js';

const PASSING: readonly string[] = ['RATE_LIMITED', 'UNAVAILABLE', 'INTERNAL', 'OFFLINE'];

/** Says what is wrong with a page, and what to do about it. */
export const FaultPage = (): React.ReactNode => {
  const { t } = useTranslation('frame');
  const path = usePath();
  const signIn = useSignInPath();
  const { pathname, search } = useLocation();
  const { code, message } = faultShown(useRouteError());
  return (
    <div className="page page-narrow">
      <PageHead title={t(`fault.${code}.title`)} listed={false} />
      <Heading level={1} data-size="lg">
        {t(`fault.${code}.title`)}
      </Heading>
      <Paragraph variant="long">{t(`fault.${code}.help`)}</Paragraph>
      {code === 'NOT_FOUND' && (
        <Form action={path('/search')} role="search">
          <Search>
            <Search.Input name="q" aria-label={t('fault.search')} />
            <Search.Clear aria-label={t('fault.searchClear')} />
            <Search.Button>{t('fault.searchButton')}</Search.Button>
          </Search>
        </Form>
      )}
      {(code === 'UNAUTHENTICATED' || PASSING.includes(code)) && (
        <Button asChild>
          {code === 'UNAUTHENTICATED' ? (
            <a href={signIn}>{t('signIn')}</a>
          ) : (
            <a href={pathname + search}>{t('fault.again')}</a>
          )}
        </Button>
      )}
      <div className="row">
        {code !== 'NOT_FOUND' && <PageLink to="/search">{t('fault.search')}</PageLink>}
        <PageLink to="/">{t('fault.front')}</PageLink>
      </div>
      {message && code !== 'NOT_FOUND' && (
        <Details>
          <Details.Summary>{t('fault.technical')}</Details.Summary>
          <Details.Content lang="en">{message}</Details.Content>
        </Details>
      )}
    </div>
  );
};
