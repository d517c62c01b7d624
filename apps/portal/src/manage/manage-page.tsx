import { Card, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useRouteLoaderData } from 'react-router';
import { PageHead } from '../frame/page-head.js';
import { PageLink } from '../frame/page-link.js';
import type { loader as layoutLoader } from './manage-layout.js';

export default function ManagePage(): React.ReactNode {
  const { t } = useTranslation('manage');
  const names = useRouteLoaderData<typeof layoutLoader>('manage/manage-layout')?.names ?? [];
  return (
    <>
      <PageHead title={t('title')} listed={false} />
      <Heading level={1} data-size="lg">
        {t('title')}
      </Heading>
      <ul className="plain-list manage-cards">
        {names.map((name) => (
          <li key={name}>
            <Card>
              <Heading level={2} data-size="xs">
                <PageLink to={`/manage/${name}`}>{t(`sections.${name}.title`)}</PageLink>
              </Heading>
              <Paragraph>{t(`sections.${name}.what`)}</Paragraph>
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
