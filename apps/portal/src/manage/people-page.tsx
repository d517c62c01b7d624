import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import {
  ChangeRoleDocument,
  InviteMemberDocument,
  PeopleOfBodyDocument,
  RemoveMemberDocument,
  type Role,
  WithdrawInvitationDocument,
} from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { holdsFor } from '../desk/desk-viewer.js';
import { Flash, doneAt } from '../desk/flash.js';
import { Further } from '../desk/further.js';
import { whoeverIs } from '../desk/guard.server.js';
import { refusalOf, unfilled } from '../desk/refusal.js';
import { wordsIn } from '../frame/form-words.js';
import { RefusalSummary } from '../desk/refusal-summary.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/people-page.js';
import { BodyChoice } from './body-choice.js';
import { chosenBody } from './chosen-body.server.js';
import { InvitationTable, Invite } from './invitations.js';
import { MemberTable } from './member-table.js';
import { SectionHead } from './section-head.js';

const STEPS = ['changeRole', 'invite', 'remove', 'withdraw'] as const;

/** The people of a body, and who is invited. */
export const loader = async ({ url, params, context }: Route.LoaderArgs) => {
  const viewer = await whoeverIs({ url, context }, 'ADMIN');
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  const chosen = await chosenBody(context, viewer, 'ADMIN', url.searchParams, language);
  const mayErase = holdsFor(viewer, 'ADMIN', null);
  if (chosen.isUnknown) return { chosen, people: null, mayErase };
  const organisation = chosen.body?.slug ?? null;
  const people = await ask(context, PeopleOfBodyDocument, { organisation, after: url.searchParams.get('after') });
  return { chosen, people, mayErase };
};

/** Changes who looks after a body. */
export const action = async ({ url, request, context }: Route.ActionArgs) => {
  await whoeverIs({ url, context }, 'ADMIN');
  const form = await request.formData();
  const intent = STEPS.find((one) => one === wordsIn(form, 'intent'));
  const organisation = wordsIn(form, 'organisation') || null;
  const person = wordsIn(form, 'person');
  const role = wordsIn(form, 'role') as Role;
  if (intent === 'invite') {
    const empty = unfilled(form, 'email');
    if (empty) return data({ refusal: empty, invited: null }, 400);
    const input = { organisation, role, email: wordsIn(form, 'email') };
    const { errors, link, invitation } = (await ask(context, InviteMemberDocument, { input })).inviteMember;
    const refusal = refusalOf(form, errors);
    if (refusal) return data({ refusal, invited: null }, 400);
    return { refusal: null, invited: { email: invitation?.email ?? '', link: link ?? '' } };
  }
  const taken =
    intent === 'changeRole'
      ? (await ask(context, ChangeRoleDocument, { input: { organisation, person, role } })).changeRole
      : intent === 'remove'
        ? (await ask(context, RemoveMemberDocument, { input: { organisation, person } })).removeMember
        : intent === 'withdraw'
          ? (await ask(context, WithdrawInvitationDocument, { input: { id: wordsIn(form, 'id') } })).withdrawInvitation
          : null;
  if (!intent || !taken) throw fault('BAD_USER_INPUT');
  const refusal = refusalOf(form, taken.errors);
  return refusal ? data({ refusal, invited: null }, 400) : redirect(doneAt(url.pathname + url.search, intent));
};

export default function PeoplePage(): React.ReactNode {
  const { t } = useTranslation('manage');
  const { chosen, people, mayErase } = useLoaderData<typeof loader>();
  const acted = useActionData<typeof action>();
  const organisation = chosen.body?.slug ?? '';
  return (
    <>
      <SectionHead name="people" />
      <Flash what={STEPS} say={(done) => t(`people.done.${done}`)} />
      <BodyChoice chosen={chosen} />
      {people && (
        <>
          <RefusalSummary level={2} refusal={acted?.refusal} intent="changeRole" />
          <RefusalSummary level={2} refusal={acted?.refusal} intent="remove" />
          <MemberTable
            members={people.members.edges.map(({ node }) => node)}
            organisation={organisation}
            mayErase={mayErase}
          />
          <Further page={people.members.pageInfo} label={t('people.further')} />
          <Heading level={2} data-size="sm">
            {t('people.invitations')}
          </Heading>
          <InvitationTable invitations={people.invitations.edges.map(({ node }) => node)} />
          <Invite organisation={organisation} refusal={acted?.refusal} invited={acted?.invited ?? null} />
        </>
      )}
    </>
  );
}
