import { useTranslation } from 'react-i18next';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { ConceptToChangeDocument, DefineConceptDocument } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { doneAt } from '../desk/flash.js';
import { whoeverIs } from '../desk/guard.server.js';
import { refusalOf, unfilled } from '../desk/refusal.js';
import { wordsIn } from '../frame/form-words.js';
import { PageLink } from '../frame/page-link.js';
import { inLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/concept-page.js';
import { ConceptForm } from './concept-form.js';
import { SCHEMES } from './schemes.js';
import { SectionHead } from './section-head.js';
import { shownConcept, writtenConcept } from './written-concept.js';

const schemeOf = (name: string) => {
  const scheme = SCHEMES.find((one) => one === name);
  if (!scheme) throw fault('NOT_FOUND');
  return scheme;
};

/** A concept as it is written down, or the form of a new one. */
export const loader = async ({ url, params, context }: Route.LoaderArgs) => {
  await whoeverIs({ url, context }, 'EDITOR');
  const scheme = schemeOf(params.scheme);
  if (params.slug === undefined) return { scheme, concept: null };
  const found = await ask(context, ConceptToChangeDocument, { scheme, slug: params.slug });
  if (!found.concept) throw fault('NOT_FOUND');
  return { scheme, concept: shownConcept(found) };
};

/** Writes it down. */
export const action = async ({ url, request, params, context }: Route.ActionArgs) => {
  await whoeverIs({ url, context }, 'EDITOR');
  const scheme = schemeOf(params.scheme);
  const form = await request.formData();
  const empty = params.slug === undefined ? unfilled(form, 'slug') : null;
  if (empty) return data(empty, 400);
  const input = writtenConcept(form, scheme, params.slug ?? wordsIn(form, 'slug'));
  const refusal = refusalOf(form, (await ask(context, DefineConceptDocument, { input })).defineConcept.errors);
  if (refusal) return data(refusal, 400);
  const list = inLanguage(namedLanguage(params.language) ?? 'nb', `/manage/concepts?scheme=${scheme}`);
  return redirect(doneAt(list, 'defined'));
};

export default function ConceptPage(): React.ReactNode {
  const { t } = useTranslation('manage');
  const { scheme, concept } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <>
      <PageLink to={`/manage/concepts?scheme=${scheme}`}>{t(`schemes.${scheme}`)}</PageLink>
      <SectionHead name="concepts" title={concept?.label ?? t('concepts.new')} />
      <ConceptForm concept={concept} refusal={refusal} />
    </>
  );
}
