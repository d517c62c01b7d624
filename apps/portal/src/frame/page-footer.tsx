import { useTranslation } from 'react-i18next';
import { PageLink } from './page-link.js';

const PAGES = ['about', 'accessibility', 'privacy', 'developers'] as const;

/** What one reads once: what this is, how it is made for everybody, what is kept of people, how programs use it. */
export const PageFooter = (): React.ReactNode => {
  const { t } = useTranslation('frame');
  return (
    <footer className="page-footer" data-color="brand2">
      <div className="page-footer-inner">
        <p>{t('footer.what')}</p>
        <nav aria-label={t('footer.label')}>
          <ul className="plain-list row">
            {PAGES.map((name) => (
              <li key={name}>
                <PageLink to={`/${name}`}>{t(`footer.${name}`)}</PageLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
};
