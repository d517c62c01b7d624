import { Button, Paragraph, Table, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { KeysOfBodiesQuery } from '../../.generated/documents.js';
import { ConfirmDialog } from '../desk/confirm-dialog.js';
import { DataTable } from '../desk/data-table.js';
import { useFormats } from '../frame/formats.js';

type Key = KeysOfBodiesQuery['apiKeys']['edges'][number]['node'];

/** The keys, newest first, with what each may do and when it was last used. */
export const KeyTable = ({ keys, now }: { keys: readonly Key[]; now: number }): React.ReactNode => {
  const { t } = useTranslation('manage');
  if (keys.length === 0) return <Paragraph>{t('keys.none')}</Paragraph>;
  const head = [t('keys.name'), t('keys.may'), t('keys.lastUsed'), t('keys.ends'), t('actions')];
  return (
    <DataTable caption={t('keys.caption')} head={head}>
      {keys.map((key) => (
        <KeyRow key={key.id} of={key} now={now} />
      ))}
    </DataTable>
  );
};

const KeyRow = ({ of: key, now }: { of: Key; now: number }): React.ReactNode => {
  const { t } = useTranslation('manage');
  const { shortMoment } = useFormats();
  const { prefix, name, role, scopes, organisation, expiresAt, lastUsedAt, revokedAt, replacedBy } = key;
  const isOver = revokedAt !== null || (expiresAt !== null && Date.parse(expiresAt) <= now);
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        {name}
        <div className="desk-quiet">
          <code>ildsjel_{prefix}…</code> {organisation?.name ?? t('body.every')}
        </div>
      </Table.HeaderCell>
      <Table.Cell>
        {t(`roles.${role}`)}
        <div className="desk-quiet">
          {scopes ? scopes.map((scope) => t(`scopes.${scope}`)).join(', ') : t('keys.everything')}
        </div>
      </Table.Cell>
      <Table.Cell>{lastUsedAt ? shortMoment(lastUsedAt) : t('keys.never')}</Table.Cell>
      <Table.Cell>
        {revokedAt !== null && <Tag data-color="danger">{t('keys.revoked')}</Tag>}
        {revokedAt === null && isOver && <Tag data-color="neutral">{t('keys.over')}</Tag>}{' '}
        {revokedAt === null && (expiresAt ? shortMoment(expiresAt) : t('keys.noEnd'))}
        {replacedBy && <div className="desk-quiet">{t('keys.replacedBy', { prefix: replacedBy })}</div>}
      </Table.Cell>
      <Table.Cell>
        {!isOver && (
          <div className="manage-inline">
            {!replacedBy && (
              <ConfirmDialog
                id={`rotate-${prefix}`}
                color="accent"
                open={
                  <>
                    {t('keys.rotate')} <span className="ds-sr-only">{name}</span>
                  </>
                }
                title={t('keys.rotateTitle', { name })}
              >
                <Paragraph>{t('keys.rotateHelp')}</Paragraph>
                <KeyStep prefix={prefix} step="rotate" color="accent" words={t('keys.rotateIt')} />
              </ConfirmDialog>
            )}
            <ConfirmDialog
              id={`revoke-${prefix}`}
              open={
                <>
                  {t('keys.revoke')} <span className="ds-sr-only">{name}</span>
                </>
              }
              title={t('keys.revokeTitle', { name })}
            >
              <Paragraph>{t('keys.revokeHelp')}</Paragraph>
              <KeyStep prefix={prefix} step="revoke" color="danger" words={t('keys.revokeIt')} />
            </ConfirmDialog>
          </div>
        )}
      </Table.Cell>
    </Table.Row>
  );
};

const KeyStep = ({
  prefix,
  step,
  color,
  words,
}: {
  prefix: string;
  step: 'rotate' | 'revoke';
  color: 'accent' | 'danger';
  words: string;
}): React.ReactNode => (
  <Form method="post">
    <input type="hidden" name="prefix" value={prefix} />
    <Button type="submit" name="intent" value={step} data-color={color}>
      {words}
    </Button>
  </Form>
);
