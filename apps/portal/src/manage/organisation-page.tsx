import { useTranslation } from 'react-i18next';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import {
  OrganisationToChangeDocument,
  RecordSuccessionDocument,
  RegisterOrganisationDocument,
  type SuccessionKind,
} from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { Flash, doneAt } from '../desk/flash.js';
import { whoeverIs } from '../desk/guard.server.js';
import { refusalOf, unfilled } from '../desk/refusal.js';
import { wordsIn } from '../frame/form-words.js';
import { PageLink } from '../frame/page-link.js';
import { apiLanguage, inLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/organisation-page.js';
import { OrganisationForm } from './organisation-form.js';
import { SectionHead } from './section-head.js';
import { Successions } from './successions.js';
import { writtenOrganisation } from './written-organisation.js';

/** A body as it is written down, or the form of a new one. */
export const loader = async ({ url, params, context }: Route.LoaderArgs) => {
  await whoeverIs({ url, context }, 'EDITOR');
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  if (params.slug === undefined) return { organisation: null };
  const { organisation } = await ask(context, OrganisationToChangeDocument, { slug: params.slug, language });
  if (!organisation) throw fault('NOT_FOUND');
  return { organisation };
};

/** Writes the body down, or that one came after another. */
export const action = async ({ url, request, params, context }: Route.ActionArgs) => {
  await whoeverIs({ url, context }, 'EDITOR');
  const form = await request.formData();
  if (wordsIn(form, 'intent') === 'succession') {
    const empty = unfilled(form, 'predecessor', 'successor', 'on');
    if (empty) return data(empty, 400);
    const input = {
      predecessor: wordsIn(form, 'predecessor'),
      successor: wordsIn(form, 'successor'),
      on: wordsIn(form, 'on'),
      kind: wordsIn(form, 'kind') as SuccessionKind,
    };
    const refusal = refusalOf(form, (await ask(context, RecordSuccessionDocument, { input })).recordSuccession.errors);
    return refusal ? data(refusal, 400) : redirect(doneAt(url.pathname, 'succession'));
  }
  const input = writtenOrganisation(form, params.slug);
  const told = (await ask(context, RegisterOrganisationDocument, { input })).registerOrganisation;
  const refusal = refusalOf(form, told.errors);
  if (refusal) return data(refusal, 400);
  const list = inLanguage(namedLanguage(params.language) ?? 'nb', '/manage/organisations');
  return redirect(doneAt(list, 'registered'));
};

export default function OrganisationPage(): React.ReactNode {
  const { t } = useTranslation('manage');
  const { organisation } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <>
      <PageLink to="/manage/organisations">{t('organisations.all')}</PageLink>
      <SectionHead name="organisations" title={organisation?.name ?? t('organisations.new')} />
      <Flash what={['succession']} say={() => t('organisations.done.succession')} />
      <OrganisationForm organisation={organisation} refusal={refusal} />
      {organisation && <Successions organisation={organisation} refusal={refusal} />}
    </>
  );
}
