import { Button, Paragraph, Select, Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { PeopleOfBodyQuery } from '../../.generated/documents.js';
import { ConfirmDialog } from '../desk/confirm-dialog.js';
import { DataTable } from '../desk/data-table.js';
import { useFormats } from '../frame/formats.js';
import { PageLink } from '../frame/page-link.js';
import { ROLES } from './roles.js';

type Member = PeopleOfBodyQuery['members']['edges'][number]['node'];

/** The people of a body, with what each may do there. */
export const MemberTable = ({
  members,
  organisation,
  mayErase,
}: {
  members: readonly Member[];
  organisation: string;
  /** Whether the person who asks may forget people. */
  mayErase: boolean;
}): React.ReactNode => {
  const { t } = useTranslation('manage');
  if (members.length === 0) return <Paragraph>{t('people.nobody')}</Paragraph>;
  const head = [t('people.name'), t('people.email'), t('people.since'), t('people.role'), t('actions')];
  return (
    <DataTable caption={t('people.caption')} head={head}>
      {members.map((member) => (
        <MemberRow key={member.person.id} member={member} organisation={organisation} mayErase={mayErase} />
      ))}
    </DataTable>
  );
};

const MemberRow = ({
  member,
  organisation,
  mayErase,
}: {
  member: Member;
  organisation: string;
  mayErase: boolean;
}): React.ReactNode => {
  const { t } = useTranslation('manage');
  const { shortMoment } = useFormats();
  const { person, email, role, since } = member;
  const whom = (
    <>
      <input type="hidden" name="organisation" value={organisation} />
      <input type="hidden" name="person" value={person.id} />
    </>
  );
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">{person.name}</Table.HeaderCell>
      <Table.Cell>{email ?? '–'}</Table.Cell>
      <Table.Cell className="desk-nowrap">{shortMoment(since)}</Table.Cell>
      <Table.Cell>
        <Form method="post" className="manage-inline" preventScrollReset>
          {whom}
          <Select
            name="role"
            width="auto"
            data-size="sm"
            key={role}
            defaultValue={role}
            aria-label={t('people.roleOf', { name: person.name })}
          >
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {t(`roles.${one}`)}
              </option>
            ))}
          </Select>
          <Button type="submit" name="intent" value="changeRole" variant="secondary" data-size="sm">
            {t('save')}
          </Button>
        </Form>
      </Table.Cell>
      <Table.Cell>
        <ConfirmDialog
          id={`remove-${person.id}`}
          open={
            <>
              {t('people.remove')} <span className="ds-sr-only">{person.name}</span>
            </>
          }
          title={t('people.removeTitle', { name: person.name })}
        >
          <Paragraph>{t('people.removeHelp')}</Paragraph>
          <Form method="post">
            {whom}
            <Button type="submit" name="intent" value="remove" data-color="danger">
              {t('people.removeIt')}
            </Button>
          </Form>
        </ConfirmDialog>
        {mayErase && (
          <PageLink to={`/manage/erasure?${new URLSearchParams({ person: person.id })}`} className="manage-erase">
            {t('people.erase')} <span className="ds-sr-only">{person.name}</span>
          </PageLink>
        )}
      </Table.Cell>
    </Table.Row>
  );
};
