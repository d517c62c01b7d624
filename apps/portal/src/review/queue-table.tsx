import { Table, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { ReviewQueueQuery } from '../../.generated/documents.js';
import { DataTable } from '../desk/data-table.js';
import { useFormats } from '../frame/formats.js';
import { PageLink } from '../frame/page-link.js';
import { ReviewStateTag } from './review-state-tag.js';

type QueueRow = ReviewQueueQuery['reviewQueue']['edges'][number]['node'] & { readonly age: number };

const COLUMNS = ['story', 'due', 'age', 'assignee', 'missing', 'state'] as const;

/** What waits, what is due first on top. */
export const QueueTable = ({ rows }: { rows: readonly QueueRow[] }): React.ReactNode => {
  const { t } = useTranslation('review');
  return (
    <DataTable caption={t('queue.title')} head={COLUMNS.map((column) => t(`queue.columns.${column}`))}>
      {rows.map((row) => (
        <Row key={row.story?.id ?? row.submittedAt} row={row} />
      ))}
    </DataTable>
  );
};

const Row = ({ row: { story, age, assignee, dueOn, isOverdue, publishAt, state, submittedBy } }: { row: QueueRow }) => {
  const { t } = useTranslation('review');
  const { t: word } = useTranslation('words');
  const { shortDay, shortMoment } = useFormats();
  if (!story) return null;
  const missing = (story.missing ?? []).filter(({ demand }) => demand === 'COMPULSORY').length;
  return (
    <Table.Row>
      <Table.HeaderCell scope="row" className="review-queue-story">
        <PageLink to={`/review/${story.id}`}>
          <span lang={story.textLanguage.toLowerCase()}>{story.title}</span>
        </PageLink>
        <span className="desk-quiet">
          {word(`kind.${story.kind}`)}
          {story.managingOrganisation && ` · ${story.managingOrganisation.name}`}
          {submittedBy && ` · ${submittedBy}`}
        </span>
      </Table.HeaderCell>
      <Table.Cell>
        <span className="desk-nowrap">{shortDay(dueOn)}</span>{' '}
        {isOverdue && <Tag data-color="danger">{t('overdue')}</Tag>}
      </Table.Cell>
      <Table.Cell>{t('queue.days', { count: age })}</Table.Cell>
      <Table.Cell>{assignee?.name ?? <span className="desk-quiet">{t('queue.nobody')}</span>}</Table.Cell>
      <Table.Cell>
        {missing > 0 ? (
          <Tag data-color="warning">{t('queue.missing', { count: missing })}</Tag>
        ) : (
          <span className="desk-quiet">{t('queue.complete')}</span>
        )}
      </Table.Cell>
      <Table.Cell>
        <ReviewStateTag state={state} /> {publishAt && shortMoment(publishAt)}
      </Table.Cell>
    </Table.Row>
  );
};
