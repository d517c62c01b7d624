import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { ChangeSynonymsDocument, RemoveSynonymsDocument, SynonymSetByIdDocument } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { ConfirmDialog } from '../desk/confirm-dialog.js';
import { doneAt } from '../desk/flash.js';
import { whoeverIs } from '../desk/guard.server.js';
import { refusalOf } from '../desk/refusal.js';
import { wordsIn } from '../frame/form-words.js';
import { RefusalSummary } from '../desk/refusal-summary.js';
import { PageLink } from '../frame/page-link.js';
import { inLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/synonym-page.js';
import { SectionHead } from './section-head.js';
import { SynonymForm } from './synonym-form.js';
import { writtenSynonyms } from './written-synonyms.js';

/** One set of synonyms. */
export const loader = async ({ url, params, context }: Route.LoaderArgs) => {
  await whoeverIs({ url, context }, 'EDITOR');
  const { node } = await ask(context, SynonymSetByIdDocument, { id: params.id });
  if (node?.__typename !== 'SynonymSet') throw fault('NOT_FOUND');
  return node;
};

/** Changes or removes it. */
export const action = async ({ url, request, params, context }: Route.ActionArgs) => {
  await whoeverIs({ url, context }, 'EDITOR');
  const form = await request.formData();
  const expectedVersion = Number(wordsIn(form, 'version'));
  const removes = wordsIn(form, 'intent') === 'remove';
  const { errors } = removes
    ? (await ask(context, RemoveSynonymsDocument, { input: { id: params.id, expectedVersion } })).removeSynonyms
    : (
        await ask(context, ChangeSynonymsDocument, {
          input: { id: params.id, expectedVersion, ...writtenSynonyms(form) },
        })
      ).changeSynonyms;
  const refusal = refusalOf(form, errors);
  if (refusal) return data(refusal, 400);
  const list = inLanguage(namedLanguage(params.language) ?? 'nb', '/manage/synonyms');
  return redirect(doneAt(list, removes ? 'remove' : 'change'));
};

export default function SynonymPage(): React.ReactNode {
  const { t } = useTranslation('manage');
  const set = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  return (
    <>
      <PageLink to="/manage/synonyms">{t('synonyms.all')}</PageLink>
      <SectionHead name="synonyms" title={set.expressions[0]?.text ?? t('sections.synonyms.title')} />
      <SynonymForm intent="change" set={set} refusal={refusal} />
      <RefusalSummary level={2} refusal={refusal} intent="remove" />
      <div>
        <ConfirmDialog id="remove" open={t('synonyms.remove')} title={t('synonyms.removeTitle')}>
          <Paragraph>{t('synonyms.removeHelp')}</Paragraph>
          <Form method="post">
            <input type="hidden" name="version" value={String(set.version)} />
            <Button type="submit" name="intent" value="remove" data-color="danger">
              {t('synonyms.removeIt')}
            </Button>
          </Form>
        </ConfirmDialog>
      </div>
    </>
  );
}
