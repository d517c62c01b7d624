import { useTranslation } from 'react-i18next';
import { useLocation, useRouteLoaderData } from 'react-router';
import { inLanguage, PAGE_LANGUAGES, withoutLanguage } from '../languages.js';
import { usePageLanguage } from './path.js';

/** What a page says of itself to browsers, search engines and those who share it. */
export interface PageHeadProps {
  /** What the page is about, without the product's name. */
  readonly title: string;
  readonly description?: string;
  /** The query that belongs to the page's lasting address; none unless it is named. */
  readonly search?: string;
  /** Whether search engines may list the page. */
  readonly listed?: boolean;
}

/** The head of a page: its title, its lasting address, and the same page in the other languages. */
export const PageHead = ({ title, description, search = '', listed = true }: PageHeadProps): React.ReactNode => {
  const { t } = useTranslation('frame');
  const { pathname } = useLocation();
  const language = usePageLanguage();
  const origin = useRouteLoaderData<{ publicUrl: string }>('frame/language-layout')?.publicUrl ?? '';
  const path = withoutLanguage(pathname);
  const whole = `${title} – ${t('product')}`;
  const address = origin + pathname + search;
  return (
    <>
      <title>{whole}</title>
      {description && <meta name="description" content={description} />}
      {!listed && <meta name="robots" content="noindex" />}
      {listed && <link rel="canonical" href={address} />}
      {listed &&
        PAGE_LANGUAGES.map((other) => (
          <link key={other} rel="alternate" hrefLang={other} href={origin + inLanguage(other, path) + search} />
        ))}
      <meta property="og:title" content={title} />
      <meta property="og:site_name" content={t('product')} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={{ nb: 'nb_NO', nn: 'nn_NO', en: 'en_GB' }[language]} />
      {description && <meta property="og:description" content={description} />}
    </>
  );
};
