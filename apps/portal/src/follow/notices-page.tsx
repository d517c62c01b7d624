import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form, redirect, useLoaderData } from 'react-router';
import { MarkReadDocument, NoticesPageDocument } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { PageHead } from '../frame/page-head.js';
import { PageLink } from '../frame/page-link.js';
import type { Route } from './+types/notices-page.js';
import { NoticeItem } from './notice-item.js';
import { isPlainForm } from './plain-form.js';
import { useFreshOnReturn } from './use-fresh-on-return.js';
import './follow.css';

/** What the person was told, the newest first. */
export const loader = async ({ request, context }: Route.LoaderArgs) => {
  const asked = new URL(request.url).searchParams;
  const unreadOnly = asked.has('unread');
  const after = asked.get('after');
  const { viewer } = await ask(context, NoticesPageDocument, { after, unreadOnly });
  if (!viewer?.notices) throw fault('UNAUTHENTICATED');
  return { notices: viewer.notices, unreadOnly, isFirst: after === null };
};

/** Marks one notice, or all of them, as read. */
export const action = async ({ request, context }: Route.ActionArgs) => {
  const form = await request.formData();
  const id = form.get('id');
  await ask(context, MarkReadDocument, { input: typeof id === 'string' ? { ids: [id] } : {} });
  const { pathname, search } = new URL(request.url);
  return isPlainForm(request) ? redirect(pathname + search, 303) : null;
};

export default function NoticesPage(): React.ReactNode {
  const { t } = useTranslation('follow');
  const { notices, unreadOnly, isFirst } = useLoaderData<typeof loader>();
  const { totalCount, unreadCount, edges, pageInfo } = notices;
  useFreshOnReturn();
  return (
    <div className="page page-narrow">
      <PageHead title={t('notices.title')} listed={false} />
      <Heading level={1} data-size="lg">
        {t('notices.title')}
      </Heading>
      <Paragraph role="status">
        {totalCount === 0 ? t('notices.none') : t('notices.unread', { count: unreadCount })}
      </Paragraph>
      <div className="row">
        {totalCount > 0 && (
          <PageLink to={unreadOnly ? '/notices' : '/notices?unread'}>
            {t(unreadOnly ? 'notices.showAll' : 'notices.showUnread')}
          </PageLink>
        )}
        <PageLink to="/following">{t('notices.toFollowing')}</PageLink>
        {unreadCount > 0 && (
          <Form method="post" replace preventScrollReset>
            <Button type="submit" variant="secondary" data-size="sm">
              {t('notices.markAll')}
            </Button>
          </Form>
        )}
      </div>
      {edges.length === 0 && <Paragraph>{t(unreadOnly ? 'notices.noneUnread' : 'notices.help')}</Paragraph>}
      <ol className="notices">
        {edges.map(({ node }) => (
          <NoticeItem key={node.id} notice={node} />
        ))}
      </ol>
      <nav aria-label={t('notices.pages')} className="row">
        {!isFirst && <PageLink to={unreadOnly ? '/notices?unread' : '/notices'}>{t('notices.newest')}</PageLink>}
        {pageInfo.hasNextPage && pageInfo.endCursor && (
          <PageLink
            to={`/notices?${new URLSearchParams({ ...(unreadOnly && { unread: '' }), after: pageInfo.endCursor })}`}
          >
            {t('notices.older')}
          </PageLink>
        )}
      </nav>
    </div>
  );
}
