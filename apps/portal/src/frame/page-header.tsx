import { Button, Popover } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { FrameViewer } from './viewer.js';
import { LanguageMenu } from './language-menu.js';
import { usePath, useSignInPath } from './path.js';
import { PersonMenu } from './person-menu.js';

const PAGES = [
  { to: '/search', name: 'search' },
  { to: '/themes', name: 'themes' },
  { to: '/write', name: 'write' },
] as const;

/** The product's name, the ways to its rooms, the language, and the person. */
export const PageHeader = ({ viewer }: { viewer: FrameViewer }): React.ReactNode => {
  const { t } = useTranslation('frame');
  const path = usePath();
  const signIn = useSignInPath();
  const ways = PAGES.map(({ to, name }) => (
    <li key={to}>
      <NavLink to={path(to)}>{t(`menu.${name}`)}</NavLink>
    </li>
  ));
  return (
    <header className="page-header">
      <div className="page-header-inner">
        <NavLink className="brand" to={path('/')} end>
          <img src="/icon.svg" alt="" width="32" height="32" />
          {t('product')}
        </NavLink>
        <nav className="page-ways" aria-label={t('menu.label')}>
          <ul>{ways}</ul>
        </nav>
        <div className="page-header-ends">
          <LanguageMenu />
          {viewer ? (
            <PersonMenu viewer={viewer} />
          ) : (
            <Button asChild variant="secondary" data-size="sm">
              <a href={signIn}>{t('signIn')}</a>
            </Button>
          )}
          <Popover.TriggerContext>
            <Popover.Trigger className="page-ways-small" variant="tertiary" data-size="sm">
              {t('menu.title')}
            </Popover.Trigger>
            <Popover placement="bottom-end">
              <nav aria-label={t('menu.label')}>
                <ul className="plain-list">{ways}</ul>
              </nav>
              <LanguageMenu />
            </Popover>
          </Popover.TriggerContext>
        </div>
      </div>
    </header>
  );
};
