import { Button, Paragraph, Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Form, useLoaderData } from 'react-router';
import { type Language, SearchesLoggedDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { DataTable } from '../desk/data-table.js';
import { useFormats } from '../frame/formats.js';
import { FormField } from '../desk/form-field.js';
import { Further } from '../desk/further.js';
import { whoeverIs } from '../desk/guard.server.js';
import { PageLink } from '../frame/page-link.js';
import type { Route } from './+types/searches-page.js';
import { useLanguageChoices } from './language-choices.js';
import { SectionHead } from './section-head.js';

const ORDERS = ['MOST_FREQUENT', 'WITHOUT_HITS'] as const;
const LANGUAGES: readonly Language[] = ['NB', 'NN', 'EN', 'SE'];
const NOT_KEPT = '(not kept)';

/** What people search for, as the address asks. */
export const loader = async ({ url, context }: Route.LoaderArgs) => {
  await whoeverIs({ url, context }, 'EDITOR');
  const said = (name: string): string => url.searchParams.get(name) ?? '';
  const asked = {
    order: ORDERS.find((one) => one === said('order')) ?? 'MOST_FREQUENT',
    from: said('from') || null,
    to: said('to') || null,
    language: LANGUAGES.find((one) => one === said('language')) ?? null,
  };
  const { searchLog } = await ask(context, SearchesLoggedDocument, { ...asked, after: said('after') || null });
  return { asked, searchLog };
};

export default function SearchesPage(): React.ReactNode {
  const { t } = useTranslation('manage');
  const { t: word } = useTranslation('words');
  const { rounded } = useFormats();
  const { asked, searchLog } = useLoaderData<typeof loader>();
  const languages = useLanguageChoices(t('searches.anyLanguage'));
  const columns = ['query', 'language', 'times', 'timesWithoutHits', 'lastHits', 'clicks', 'position'] as const;
  return (
    <>
      <SectionHead name="searches" />
      <Form className="desk-form-row" key={JSON.stringify(asked)}>
        <FormField intent="log" name="order" label={t('searches.order')} value={asked.order}>
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(`searches.orders.${one}`)}
            </option>
          ))}
        </FormField>
        <FormField intent="log" name="from" type="date" label={t('searches.from')} value={asked.from} />
        <FormField intent="log" name="to" type="date" label={t('searches.to')} value={asked.to} />
        <FormField intent="log" name="language" label={t('language')} value={asked.language ?? ''}>
          {languages.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </FormField>
        <Button type="submit" variant="secondary">
          {t('body.show')}
        </Button>
      </Form>
      <div role="status">{searchLog.edges.length === 0 && <Paragraph>{t('searches.none')}</Paragraph>}</div>
      {searchLog.edges.length > 0 && (
        <DataTable
          caption={t('sections.searches.title')}
          head={columns.map((column) => t(`searches.columns.${column}`))}
        >
          {searchLog.edges.map(({ node, cursor }) => (
            <Table.Row key={cursor}>
              <Table.HeaderCell scope="row">
                {node.query === NOT_KEPT ? (
                  <em>{t('searches.notKept')}</em>
                ) : (
                  <PageLink to={`/search?${new URLSearchParams({ q: node.query })}`}>{node.query}</PageLink>
                )}
              </Table.HeaderCell>
              <Table.Cell>{node.language ? word(`language.${node.language}`) : '–'}</Table.Cell>
              <Table.Cell>{rounded(node.times)}</Table.Cell>
              <Table.Cell>{rounded(node.timesWithoutHits)}</Table.Cell>
              <Table.Cell>{node.lastHits === null ? '–' : rounded(node.lastHits)}</Table.Cell>
              <Table.Cell>{rounded(node.clicks)}</Table.Cell>
              <Table.Cell>{node.meanClickedPosition === null ? '–' : rounded(node.meanClickedPosition)}</Table.Cell>
            </Table.Row>
          ))}
        </DataTable>
      )}
      <Further page={searchLog.pageInfo} label={t('searches.further')} />
    </>
  );
}
