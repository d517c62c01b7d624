import './themes.css';
import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { ConceptPageDocument, ThemeCountsDocument } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { followedAs } from '../follow/followed.server.js';
import { FollowButton } from '../follow/follow-button.js';
import { PageHead } from '../frame/page-head.js';
import { usePageLanguage } from '../frame/path.js';
import { apiLanguage, namedLanguage, withoutLanguage } from '../languages.js';
import { FeedLinks } from '../search/feed-links.js';
import type { Route } from './+types/concept-page.js';
import { ConceptList } from './concept-list.js';
import { countsOf } from './counts.js';
import { Lifetime } from './lifetime.js';
import { ThemePath } from './theme-path.js';
import { ThemeStories } from './theme-stories.js';
import { themeStories } from './theme-stories.server.js';

/** A sector or method, what belongs to it, and its newest stories. */
export const loader = async ({ params, context, request }: Route.LoaderArgs) => {
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  const { slug } = params;
  const isSector = withoutLanguage(new URL(request.url).pathname).startsWith('/sectors/');
  const { concept } = await ask(context, ConceptPageDocument, {
    scheme: isSector ? 'SECTOR' : 'METHOD',
    slug,
    language,
  });
  if (!concept) throw fault('NOT_FOUND');
  const filter = isSector ? { sectors: [slug] } : { methods: [slug] };
  const target = isSector ? { sector: slug } : { method: slug };
  const [page, { searchStories }, followed] = await Promise.all([
    themeStories(context, request, { filter }, language),
    ask(context, ThemeCountsDocument, { language, filter }),
    followedAs(context, target),
  ]);
  return { concept, page, followed, target, counts: countsOf(searchStories.facets, isSector ? 'SECTOR' : 'METHOD') };
};

export default function ConceptPage(): React.ReactNode {
  const { t } = useTranslation('themes');
  const language = usePageLanguage();
  const { concept, page, followed, target, counts } = useLoaderData<typeof loader>();
  const { slug, label, labelLanguage, definition, broader, narrower, related, scheme, uri } = concept;
  const kind = scheme === 'SECTOR' ? 'sectors' : 'methods';
  const field = scheme === 'SECTOR' ? 'sector' : 'method';
  const alike = related.filter((one) => one.scheme === scheme);
  return (
    <>
      <PageHead
        title={label}
        description={definition ?? t(`${field}Description`, { name: label })}
        listed={!page.isLater}
      />
      <div className="theme-top">
        <div className="page">
          <ThemePath
            steps={broader.slice(0, 1).map((one) => ({ name: one.label, to: `/${kind}/${one.slug}` }))}
            here={{ name: label, to: `/${kind}/${slug}` }}
            about={{
              '@type': 'DefinedTerm',
              name: label,
              ...(definition && { description: definition }),
              ...(uri && { sameAs: uri }),
            }}
          />
          <p className="theme-kind">{t(field)}</p>
          <Heading level={1} data-size="lg" lang={labelLanguage.toLowerCase()}>
            {label}
          </Heading>
          {definition && (
            <Paragraph variant="long" className="theme-definition">
              {definition}
            </Paragraph>
          )}
          <Lifetime from={concept.validFrom} to={concept.validTo} />
          <div className="row">
            <FollowButton target={target} followed={followed} what={label} size="md" />
            <FeedLinks path={`/feeds/${kind}/${slug}`} query={`?lang=${language}`} title={label} />
          </div>
        </div>
      </div>
      <div className="page theme-body">
        <ThemeStories page={page} search={`?${field}=${slug}`} empty={t('noStories')} />
        <aside className="theme-aside" aria-label={t('around')}>
          <ConceptList title={t('broader')} kind={kind} concepts={broader} counts={{}} />
          <ConceptList title={t('narrower')} kind={kind} concepts={narrower} counts={counts} />
          <ConceptList title={t('related')} kind={kind} concepts={alike} counts={{}} />
        </aside>
      </div>
    </>
  );
}
