import { Heading } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageLink } from '../frame/page-link.js';
import { usePath } from '../frame/path.js';
import { useFormats } from '../frame/formats.js';

interface WaysInProps {
  readonly kind: 'sectors' | 'methods';
  readonly buckets: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/** Sectors or methods that stories are of, the most frequent first. */
export const WaysIn = ({ kind, buckets }: WaysInProps): React.ReactNode => {
  const { t } = useTranslation('front');
  const { t: everywhere } = useTranslation('frame');
  const path = usePath();
  const { number } = useFormats();
  const heading = useId();
  if (buckets.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <div className="front-section-top">
        <Heading level={2} id={heading} data-size="md">
          {t(kind)}
        </Heading>
        <PageLink to={`/themes#${kind}`}>{t(kind === 'sectors' ? 'allSectors' : 'allMethods')}</PageLink>
      </div>
      <ul className="front-ways-list">
        {buckets.map(({ value, label, count }) => (
          <li key={value}>
            <Link to={path(`/${kind}/${value}`)}>
              <span>{label}</span>
              <span className="front-count" aria-hidden>
                {number(count)}
              </span>
              <span className="ds-sr-only">{everywhere('storyCount', { count, shown: number(count) })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
};
