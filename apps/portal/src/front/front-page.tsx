import { Heading, Paragraph, Search } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form, useLoaderData } from 'react-router';
import { FrontPageDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { PageHead } from '../frame/page-head.js';
import { PageLink } from '../frame/page-link.js';
import { usePath } from '../frame/path.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import { StoryCard } from '../story/story-card.js';
import type { Route } from './+types/front-page.js';

/** What the collection holds and what came last. */
export const loader = async ({ params, context }: Route.LoaderArgs) => {
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  return ask(context, FrontPageDocument, { language });
};

export default function FrontPage(): React.ReactNode {
  const { t } = useTranslation('front');
  const path = usePath();
  const { stories } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('title')} description={t('ingress')} />
      <section className="hero">
        <div className="page">
          <Heading level={1} data-size="xl">
            {t('title')}
          </Heading>
          <Paragraph variant="long">{t('ingress')}</Paragraph>
          <Form action={path('/search')} role="search">
            <Search>
              <Search.Input name="q" aria-label={t('search.label')} placeholder={t('search.placeholder')} />
              <Search.Clear />
              <Search.Button>{t('search.button')}</Search.Button>
            </Search>
          </Form>
        </div>
      </section>
      <section className="page" aria-labelledby="newest">
        <Heading level={2} id="newest" data-size="md">
          {t('newest')}
        </Heading>
        <ul className="story-cards">
          {stories.edges.map(({ node }) => (
            <li key={node.slug}>
              <StoryCard story={node} />
            </li>
          ))}
        </ul>
        <PageLink to="/search">{t('allStories')}</PageLink>
      </section>
    </>
  );
}
