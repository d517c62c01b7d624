import './themes.css';
import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { OrganisationPageDocument } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { followedAs } from '../follow/followed.server.js';
import { FollowButton } from '../follow/follow-button.js';
import { PageHead } from '../frame/page-head.js';
import { usePageLanguage } from '../frame/path.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import { FeedLinks } from '../search/feed-links.js';
import type { Route } from './+types/organisation-page.js';
import { BodyFacts } from './body-facts.js';
import { BodyHistory } from './body-history.js';
import { Lifetime } from './lifetime.js';
import { ThemePath } from './theme-path.js';
import { ThemeStories } from './theme-stories.js';
import { themeStories } from './theme-stories.server.js';

/** A body, what came before and after it, and its newest stories. */
export const loader = async ({ params, context, request }: Route.LoaderArgs) => {
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  const { slug } = params;
  const { organisation } = await ask(context, OrganisationPageDocument, { slug, language });
  if (!organisation) throw fault('NOT_FOUND');
  const [page, followed] = await Promise.all([
    themeStories(context, request, { filter: { organisations: [slug] } }, language),
    followedAs(context, { organisation: slug }),
  ]);
  return { organisation, page, followed };
};

export default function OrganisationPage(): React.ReactNode {
  const { t } = useTranslation('themes');
  const { t: word } = useTranslation('words');
  const language = usePageLanguage();
  const { organisation, page, followed } = useLoaderData<typeof loader>();
  const { slug, name, nameLanguage, kind, organisationNumber, homepage } = organisation;
  const hasLine = organisation.predecessors.length + organisation.successors.length > 0;
  return (
    <>
      <PageHead title={name} description={t('organisationDescription', { name })} listed={!page.isLater} />
      <div className="theme-top">
        <div className="page">
          <ThemePath
            steps={[]}
            here={{ name, to: `/organisations/${slug}` }}
            about={{
              '@type': kind === 'COMPANY' || kind === 'OTHER' ? 'Organization' : 'GovernmentOrganization',
              name,
              ...(organisationNumber && { identifier: organisationNumber }),
              ...(homepage && { url: homepage }),
            }}
          />
          <p className="theme-kind">{word(`organisationKind.${kind}`)}</p>
          <Heading level={1} data-size="lg" lang={nameLanguage.toLowerCase()}>
            {name}
          </Heading>
          <Lifetime from={null} to={organisation.validTo} />
          <div className="row">
            <FollowButton target={{ organisation: slug }} followed={followed} what={name} size="md" />
            <FeedLinks path={`/feeds/organisations/${slug}`} query={`?lang=${language}`} title={name} />
          </div>
        </div>
      </div>
      <div className="page theme-body">
        <div>
          <ThemeStories page={page} search={`?organisation=${slug}`} empty={t('noStories')} />
          {hasLine && <p className="theme-note">{t('wholeLine')}</p>}
        </div>
        <aside className="theme-aside" aria-label={t('about', { name })}>
          <BodyFacts body={organisation} />
          <BodyHistory body={organisation} />
        </aside>
      </div>
    </>
  );
}
