import './search.css';
import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { data, Form, useLoaderData } from 'react-router';
import { followedAs } from '../follow/followed.server.js';
import { PageHead } from '../frame/page-head.js';
import { PageLink } from '../frame/page-link.js';
import { usePath } from '../frame/path.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/search-page.js';
import { SEARCH_FORM } from './facet-value.js';
import { findStories } from './find-stories.server.js';
import { SearchField } from './search-field.js';
import { SearchFilters } from './search-filters.js';
import { SearchResults } from './search-results.js';
import { readSearch, searchQuery, searchTarget, wordsOnly } from './search-state.js';
import { suggestedPath } from './suggested-path.js';
import { useSearch } from './use-search.js';

/** What a search finds, what it can be narrowed by, and whether the reader follows it. */
export const loader = async ({ params, context, request }: Route.LoaderArgs) => {
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  const state = readSearch(new URL(request.url).searchParams);
  const [found, followed] = await Promise.all([
    findStories(context, state, language),
    followedAs(context, searchTarget(state)),
  ]);
  return data({ found, followed }, { status: found === null ? 400 : 200 });
};

export default function SearchPage(): React.ReactNode {
  const { t } = useTranslation('search');
  const path = usePath();
  const { found, followed } = useLoaderData<typeof loader>();
  const { form, shown, onText, onChange } = useSearch();
  const isPlain = searchQuery(shown) === '';
  return (
    <>
      <PageHead
        title={shown.q === '' ? t('title') : t('titleFor', { query: shown.q })}
        description={t('description')}
        listed={isPlain}
      />
      <div className="search-top">
        <div className="page">
          <Heading level={1} data-size="md">
            {t('title')}
          </Heading>
          <Form
            id={SEARCH_FORM}
            ref={form}
            action={path('/search')}
            role="search"
            onSubmit={(event) => {
              event.preventDefault();
              onChange();
            }}
          >
            <SearchField text={shown.q} onText={onText} hrefOf={(suggested) => path(suggestedPath(suggested, shown))} />
          </Form>
        </div>
      </div>
      <div className="page search-body">
        {found === null ? (
          <Alert data-color="warning">
            <Heading level={2} data-size="xs">
              {t('refused.title')}
            </Heading>
            <Paragraph>{t('refused.help')}</Paragraph>
            <PageLink to={`/search${searchQuery(wordsOnly(shown))}`}>{t('refused.again')}</PageLink>
          </Alert>
        ) : (
          <>
            <SearchFilters state={shown} offered={found.offered} onChange={onChange} />
            <SearchResults state={shown} found={found} followed={followed} onChange={onChange} />
          </>
        )}
      </div>
      <div className="page search-before">
        <Heading level={2} data-size="xs">
          {t('before.link')}
        </Heading>
        <Paragraph>{t('before.linkHelp')}</Paragraph>
        <PageLink to="/before-you-start">{t('before.linkButton')}</PageLink>
      </div>
    </>
  );
}
