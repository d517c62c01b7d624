import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Language } from '../../.generated/documents.js';
import { TEXT_LANGUAGES } from './text-language.js';

/** The languages of the story's text: those there are, and those it may be told in as well. */
export const TextLanguages = ({
  written,
  original,
  shown,
}: {
  written: readonly Language[];
  original: Language;
  shown: Language;
}): React.ReactNode => {
  const { t } = useTranslation('write');
  const { t: words } = useTranslation('words');
  const { pathname } = useLocation();
  const linkTo = (language: Language): React.ReactNode => (
    <Link
      key={language}
      to={language === original ? pathname : `${pathname}?text=${language}`}
      aria-current={language === shown ? 'true' : undefined}
      className={language === shown ? 'ds-link write-language-shown' : 'ds-link'}
    >
      {words(`language.${language}`)}
    </Link>
  );
  const here = TEXT_LANGUAGES.filter((language) => written.includes(language) || language === shown);
  const others = TEXT_LANGUAGES.filter((language) => !here.includes(language));
  return (
    <nav aria-label={t('text.languages')} className="write-languages">
      <span className="write-work-facts">{here.map(linkTo)}</span>
      {others.length > 0 && (
        <details>
          <summary>{t('text.otherLanguages')}</summary>
          <span className="write-work-facts">{others.map(linkTo)}</span>
        </details>
      )}
    </nav>
  );
};
