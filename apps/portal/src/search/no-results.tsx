import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../frame/page-link.js';
import { isNarrowed, searchQuery, type SearchState, wordsOnly } from './search-state.js';

/** What to try where nothing was found. */
export const NoResults = ({ state }: { state: SearchState }): React.ReactNode => {
  const { t } = useTranslation('search');
  const all = `/search${searchQuery(wordsOnly(state))}`;
  return (
    <div className="search-empty">
      <Heading level={3} data-size="sm">
        {t('empty.title')}
      </Heading>
      <ul>
        {isNarrowed(state) && (
          <li>
            <PageLink to={all}>
              {state.q === '' ? t('empty.allWithoutFilters') : t('empty.withoutFilters', { query: state.q })}
            </PageLink>
          </li>
        )}
        {state.q !== '' && <li>{t('empty.fewerWords')}</li>}
        <li>
          <PageLink to="/themes">{t('empty.themes')}</PageLink>
        </li>
        <li>
          <PageLink to="/before-you-start">{t('empty.before')}</PageLink>
        </li>
        <li>
          <PageLink to="/write">{t('empty.write')}</PageLink>
        </li>
      </ul>
    </div>
  );
};
