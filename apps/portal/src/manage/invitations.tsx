import { Alert, Button, Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { PeopleOfBodyQuery } from '../../.generated/documents.js';
import { DataTable } from '../desk/data-table.js';
import { useFormats } from '../frame/formats.js';
import { FormField } from '../desk/form-field.js';
import type { Refusal } from '../desk/refusal.js';
import { RefusalSummary } from '../desk/refusal-summary.js';
import { CopyField } from './copy-field.js';
import { ROLES } from './roles.js';

type Invitation = PeopleOfBodyQuery['invitations']['edges'][number]['node'];

/** Who is invited and has not come yet. */
export const InvitationTable = ({ invitations }: { invitations: readonly Invitation[] }): React.ReactNode => {
  const { t } = useTranslation('manage');
  const { shortMoment } = useFormats();
  if (invitations.length === 0) return <Paragraph>{t('people.noInvitations')}</Paragraph>;
  return (
    <DataTable
      caption={t('people.invitations')}
      head={[t('people.email'), t('people.role'), t('people.openUntil'), t('actions')]}
    >
      {invitations.map(({ id, email, role, expiresAt }) => (
        <Table.Row key={id}>
          <Table.HeaderCell scope="row">{email}</Table.HeaderCell>
          <Table.Cell>{t(`roles.${role}`)}</Table.Cell>
          <Table.Cell className="desk-nowrap">{shortMoment(expiresAt)}</Table.Cell>
          <Table.Cell>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="id" value={id} />
              <Button type="submit" name="intent" value="withdraw" variant="secondary" data-size="sm">
                {t('people.withdraw')} <span className="ds-sr-only">{email}</span>
              </Button>
            </Form>
          </Table.Cell>
        </Table.Row>
      ))}
    </DataTable>
  );
};

/** Invites somebody; the link that they take it up by is shown once. */
export const Invite = ({
  organisation,
  refusal,
  invited,
}: {
  organisation: string;
  refusal: Refusal | null | undefined;
  invited: { readonly email: string; readonly link: string } | null;
}): React.ReactNode => {
  const { t } = useTranslation('manage');
  const names = { email: t('people.email'), role: t('people.role') };
  return (
    <section className="manage-box desk-stack" aria-labelledby="invite">
      <Heading level={2} data-size="sm" id="invite">
        {t('people.invite')}
      </Heading>
      <div role="status" className="desk-wide">
        {invited && (
          <Alert data-color="success">
            <Paragraph>{t('people.invited', { email: invited.email })}</Paragraph>
            <CopyField id="invitation-link" label={t('people.link')} value={invited.link} />
          </Alert>
        )}
      </div>
      <Form method="post" className="desk-stack desk-wide" key={invited?.link}>
        <RefusalSummary refusal={refusal} intent="invite" names={names} />
        <input type="hidden" name="organisation" value={organisation} />
        <FormField
          intent="invite"
          name="email"
          type="email"
          label={names.email}
          description={t('people.emailHelp')}
          autoComplete="off"
          refusal={refusal}
        />
        <FormField intent="invite" name="role" label={names.role} value="CONTRIBUTOR" refusal={refusal}>
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {t(`roles.${one}`)} – {t(`roleHelp.${one}`)}
            </option>
          ))}
        </FormField>
        <Button type="submit" name="intent" value="invite">
          {t('people.sendInvitation')}
        </Button>
      </Form>
    </section>
  );
};
