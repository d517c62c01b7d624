import { useTranslation } from 'react-i18next';
import { PageLink } from '../frame/page-link.js';
import { useFormats } from '../frame/formats.js';

interface ListedBody {
  readonly slug: string;
  readonly name: string;
  /** How many stories name it; null where that is not counted. */
  readonly count: number | null;
  /** What tells it from others of the same name. */
  readonly detail: string | null;
}

/** Bodies by their names. */
export const BodyList = ({ title, bodies }: { title: string; bodies: readonly ListedBody[] }): React.ReactNode => {
  const { t } = useTranslation('frame');
  const { number } = useFormats();
  return (
    <>
      <p role="status">{title}</p>
      <ul className="theme-bodies">
        {bodies.map(({ slug, name, count, detail }) => (
          <li key={slug}>
            <PageLink to={`/organisations/${slug}`}>{name}</PageLink>
            {detail && <small>{detail}</small>}
            {count !== null && (
              <>
                <span className="theme-count" aria-hidden>
                  {number(count)}
                </span>
                <span className="ds-sr-only">{t('storyCount', { count, shown: number(count) })}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};
