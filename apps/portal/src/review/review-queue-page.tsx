import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { ReviewedBodyDocument, ReviewQueueDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { rolesFor } from '../desk/desk-viewer.js';
import { Further } from '../desk/further.js';
import { whoeverIs } from '../desk/guard.server.js';
import { daysSince } from '../frame/norwegian-time.js';
import { PageHead } from '../frame/page-head.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/review-queue-page.js';
import { filterOf, readQuestion } from './queue-filter.js';
import { QueueForm } from './queue-form.js';
import { QueueTable } from './queue-table.js';
import '../desk/desk.css';
import './review.css';

/** What somebody has to decide as an editor, as the address asks. */
export const loader = async ({ url, params, context }: Route.LoaderArgs) => {
  const viewer = await whoeverIs({ url, context }, 'EDITOR');
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  const question = readQuestion(url.searchParams);
  const bodies = rolesFor(viewer, 'EDITOR');
  const found = question.body
    ? (await ask(context, ReviewedBodyDocument, { query: question.body, language })).organisations.edges[0]?.node
    : null;
  const named = { bodies, question, body: found ?? null };
  if (found === undefined) return { ...named, queue: null };
  const filter = filterOf(question, viewer.person?.id ?? null, found?.slug ?? null);
  const { reviewQueue } = await ask(context, ReviewQueueDocument, { filter, after: question.after, language });
  const now = Date.now();
  const rows = reviewQueue.edges.map(({ node }) => ({ ...node, age: daysSince(node.submittedAt, now) }));
  return { ...named, queue: { rows, page: reviewQueue.pageInfo } };
};

export default function ReviewQueuePage(): React.ReactNode {
  const { t } = useTranslation('review');
  const { queue, question, bodies, body } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <PageHead title={t('queue.title')} listed={false} />
      <Heading level={1} data-size="lg">
        {t('queue.title')}
      </Heading>
      <Paragraph variant="long">{t('queue.ingress')}</Paragraph>
      <QueueForm question={question} bodies={bodies} />
      <div role="status" className="desk-quiet">
        {queue === null && t('queue.noBody', { body: question.body })}
        {queue?.rows.length === 0 && t('queue.empty')}
        {body && queue !== null && queue.rows.length > 0 && t('queue.ofBody', { body: body.name })}
      </div>
      {queue !== null && queue.rows.length > 0 && (
        <>
          <QueueTable rows={queue.rows} />
          <Further page={queue.page} label={t('queue.further')} />
        </>
      )}
    </div>
  );
}
