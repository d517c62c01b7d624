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
  return (
    <nav aria-label={t('text.languages')} className="write-work-facts">
      {TEXT_LANGUAGES.map((language) => (
        <Link
          key={language}
          to={language === original ? pathname : `${pathname}?text=${language}`}
          aria-current={language === shown ? 'true' : undefined}
          className={language === shown ? 'write-language write-language-shown' : 'write-language'}
        >
          {words(`language.${language}`)}
          {!written.includes(language) && ` (${t('text.none')})`}
        </Link>
      ))}
    </nav>
  );
};
