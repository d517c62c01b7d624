import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { surroundingsContext } from '../api/surroundings.js';
import { PageHead } from '../frame/page-head.js';
import type { Route } from './+types/privacy-page.js';
import { Operator } from './operator.js';
import { ProseSection } from './prose.js';
import './about.css';

const SECTIONS = ['reading', 'searches', 'account', 'writing', 'notices', 'trail', 'rights', 'complaint'] as const;

export const loader = ({ context }: Route.LoaderArgs) => context.get(surroundingsContext).site;

export default function PrivacyPage(): React.ReactNode {
  const { t } = useTranslation('about');
  const { operator, kept } = useLoaderData<typeof loader>();
  return (
    <div className="page page-narrow">
      <PageHead title={t('privacy.title')} description={t('privacy.ingress')} />
      <Heading level={1} data-size="lg">
        {t('privacy.title')}
      </Heading>
      <Paragraph data-size="lg">{t('privacy.ingress')}</Paragraph>
      <ProseSection id="controller" title={t('privacy.controller.title')} text={t('privacy.controller.text')}>
        <Operator operator={operator} />
      </ProseSection>
      {SECTIONS.map((name) => (
        <ProseSection
          key={name}
          id={name}
          title={t(`privacy.${name}.title`)}
          text={t(`privacy.${name}.text`, {
            searchDays: kept.searchLogDays,
            noticeDays: kept.noticeDays,
            mailDays: kept.mailDays,
            idle: kept.sessionIdleMinutes,
            hours: Math.round(kept.sessionMaxMinutes / 60),
          })}
        />
      ))}
    </div>
  );
}
