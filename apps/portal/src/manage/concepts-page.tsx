import { Button, Paragraph, Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form, useLoaderData } from 'react-router';
import { ConceptsListedDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { DataTable } from '../desk/data-table.js';
import { useFormats } from '../frame/formats.js';
import { Flash } from '../desk/flash.js';
import { FormField } from '../desk/form-field.js';
import { Further } from '../desk/further.js';
import { whoeverIs } from '../desk/guard.server.js';
import { PageLink } from '../frame/page-link.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/concepts-page.js';
import { SCHEMES } from './schemes.js';
import { SectionHead } from './section-head.js';

/** A vocabulary, or what of it is looked for. */
export const loader = async ({ url, params, context }: Route.LoaderArgs) => {
  await whoeverIs({ url, context }, 'EDITOR');
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  const scheme = SCHEMES.find((one) => one === url.searchParams.get('scheme')) ?? 'METHOD';
  const query = url.searchParams.get('q')?.trim() || null;
  const after = url.searchParams.get('after');
  return { scheme, query, ...(await ask(context, ConceptsListedDocument, { scheme, query, language, after })) };
};

export default function ConceptsPage(): React.ReactNode {
  const { t } = useTranslation('manage');
  const { shortDay } = useFormats();
  const { scheme, query, concepts } = useLoaderData<typeof loader>();
  return (
    <>
      <SectionHead name="concepts" />
      <Flash what={['defined']} say={() => t('concepts.done')} />
      <Form className="desk-form-row" role="search" key={`${scheme} ${query}`}>
        <FormField intent="find" name="scheme" label={t('concepts.scheme')} value={scheme}>
          {SCHEMES.map((one) => (
            <option key={one} value={one}>
              {t(`schemes.${one}`)}
            </option>
          ))}
        </FormField>
        <FormField intent="find" name="q" type="search" label={t('concepts.find')} value={query} />
        <Button type="submit" variant="secondary">
          {t('find')}
        </Button>
      </Form>
      <PageLink to={`/manage/concept/${scheme}`}>{t('concepts.new')}</PageLink>
      <div role="status">{concepts.edges.length === 0 && <Paragraph>{t('concepts.none')}</Paragraph>}</div>
      {concepts.edges.length > 0 && (
        <DataTable
          caption={t(`schemes.${scheme}`)}
          head={[t('concepts.label'), t('concepts.slug'), t('concepts.inUse')]}
        >
          {concepts.edges.map(({ node }) => (
            <Table.Row key={node.slug}>
              <Table.HeaderCell scope="row">
                <PageLink to={`/manage/concept/${scheme}/${node.slug}`} lang={node.labelLanguage.toLowerCase()}>
                  {node.label}
                </PageLink>
              </Table.HeaderCell>
              <Table.Cell>
                <code>{node.slug}</code>
              </Table.Cell>
              <Table.Cell>
                {node.validTo ? t('concepts.until', { day: shortDay(node.validTo) }) : t('concepts.stillInUse')}
              </Table.Cell>
            </Table.Row>
          ))}
        </DataTable>
      )}
      <Further page={concepts.pageInfo} label={t('concepts.further')} />
    </>
  );
}
