import './front.css';
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form, Link, useLoaderData } from 'react-router';
import { FrontPageDocument, type FacetField, type FrontPageQuery } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { PageHead } from '../frame/page-head.js';
import { PageLink } from '../frame/page-link.js';
import { usePageLanguage, usePath } from '../frame/path.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import { FeedLinks } from '../search/feed-links.js';
import { SearchField } from '../search/search-field.js';
import { suggestedPath } from '../search/suggested-path.js';
import { StoryCard } from '../story/story-card.js';
import type { Route } from './+types/front-page.js';
import { Figures } from './figures.js';
import { WaysIn } from './ways-in.js';

/** How many ways in of a sort the front page shows. */
const MOST_WAYS = 12;

type Buckets = FrontPageQuery['searchStories']['facets'][number]['buckets'];

/** What the collection holds, what came last, and the ways in. */
export const loader = async ({ params, context }: Route.LoaderArgs) => {
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  const { stories, searchStories, measured } = await ask(context, FrontPageDocument, { language });
  const of = (field: FacetField): Buckets => searchStories.facets.find((facet) => facet.field === field)?.buckets ?? [];
  return {
    newest: stories.edges.map(({ node }) => node),
    figures: { stories: stories.totalCount, bodies: of('ORGANISATION').length, measured: measured.totalCount },
    sectors: of('SECTOR').slice(0, MOST_WAYS),
    methods: of('METHOD').slice(0, MOST_WAYS),
  };
};

export default function FrontPage(): React.ReactNode {
  const { t } = useTranslation('front');
  const path = usePath();
  const language = usePageLanguage();
  const { newest, figures, sectors, methods } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('title')} description={t('ingress')} />
      <section className="front-hero">
        <div className="page front-hero-inner">
          <Heading level={1} data-size="2xl">
            {t('title')}
          </Heading>
          <p className="front-ingress">{t('ingress')}</p>
          <Form action={path('/search')} role="search" className="front-search">
            <SearchField
              text=""
              placeholder={t('search.placeholder')}
              hrefOf={(suggested) => path(suggestedPath(suggested))}
            />
          </Form>
          <Figures figures={figures} />
        </div>
      </section>
      <section className="page" aria-labelledby="newest">
        <div className="front-section-top">
          <Heading level={2} id="newest" data-size="md">
            {t('newest')}
          </Heading>
          <PageLink to="/search?sort=newest">{t('allStories')}</PageLink>
        </div>
        <ul className="story-cards">
          {newest.map((story) => (
            <li key={story.slug}>
              <StoryCard story={story} />
            </li>
          ))}
        </ul>
      </section>
      <section className="page" aria-labelledby="before">
        <div className="front-before" data-color="brand2">
          <div>
            <Heading level={2} id="before" data-size="md">
              {t('before.title')}
            </Heading>
            <Paragraph variant="long">{t('before.help')}</Paragraph>
          </div>
          <Button asChild data-size="lg">
            <Link to={path('/before-you-start')}>{t('before.button')}</Link>
          </Button>
        </div>
      </section>
      <div className="page front-ways">
        <WaysIn kind="sectors" buckets={sectors} />
        <WaysIn kind="methods" buckets={methods} />
      </div>
      <div className="page">
        <FeedLinks path="/feeds/stories" query={`?lang=${language}`} title={t('newest')} />
      </div>
    </>
  );
}
