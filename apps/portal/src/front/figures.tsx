import { useTranslation } from 'react-i18next';
import { PageLink } from '../frame/page-link.js';
import { useFormats } from '../frame/formats.js';

interface FiguresProps {
  readonly figures: { readonly stories: number; readonly bodies: number; readonly measured: number };
}

/** What the collection holds, each figure a way in to what it counts. */
export const Figures = ({ figures }: FiguresProps): React.ReactNode => {
  const { t } = useTranslation('front');
  const { number } = useFormats();
  const ways = [
    { name: 'stories', count: figures.stories, to: '/search' },
    { name: 'bodies', count: figures.bodies, to: '/themes#organisations' },
    { name: 'measured', count: figures.measured, to: '/search?measured=1' },
  ] as const;
  return (
    <ul className="front-figures" aria-label={t('figures.label')}>
      {ways
        .filter(({ count }) => count > 0)
        .map(({ name, count, to }) => (
          <li key={name}>
            <PageLink to={to} data-color="neutral">
              <strong>{number(count)}</strong> {t(`figures.${name}`, { count })}
            </PageLink>
          </li>
        ))}
    </ul>
  );
};
