import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import { IndexHealthDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { useFormats } from '../frame/formats.js';
import { whoeverIs } from '../desk/guard.server.js';
import type { Route } from './+types/health-page.js';
import { isWell } from './index-verdict.js';
import { SectionHead } from './section-head.js';

/** How well the search keeps up with what is published. */
export const loader = async ({ url, context }: Route.LoaderArgs) => {
  await whoeverIs({ url, context }, 'EDITOR');
  return (await ask(context, IndexHealthDocument)).searchIndexHealth;
};

export default function HealthPage(): React.ReactNode {
  const { t } = useTranslation('manage');
  const { rounded, shortMoment } = useFormats();
  const health = useLoaderData<typeof loader>();
  const reach =
    health.isEngineReachable === null ? 'none' : health.isEngineReachable ? ('reachable' as const) : ('away' as const);
  const facts = [
    ['published', rounded(health.publishedStories)],
    ['kept', rounded(health.keptStories)],
    ['indexed', health.indexedStories === null ? '–' : rounded(health.indexedStories)],
    ['engine', t(`health.reach.${reach}`)],
    ['undelivered', rounded(health.undelivered)],
    ['oldest', t('health.seconds', { count: health.oldestUndeliveredSeconds })],
    ['givenUp', rounded(health.givenUp)],
    ['compared', health.comparedAt === null ? t('health.never') : shortMoment(health.comparedAt)],
  ] as const;
  return (
    <>
      <SectionHead name="health" />
      <Alert data-color={isWell(health) ? 'success' : 'warning'}>
        <Paragraph>{isWell(health) ? t('health.well') : t('health.behind')}</Paragraph>
      </Alert>
      <dl className="manage-box desk-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`health.facts.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
