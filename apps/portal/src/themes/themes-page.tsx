import './themes.css';
import { Button, Field, Heading, Input, Label, Paragraph } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useLoaderData } from 'react-router';
import { ThemesPageDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { PageHead } from '../frame/page-head.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/themes-page.js';
import { BodyList } from './body-list.js';
import { countsOf } from './counts.js';
import { groupedConcepts } from './grouped-concepts.js';
import { allSectors } from './sector-tree.server.js';
import { type CountedTheme, ThemeGroup } from './theme-group.js';

const MOST_BODIES = 30;

type Concept = Omit<CountedTheme, 'count'> & { readonly broader: readonly { readonly slug: string }[] };

const counted = (concepts: readonly Concept[], counts: Readonly<Record<string, number>>) =>
  groupedConcepts(concepts).map(({ top, narrower }) => ({
    top: { ...top, count: counts[top.slug] ?? 0 },
    narrower: narrower.flatMap((one) => (counts[one.slug] ? [{ ...one, count: counts[one.slug] ?? 0 }] : [])),
  }));

/** The vocabularies by which stories are found, with how many each concept has, and bodies by their names. */
export const loader = async ({ params, context, request }: Route.LoaderArgs) => {
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  const body = (new URL(request.url).searchParams.get('body') ?? '').trim().slice(0, 200);
  const [{ methods, searchStories, organisations }, sectors] = await Promise.all([
    ask(context, ThemesPageDocument, { language, body: body || null }),
    allSectors(context, language),
  ]);
  const { facets } = searchStories;
  const frequent = facets.find(({ field }) => field === 'ORGANISATION')?.buckets.slice(0, MOST_BODIES) ?? [];
  return {
    body,
    sectors: counted(sectors, countsOf(facets, 'SECTOR')).filter(({ top }) => top.count > 0),
    otherSectors: counted(sectors, countsOf(facets, 'SECTOR')).filter(({ top }) => top.count === 0),
    methods: counted(
      methods.edges.map(({ node }) => node),
      countsOf(facets, 'METHOD'),
    ),
    bodies:
      body === ''
        ? frequent.map(({ value, label, count }) => ({ slug: value, name: label, count, detail: null }))
        : organisations.edges.map(({ node: { slug, name, validTo, county } }) => ({
            slug,
            name,
            count: countsOf(facets, 'ORGANISATION')[slug] ?? null,
            detail: validTo ? `–${validTo.slice(0, 4)}` : (county?.name ?? null),
          })),
  };
};

export default function ThemesPage(): React.ReactNode {
  const { t } = useTranslation('themes');
  const id = useId();
  const { body, sectors, otherSectors, methods, bodies } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={t('title')} description={t('ingress')} listed={body === ''} />
      <div className="theme-top">
        <div className="page">
          <Heading level={1} data-size="lg">
            {t('title')}
          </Heading>
          <Paragraph variant="long">{t('ingress')}</Paragraph>
          <nav aria-label={t('onPage')}>
            <ul className="plain-list row">
              {(['sectors', 'methods', 'organisations'] as const).map((name) => (
                <li key={name}>
                  <a className="ds-link" href={`#${name}`}>
                    {t(name)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
      <section className="page" aria-labelledby="sectors">
        <Heading level={2} id="sectors" data-size="md">
          {t('sectors')}
        </Heading>
        <ul className="theme-groups">
          {[...sectors, ...otherSectors].map((group) => (
            <ThemeGroup key={group.top.slug} kind="sectors" {...group} />
          ))}
        </ul>
      </section>
      <section className="page" aria-labelledby="methods">
        <Heading level={2} id="methods" data-size="md">
          {t('methods')}
        </Heading>
        <ul className="theme-groups">
          {methods.map((group) => (
            <ThemeGroup key={group.top.slug} kind="methods" {...group} />
          ))}
        </ul>
      </section>
      <section className="page" aria-labelledby="organisations">
        <Heading level={2} id="organisations" data-size="md">
          {t('organisations')}
        </Heading>
        <Form
          action="#organisations"
          role="search"
          aria-label={t('findBody')}
          className="theme-find"
          preventScrollReset
        >
          <Field>
            <Label htmlFor={id}>{t('findBody')}</Label>
            <Input id={id} type="search" name="body" defaultValue={body} key={body} maxLength={200} />
          </Field>
          <Button type="submit" variant="secondary">
            {t('find')}
          </Button>
        </Form>
        <BodyList
          title={body === '' ? t('frequentBodies') : t('bodiesNamed', { count: bodies.length, name: body })}
          bodies={bodies}
        />
      </section>
    </>
  );
}
