import { Button } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePath } from '../frame/path.js';
import { changed, searchQuery, type SearchState } from './search-state.js';

interface SearchPagesProps {
  readonly state: SearchState;
  /** Where the next page begins; null where there is none. */
  readonly next: string | null;
  readonly onTurned: () => void;
}

/** The way to more results, and back to the first. */
export const SearchPages = ({ state, next, onTurned }: SearchPagesProps): React.ReactNode => {
  const { t } = useTranslation('search');
  const path = usePath();
  if (next === null && state.after === '') return null;
  const to = (other: SearchState): string => path('/search') + searchQuery(other);
  return (
    <nav className="row search-pages" aria-label={t('pages.label')}>
      {next !== null && (
        <Button asChild>
          <Link to={to({ ...state, after: next, page: state.page + 1 })} onClick={onTurned}>
            {t('pages.next')}
          </Link>
        </Button>
      )}
      {state.after !== '' && (
        <Button asChild variant="secondary">
          <Link to={to(changed(state, {}))} onClick={onTurned}>
            {t('pages.first')}
          </Link>
        </Button>
      )}
    </nav>
  );
};
