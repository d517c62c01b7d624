import { Heading } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedConceptFragment } from '../../.generated/documents.js';
import { PageLink } from '../frame/page-link.js';
import { useFormats } from '../frame/formats.js';

interface ConceptListProps {
  readonly title: string;
  readonly kind: 'sectors' | 'methods';
  readonly concepts: readonly NamedConceptFragment[];
  /** How many stories each has, by its slug. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Concepts that stand to a theme in the same way, with how many stories each has. */
export const ConceptList = ({ title, kind, concepts, counts }: ConceptListProps): React.ReactNode => {
  const { t } = useTranslation('frame');
  const { number } = useFormats();
  const heading = useId();
  if (concepts.length === 0) return null;
  return (
    <section aria-labelledby={heading} className="theme-related">
      <Heading level={2} data-size="2xs" id={heading}>
        {title}
      </Heading>
      <ul>
        {concepts.map(({ slug, label, labelLanguage }) => (
          <li key={slug}>
            <PageLink to={`/${kind}/${slug}`} lang={labelLanguage.toLowerCase()}>
              {label}
            </PageLink>
            {counts[slug] !== undefined && (
              <>
                <span className="theme-count" aria-hidden>
                  {number(counts[slug])}
                </span>
                <span className="ds-sr-only">
                  {t('storyCount', { count: counts[slug], shown: number(counts[slug]) })}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
