import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { data, Form, useActionData, useLoaderData } from 'react-router';
import { WhoWritesDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import type { Route } from './+types/together-page.js';
import { ChoiceAnswer, LineAnswer } from './answers.js';
import { useFormats } from '../frame/formats.js';
import { draftAddress, ownWork } from './draft.server.js';
import { FaultsTold } from './faults-told.js';
import { InvitationLink } from './invitation-link.js';
import { faultOf } from './refusal.js';
import { StepPage } from './step-page.js';
import { StepWays } from './step-ways.js';
import { changeWriters } from './together.server.js';

/** Who writes the story together, and who is invited to. */
export const loader = async ({ url, params, context }: Route.LoaderArgs) => {
  const { slug } = await draftAddress(context, url, params.id);
  return ownWork((await ask(context, WhoWritesDocument, { slug })).story);
};

export const action = async ({ request, params, context }: Route.ActionArgs) => {
  const answer = await changeWriters(context, params.id, await request.formData());
  return data(answer, { status: answer.kind === 'refused' ? 400 : answer.kind === 'notYours' ? 403 : 200 });
};

const DAYS = [1, 7, 14, 30];

export default function TogetherPage(): React.ReactNode {
  const { t } = useTranslation('write');
  const { day } = useFormats();
  const { coAuthors, coAuthorInvitations, managingOrganisation } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const faults = answer?.kind === 'refused' ? answer.faults : undefined;
  return (
    <StepPage name="together">
      <Paragraph variant="long">
        {managingOrganisation ? t('together.help', { name: managingOrganisation.name }) : t('together.helpNobody')}
      </Paragraph>
      <FaultsTold faults={faults} />
      {answer?.kind === 'notYours' && (
        <Alert data-color="warning">
          <Paragraph>{t('together.notYours')}</Paragraph>
        </Alert>
      )}
      {answer?.kind === 'invited' && <InvitationLink link={answer.link} email={answer.email} />}
      {coAuthors.length > 0 && (
        <section aria-labelledby="co-authors">
          <Heading level={2} data-size="sm" id="co-authors">
            {t('together.coAuthors')}
          </Heading>
          <ul className="write-list">
            {coAuthors.map(({ personId, name, since }) => (
              <li key={personId} className="write-head">
                <span>
                  {name} <small>{t('together.since', { day: day(since) })}</small>
                </span>
                <Form method="post">
                  <input type="hidden" name="id" value={personId} />
                  <Button type="submit" name="do" value="remove" variant="tertiary" data-size="sm" data-color="danger">
                    {t('together.remove', { name })}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      )}
      {coAuthorInvitations.length > 0 && (
        <section aria-labelledby="invited">
          <Heading level={2} data-size="sm" id="invited">
            {t('together.invited')}
          </Heading>
          <ul className="write-list">
            {coAuthorInvitations.map(({ id, email, expiresAt }) => {
              const name = email ?? t('together.byLink');
              return (
                <li key={id} className="write-head">
                  <span>
                    {name} <small>{t('together.until', { day: day(expiresAt) })}</small>
                  </span>
                  <Form method="post">
                    <input type="hidden" name="id" value={id} />
                    <Button type="submit" name="do" value="withdraw" variant="tertiary" data-size="sm">
                      {t('together.withdraw', { name })}
                    </Button>
                  </Form>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <section aria-labelledby="invite">
        <Heading level={2} data-size="sm" id="invite">
          {t('together.invite')}
        </Heading>
        <Form method="post" className="write-form" noValidate>
          <div className="write-pair">
            <LineAnswer
              type="email"
              name="email"
              label={t('together.email')}
              help={t('together.emailHelp')}
              autoComplete="off"
              defaultValue={answer?.kind === 'refused' ? answer.email : ''}
              fault={faultOf(faults, 'email')}
            />
            <ChoiceAnswer
              name="days"
              label={t('together.days')}
              options={DAYS.map((count) => ({ value: String(count), label: t('together.dayCount', { count }) }))}
              defaultValue="7"
            />
          </div>
          <div className="row">
            <Button type="submit" name="do" value="invite">
              {t('together.send')}
            </Button>
            <Button type="submit" name="do" value="link" variant="secondary">
              {t('together.makeLink')}
            </Button>
          </div>
        </Form>
      </section>
      <StepWays name="together" />
    </StepPage>
  );
}
