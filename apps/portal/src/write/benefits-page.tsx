import { Button, Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { DraftBenefitsDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { PageLink } from '../frame/page-link.js';
import { usePath } from '../frame/path.js';
import type { Route } from './+types/benefits-page.js';
import { useStepPath } from './draft-frame.js';
import { draftAddress, ownWork } from './draft.server.js';
import { StepPage } from './step-page.js';
import { StepWays } from './step-ways.js';
import { useFormats } from '../frame/formats.js';

/** What the ledger of the story holds. */
export const loader = async ({ url, params, context }: Route.LoaderArgs) => {
  const { slug } = await draftAddress(context, url, params.id);
  return ownWork((await ask(context, DraftBenefitsDocument, { slug })).story);
};

export default function BenefitsPage(): React.ReactNode {
  const { t } = useTranslation('write');
  const { t: words } = useTranslation('words');
  const path = usePath();
  const stepPath = useStepPath();
  const { benefits } = useLoaderData<typeof loader>();
  const { measure: figure } = useFormats();
  return (
    <StepPage name="benefits">
      <Paragraph variant="long">{t('benefits.help')}</Paragraph>
      <ul className="write-list">
        {benefits.map(({ id, title, sign, status, baseline, target, indicator }) => (
          <li key={id}>
            <Card className="write-work">
              <Heading level={2} data-size="2xs">
                <PageLink to={`${stepPath('benefits')}/${id}`}>{title}</PageLink>
              </Heading>
              <div className="write-work-facts">
                <Tag data-size="sm" data-color={sign === 'BENEFIT' ? 'success' : 'warning'}>
                  {words(`benefitSign.${sign}`)}
                </Tag>
                <span>{words(`benefitStatus.${status}`)}</span>
                {baseline && (
                  <span>{t('benefits.from', { value: figure(baseline.value), unit: indicator.unit ?? '' })}</span>
                )}
                {target && <span>{t('benefits.to', { value: figure(target.value), unit: indicator.unit ?? '' })}</span>}
              </div>
            </Card>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button asChild variant={benefits.length === 0 ? 'primary' : 'secondary'}>
          <Link to={path(`${stepPath('benefits')}/new`)}>{t('benefits.add')}</Link>
        </Button>
      </div>
      <StepWays name="benefits" isQuiet={benefits.length === 0} />
    </StepPage>
  );
}
