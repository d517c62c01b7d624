import { Button, Paragraph, Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form, useLoaderData } from 'react-router';
import { OrganisationsKeptDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { DataTable } from '../desk/data-table.js';
import { useFormats } from '../frame/formats.js';
import { Flash } from '../desk/flash.js';
import { FormField } from '../desk/form-field.js';
import { Further } from '../desk/further.js';
import { whoeverIs } from '../desk/guard.server.js';
import { PageLink } from '../frame/page-link.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/organisations-page.js';
import { SectionHead } from './section-head.js';

/** The bodies that are known, or those that are looked for. */
export const loader = async ({ url, params, context }: Route.LoaderArgs) => {
  await whoeverIs({ url, context }, 'EDITOR');
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  const query = url.searchParams.get('q')?.trim() || null;
  const after = url.searchParams.get('after');
  return { query, ...(await ask(context, OrganisationsKeptDocument, { query, language, after })) };
};

export default function OrganisationsPage(): React.ReactNode {
  const { t } = useTranslation('manage');
  const { shortDay } = useFormats();
  const { query, organisations } = useLoaderData<typeof loader>();
  return (
    <>
      <SectionHead name="organisations" />
      <Flash what={['registered']} say={() => t('organisations.done.registered')} />
      <Form className="desk-form-row" role="search" key={query}>
        <FormField intent="find" name="q" type="search" label={t('organisations.find')} value={query} />
        <Button type="submit" variant="secondary">
          {t('find')}
        </Button>
      </Form>
      <PageLink to="/manage/organisation">{t('organisations.new')}</PageLink>
      <div role="status">{organisations.edges.length === 0 && <Paragraph>{t('organisations.none')}</Paragraph>}</div>
      {organisations.edges.length > 0 && (
        <DataTable
          caption={t('sections.organisations.title')}
          head={[
            t('organisations.name'),
            t('organisations.kind'),
            t('organisations.number'),
            t('organisations.exists'),
          ]}
        >
          {organisations.edges.map(({ node }) => (
            <Table.Row key={node.slug}>
              <Table.HeaderCell scope="row">
                <PageLink to={`/manage/organisation/${node.slug}`} lang={node.nameLanguage.toLowerCase()}>
                  {node.name}
                </PageLink>
              </Table.HeaderCell>
              <Table.Cell>{t(`organisationKinds.${node.kind}`)}</Table.Cell>
              <Table.Cell>{node.organisationNumber ?? '–'}</Table.Cell>
              <Table.Cell>
                {node.validTo ? t('organisations.until', { day: shortDay(node.validTo) }) : t('organisations.still')}
              </Table.Cell>
            </Table.Row>
          ))}
        </DataTable>
      )}
      <Further page={organisations.pageInfo} label={t('organisations.further')} />
    </>
  );
}
