import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { surroundingsContext } from '../api/surroundings.js';
import { PageHead } from '../frame/page-head.js';
import type { Route } from './+types/accessibility-page.js';
import { Operator } from './operator.js';
import { ProseSection } from './prose.js';
import './about.css';

const BEFORE = ['status', 'deviations', 'others'] as const;
const AFTER = ['complaint', 'tested'] as const;

export const loader = ({ context }: Route.LoaderArgs) => ({ operator: context.get(surroundingsContext).site.operator });

export default function AccessibilityPage(): React.ReactNode {
  const { t } = useTranslation('about');
  const { operator } = useLoaderData<typeof loader>();
  const section = (name: (typeof BEFORE)[number] | (typeof AFTER)[number]): React.ReactNode => (
    <ProseSection
      key={name}
      id={name}
      title={t(`accessibility.${name}.title`)}
      text={t(`accessibility.${name}.text`)}
    />
  );
  return (
    <div className="page page-narrow">
      <PageHead title={t('accessibility.title')} description={t('accessibility.ingress')} />
      <Heading level={1} data-size="lg">
        {t('accessibility.title')}
      </Heading>
      <Paragraph data-size="lg">{t('accessibility.ingress')}</Paragraph>
      {BEFORE.map(section)}
      <ProseSection id="contact" title={t('accessibility.contact.title')} text={t('accessibility.contact.text')}>
        <Operator operator={operator} />
      </ProseSection>
      {AFTER.map(section)}
    </div>
  );
}
