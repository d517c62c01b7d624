import './themes.css';
import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { ContributorPartsDocument } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { followedAs } from '../follow/followed.server.js';
import { FollowButton } from '../follow/follow-button.js';
import { PageHead } from '../frame/page-head.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/contributor-page.js';
import { contributorPath, isContributorName } from './contributor-path.js';
import { ThemePath } from './theme-path.js';
import { ThemeStories } from './theme-stories.js';
import { themeStories } from './theme-stories.server.js';

/** Somebody who contributes, by what stands of them on the stories that tell it. */
export const loader = async ({ params, context, request }: Route.LoaderArgs) => {
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  const contributor = params.name.trim();
  if (!isContributorName(contributor)) throw fault('NOT_FOUND');
  const [page, { stories }, followed] = await Promise.all([
    themeStories(context, request, { contributor }, language),
    ask(context, ContributorPartsDocument, { contributor }),
    followedAs(context, { contributor }),
  ]);
  if (page.totalCount === 0) throw fault('NOT_FOUND');
  const parts = stories.edges
    .flatMap(({ node }) => node.contributors)
    .filter(({ name }) => name.toLowerCase() === contributor.toLowerCase());
  const affiliations = [...new Set(parts.flatMap(({ affiliation }) => affiliation ?? []))];
  return { name: parts[0]?.name ?? contributor, affiliations, page, followed };
};

export default function ContributorPage(): React.ReactNode {
  const { t } = useTranslation('themes');
  const { name, affiliations, page, followed } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={name} description={t('contributorDescription', { name })} listed={false} />
      <div className="theme-top">
        <div className="page">
          <ThemePath steps={[]} here={{ name, to: contributorPath(name) ?? '/themes' }} />
          <p className="theme-kind">{t('contributor')}</p>
          <Heading level={1} data-size="lg">
            {name}
          </Heading>
          {affiliations.length > 0 && <Paragraph>{affiliations.join(', ')}</Paragraph>}
          <FollowButton target={{ contributor: name }} followed={followed} what={name} size="md" />
          <p className="theme-note">{t('sameName')}</p>
        </div>
      </div>
      <div className="page">
        <ThemeStories page={page} empty={t('noStories')} />
      </div>
    </>
  );
}
