import { useTranslation } from 'react-i18next';
import { useLocation, useRouteLoaderData } from 'react-router';
import { inLanguage, localesOf, PAGE_LANGUAGES, withoutLanguage } from '../languages.js';
import { usePageLanguage } from './path.js';

/** Where a page lasts, and where it is in other languages. */
export interface PageAddresses {
  /** The whole address. */
  readonly canonical: string;
  readonly alternates: readonly { readonly hrefLang: string; readonly href: string }[];
}

const SOFT_HYPHEN = '\u00ad';

/** What a page says of itself to browsers, search engines and those who share it. */
export interface PageHeadProps {
  /** What the page is about, without the product's name. */
  readonly title: string;
  readonly description?: string;
  /** The query that belongs to the page's lasting address; none unless it is named. */
  readonly search?: string;
  /** Whether search engines may list the page. */
  readonly listed?: boolean;
  /** Its addresses, for a page that is not the same in every language. */
  readonly addresses?: PageAddresses;
  /** What sort of thing the page shows, in the words of Open Graph. */
  readonly type?: 'website' | 'article';
}

/** The head of a page: its title, its lasting address, and the same page in the other languages. */
export const PageHead = ({
  title,
  description,
  search = '',
  listed = true,
  addresses,
  type = 'website',
}: PageHeadProps): React.ReactNode => {
  const { t } = useTranslation('frame');
  const { pathname } = useLocation();
  const language = usePageLanguage();
  const origin = useRouteLoaderData<{ publicUrl: string }>('frame/language-layout')?.publicUrl ?? '';
  const path = withoutLanguage(pathname);
  const plain = title.replaceAll(SOFT_HYPHEN, '');
  const whole = `${plain} – ${t('product')}`;
  const address = addresses?.canonical ?? origin + pathname + search;
  const alternates =
    addresses?.alternates ??
    PAGE_LANGUAGES.map((other) => ({ hrefLang: other, href: origin + inLanguage(other, path) + search }));
  return (
    <>
      <title>{whole}</title>
      {description && <meta name="description" content={description} />}
      {!listed && <meta name="robots" content="noindex" />}
      {listed && <link rel="canonical" href={address} />}
      {listed &&
        alternates.map(({ hrefLang, href }) => <link key={hrefLang} rel="alternate" hrefLang={hrefLang} href={href} />)}
      <meta property="og:type" content={type} />
      <meta property="og:title" content={plain} />
      <meta property="og:site_name" content={t('product')} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={localesOf(language)[0]?.replace('-', '_')} />
      {description && <meta property="og:description" content={description} />}
    </>
  );
};
