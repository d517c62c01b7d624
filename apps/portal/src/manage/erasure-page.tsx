import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { useTranslation } from 'react-i18next';
import { fault } from '../api/ask.server.js';
import { holdsFor } from '../desk/desk-viewer.js';
import { doneAt, Flash } from '../desk/flash.js';
import { whoeverIs } from '../desk/guard.server.js';
import { readOneOf, wordsIn } from '../frame/form-words.js';
import type { Route } from './+types/erasure-page.js';
import { ErasureForm } from './erasure-form.js';
import { ERASURES } from './erasure.server.js';
import { SectionHead } from './section-head.js';

const INTENTS = ['name', 'person'] as const;

/** Whom one may let be forgotten: names in stories, and people for those who administer every body. */
export const loader = async ({ url, context }: Route.LoaderArgs) => {
  const viewer = await whoeverIs({ url, context }, 'EDITOR');
  return { mayErasePeople: holdsFor(viewer, 'ADMIN', null), person: url.searchParams.get('person') ?? '' };
};

/** Forgets somebody, or says why not. */
export const action = async ({ url, request, context }: Route.ActionArgs) => {
  await whoeverIs({ url, context }, 'EDITOR');
  const form = await request.formData();
  const intent = readOneOf(wordsIn(form, 'intent'), INTENTS);
  if (!intent) throw fault('BAD_USER_INPUT');
  const refusal = await ERASURES[intent](context, form);
  return refusal ? data({ refusal }, 400) : redirect(doneAt(url.pathname, intent));
};

export default function ErasurePage(): React.ReactNode {
  const { t } = useTranslation('manage');
  const { mayErasePeople, person } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  return (
    <>
      <SectionHead name="erasure" />
      <Flash what={INTENTS} say={(done) => t(`erasure.${done}.done`)} />
      {mayErasePeople && (
        <ErasureForm key={person} intent="person" fields={[{ name: 'person', value: person }]} refusal={refusal} />
      )}
      <ErasureForm intent="name" fields={[{ name: 'story' }, { name: 'name' }]} refusal={refusal} />
    </>
  );
}
