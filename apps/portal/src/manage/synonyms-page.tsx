import { Button, Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { AddSynonymsDocument, SynonymSetsDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { DataTable } from '../desk/data-table.js';
import { useFormats } from '../frame/formats.js';
import { Flash, doneAt } from '../desk/flash.js';
import { FormField } from '../desk/form-field.js';
import { Further } from '../desk/further.js';
import { whoeverIs } from '../desk/guard.server.js';
import { refusalOf } from '../desk/refusal.js';
import { PageLink } from '../frame/page-link.js';
import type { Route } from './+types/synonyms-page.js';
import { SectionHead } from './section-head.js';
import { SynonymForm } from './synonym-form.js';
import { writtenSynonyms } from './written-synonyms.js';

const DONE = ['add', 'change', 'remove'] as const;

/** What a search takes for one another. */
export const loader = async ({ url, context }: Route.LoaderArgs) => {
  await whoeverIs({ url, context }, 'EDITOR');
  const containing = url.searchParams.get('q')?.trim() || null;
  const { synonyms } = await ask(context, SynonymSetsDocument, { containing, after: url.searchParams.get('after') });
  return { containing, synonyms };
};

/** Adds a set. */
export const action = async ({ url, request, context }: Route.ActionArgs) => {
  await whoeverIs({ url, context }, 'EDITOR');
  const form = await request.formData();
  const { errors } = (await ask(context, AddSynonymsDocument, { input: writtenSynonyms(form) })).addSynonyms;
  const refusal = refusalOf(form, errors);
  return refusal ? data(refusal, 400) : redirect(doneAt(url.pathname, 'add'));
};

export default function SynonymsPage(): React.ReactNode {
  const { t } = useTranslation('manage');
  const { shortMoment } = useFormats();
  const { containing, synonyms } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const sets = synonyms.edges.map(({ node }) => node);
  return (
    <>
      <SectionHead name="synonyms" />
      <Flash what={DONE} say={(done) => t(`synonyms.done.${done}`)} />
      <Form className="desk-form-row" role="search" key={containing}>
        <FormField intent="find" name="q" type="search" label={t('synonyms.find')} value={containing} />
        <Button type="submit" variant="secondary">
          {t('find')}
        </Button>
      </Form>
      <div role="status">{sets.length === 0 && <Paragraph>{t('synonyms.none')}</Paragraph>}</div>
      {sets.length > 0 && (
        <DataTable
          caption={t('sections.synonyms.title')}
          head={[t('synonyms.expressions'), t('synonyms.direction'), t('synonyms.note'), t('changedAt')]}
        >
          {sets.map(({ id, expressions, direction, note, changedAt }) => (
            <Table.Row key={id}>
              <Table.HeaderCell scope="row">
                <PageLink to={`/manage/synonyms/${id}`}>
                  {expressions.map(({ text }) => text).join(direction === 'ONE_WAY' ? ' → ' : ' = ')}
                </PageLink>
              </Table.HeaderCell>
              <Table.Cell>{t(`synonyms.short.${direction}`)}</Table.Cell>
              <Table.Cell>{note}</Table.Cell>
              <Table.Cell className="desk-nowrap">{shortMoment(changedAt)}</Table.Cell>
            </Table.Row>
          ))}
        </DataTable>
      )}
      <Further page={synonyms.pageInfo} label={t('synonyms.further')} />
      <section className="manage-box desk-stack" aria-labelledby="add-synonyms">
        <Heading level={2} data-size="sm" id="add-synonyms">
          {t('synonyms.add')}
        </Heading>
        <SynonymForm intent="add" refusal={refusal} key={sets.length} />
      </section>
    </>
  );
}
