import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { AboutPageDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { surroundingsContext } from '../api/surroundings.js';
import { PageHead } from '../frame/page-head.js';
import { useFormats } from '../frame/formats.js';
import type { Route } from './+types/about-page.js';
import { Operator } from './operator.js';
import { ProseSection } from './prose.js';
import './about.css';

const SECTIONS = ['what', 'name', 'contribute', 'openness', 'licence'] as const;
const FIGURES = ['all', 'measured', 'failed'] as const;

/** What the collection holds in figures, and who runs it. */
export const loader = async ({ context }: Route.LoaderArgs) => ({
  figures: await ask(context, AboutPageDocument),
  operator: context.get(surroundingsContext).site.operator,
});

export default function AboutPage(): React.ReactNode {
  const { t } = useTranslation('about');
  const { number } = useFormats();
  const { figures, operator } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <PageHead title={t('about.title')} description={t('about.ingress')} />
      <Heading level={1} data-size="lg">
        {t('about.title')}
      </Heading>
      <Paragraph data-size="lg">{t('about.ingress')}</Paragraph>
      <dl className="about-figures">
        {FIGURES.filter((name) => figures[name].totalCount > 0).map((name) => (
          <div key={name}>
            <dt>{t(`about.figures.${name}`)}</dt>
            <dd>{number(figures[name].totalCount)}</dd>
          </div>
        ))}
      </dl>
      {SECTIONS.map((name) => (
        <ProseSection key={name} id={name} title={t(`about.${name}.title`)} text={t(`about.${name}.text`)} />
      ))}
      <ProseSection id="operator" title={t('about.operator.title')} text={t('about.operator.text')}>
        <Operator operator={operator} />
      </ProseSection>
    </div>
  );
}
