import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { NamedConceptFragment } from '../../.generated/documents.js';
import { PageLink } from '../frame/page-link.js';
import { useFormats } from '../frame/formats.js';

/** A theme, and how many stories it has. */
export interface CountedTheme extends NamedConceptFragment {
  readonly count: number;
  /** The last day it was in use, where it no longer is. */
  readonly validTo?: string | null;
}

interface ThemeGroupProps {
  readonly kind: 'sectors' | 'methods';
  readonly top: CountedTheme;
  readonly narrower: readonly CountedTheme[];
}

const ThemeLink = ({ kind, theme }: { kind: string; theme: CountedTheme }): React.ReactNode => {
  const { t } = useTranslation('frame');
  const { t: said } = useTranslation('themes');
  const { number } = useFormats();
  const { slug, label, labelLanguage, count, validTo } = theme;
  return (
    <>
      <PageLink to={`/${kind}/${slug}`} lang={labelLanguage.toLowerCase()}>
        {label}
      </PageLink>
      <span className="theme-count" aria-hidden>
        {number(count)}
      </span>
      <span className="ds-sr-only">{t('storyCount', { count, shown: number(count) })}</span>
      {validTo && <small>{said('lifetime.endedIn', { year: validTo.slice(0, 4) })}</small>}
    </>
  );
};

/** A theme at the top of its vocabulary, and those below it that there are stories of. */
export const ThemeGroup = ({ kind, top, narrower }: ThemeGroupProps): React.ReactNode => (
  <li className="theme-group">
    <Heading level={3} data-size="2xs">
      <ThemeLink kind={kind} theme={top} />
    </Heading>
    {narrower.length > 0 && (
      <ul>
        {narrower.map((theme) => (
          <li key={theme.slug}>
            <ThemeLink kind={kind} theme={theme} />
          </li>
        ))}
      </ul>
    )}
  </li>
);
