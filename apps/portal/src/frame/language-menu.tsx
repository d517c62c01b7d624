import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { inLanguage, languageName, PAGE_LANGUAGES, withoutLanguage } from '../languages.js';
import { usePageLanguage } from './path.js';

/** The same page in the other languages; it is loaded anew, as its texts are others. */
export const LanguageMenu = (): React.ReactNode => {
  const { t } = useTranslation('frame');
  const { pathname, search } = useLocation();
  const spoken = usePageLanguage();
  return (
    <nav aria-label={t('languages')} className="languages">
      <ul>
        {PAGE_LANGUAGES.map((language) => (
          <li key={language}>
            <a
              href={inLanguage(language, withoutLanguage(pathname)) + search}
              hrefLang={language}
              lang={language}
              aria-current={language === spoken ? 'true' : undefined}
            >
              {language.toUpperCase()}
              <span className="ds-sr-only"> {languageName(language)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
