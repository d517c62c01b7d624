import { Breadcrumbs } from '@digdir/designsystemet-react';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRouteLoaderData } from 'react-router';
import { NonceContext } from '../frame/nonce.js';
import { usePath } from '../frame/path.js';
import { inertJson } from '../story/reading/inert-json.js';
import { type Step, toldPage } from './told-page.js';

interface ThemePathProps {
  /** The wider pages, the widest first, by their paths without a language. */
  readonly steps: readonly Step[];
  /** The page itself. */
  readonly here: Step;
  /** What the page is about, in the words of schema.org; none where programs are told of the path alone. */
  readonly about?: object;
}

/** Where a page stands among the themes, for people and, in the words of schema.org, for programs. */
export const ThemePath = ({ steps, here, about }: ThemePathProps): React.ReactNode => {
  const { t } = useTranslation('themes');
  const path = usePath();
  const nonce = use(NonceContext);
  const origin = useRouteLoaderData<{ publicUrl: string }>('frame/language-layout')?.publicUrl ?? '';
  const all = [{ name: t('front'), to: '/' }, { name: t('title'), to: '/themes' }, ...steps];
  const told = [...all, here].map(({ name, to }) => ({ name, to: origin + path(to) }));
  return (
    <>
      <Breadcrumbs aria-label={t('path')} data-size="sm">
        <Breadcrumbs.List>
          {all.map(({ name, to }) => (
            <Breadcrumbs.Item key={to}>
              <Breadcrumbs.Link asChild>
                <Link to={path(to)}>{name}</Link>
              </Breadcrumbs.Link>
            </Breadcrumbs.Item>
          ))}
          <Breadcrumbs.Item>
            <Breadcrumbs.Link asChild>
              <Link to={path(here.to)} aria-current="page">
                {here.name}
              </Link>
            </Breadcrumbs.Link>
          </Breadcrumbs.Item>
        </Breadcrumbs.List>
      </Breadcrumbs>
      <script
        type="application/ld+json"
        nonce={nonce}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: inertJson(toldPage(told, about)) }}
      />
    </>
  );
};
