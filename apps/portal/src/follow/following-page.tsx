import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useActionData, useLoaderData } from 'react-router';
import { FollowingPageDocument } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { PageHead } from '../frame/page-head.js';
import { PageLink } from '../frame/page-link.js';
import { usePageLanguage } from '../frame/path.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/following-page.js';
import { changeFollowing } from './change-following.server.js';
import { FollowItem } from './follow-item.js';
import { followTold } from './follow-told.js';
import { targetOf } from './followed.server.js';
import { FollowingAnswer } from './following-answer.js';
import { NoticeSettingsForm } from './notice-settings-form.js';
import { OwnAccount } from './own-account.js';
import { useSearchInWords } from './search-in-words.js';
import { searchNames } from './search-names.server.js';
import './follow.css';

/** What the person follows, and how they are told. */
export const loader = async ({ request, params, context }: Route.LoaderArgs) => {
  const asked = new URL(request.url).searchParams;
  const after = asked.get('after');
  const { viewer } = await ask(context, FollowingPageDocument, { after });
  if (!viewer?.follows || !viewer.noticeSettings) throw fault('UNAUTHENTICATED');
  const { follows, noticeSettings, name } = viewer;
  const searches = follows.edges.flatMap(({ node }) => (node.search ? [node.search] : []));
  const names = await searchNames(context, apiLanguage(namedLanguage(params.language) ?? 'nb'), searches);
  const followed = follows.edges.map(({ node }) => ({ follow: node, target: targetOf(node) }));
  return {
    name,
    noticeSettings,
    followed,
    names,
    next: follows.pageInfo,
    isFirst: after === null,
    wasRefused: asked.has('refused'),
  };
};

export const action = async ({ request, context }: Route.ActionArgs) =>
  changeFollowing(context, await request.formData());

export default function FollowingPage(): React.ReactNode {
  const { t } = useTranslation('follow');
  const language = usePageLanguage();
  const { name, noticeSettings, followed, names, next, isFirst, wasRefused } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? (wasRefused ? { done: 'REFUSED' as const } : undefined);
  const inWords = useSearchInWords(names);
  return (
    <div className="page page-narrow">
      <PageHead title={t('following.title')} listed={false} />
      <Heading level={1} data-size="lg">
        {t('following.title')}
      </Heading>
      <Paragraph>{t('following.ingress')}</Paragraph>
      <FollowingAnswer answer={answer} />
      {followed.length === 0 && <Paragraph>{t('following.none')}</Paragraph>}
      <ul className="followed-list">
        {followed.map(({ follow, target }) => {
          const told = followTold(follow, language, inWords);
          return (
            <FollowItem
              key={follow.id}
              follow={follow}
              target={target}
              name={told.name ?? t('following.gone')}
              to={told.to}
              lang={told.lang}
            />
          );
        })}
      </ul>
      <div className="row">
        {!isFirst && <PageLink to="/following">{t('following.newest')}</PageLink>}
        {next.hasNextPage && next.endCursor && (
          <PageLink to={`/following?${new URLSearchParams({ after: next.endCursor })}`}>{t('following.more')}</PageLink>
        )}
        <PageLink to="/notices">{t('following.toNotices')}</PageLink>
        <PageLink to="/search">{t('following.findMore')}</PageLink>
      </div>
      <section aria-labelledby="settings" className="follow-section">
        <Heading level={2} id="settings" data-size="md">
          {t('settings.title')}
        </Heading>
        <NoticeSettingsForm settings={noticeSettings} />
      </section>
      <section aria-labelledby="account" className="follow-section">
        <Heading level={2} id="account" data-size="md">
          {t('account.title')}
        </Heading>
        <OwnAccount name={name} isWrongName={answer?.done === 'NAME'} />
      </section>
    </div>
  );
}
