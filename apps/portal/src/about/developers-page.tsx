import { Heading, Link, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { surroundingsContext } from '../api/surroundings.js';
import { PageHead } from '../frame/page-head.js';
import { useFormats } from '../frame/formats.js';
import type { Route } from './+types/developers-page.js';
import { CodeBlock } from './code-block.js';
import { EXAMPLES } from './examples.js';
import { ProseSection } from './prose.js';
import './about.css';

const SECTIONS = ['feeds', 'changes', 'limits', 'keys', 'terms'] as const;

export const loader = ({ context }: Route.LoaderArgs) => {
  const { publicUrl, site } = context.get(surroundingsContext);
  return { publicUrl, perMinute: site.perMinute };
};

const commandFor = (publicUrl: string): string =>
  `curl -s ${publicUrl}/graphql \\
  -H 'content-type: application/json' \\
  -d '{"query":"{ stories(first: 3) { edges { node { title url } } } }"}'`;

export default function DevelopersPage(): React.ReactNode {
  const { t } = useTranslation('about');
  const { number } = useFormats();
  const { publicUrl, perMinute } = useLoaderData<typeof loader>();
  const figure = (cost: number): string => (cost === 0 ? t('developers.noLimit') : number(cost));
  return (
    <div className="page page-narrow">
      <PageHead title={t('developers.title')} description={t('developers.ingress')} />
      <Heading level={1} data-size="lg">
        {t('developers.title')}
      </Heading>
      <Paragraph data-size="lg">{t('developers.ingress')}</Paragraph>
      <ProseSection id="start" title={t('developers.start.title')} text={t('developers.start.text')}>
        <CodeBlock code={commandFor(publicUrl)} label={t('developers.start.label')} />
      </ProseSection>
      {EXAMPLES.map(({ name, query }) => (
        <ProseSection
          key={name}
          id={`example-${name}`}
          title={t(`developers.example.${name}.title`)}
          text={t(`developers.example.${name}.text`)}
        >
          <CodeBlock code={query} label={t(`developers.example.${name}.title`)}>
            <Link href={`/graphql?${new URLSearchParams({ query })}`}>
              {t('code.run')} <span className="ds-sr-only">{t(`developers.example.${name}.title`)}</span>
            </Link>
          </CodeBlock>
        </ProseSection>
      ))}
      {SECTIONS.map((name) => (
        <ProseSection
          key={name}
          id={name}
          title={t(`developers.${name}.title`)}
          text={t(`developers.${name}.text`, {
            address: figure(perMinute.address),
            key: figure(perMinute.key),
          })}
        />
      ))}
    </div>
  );
}
