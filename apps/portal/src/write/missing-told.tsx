import { Alert, ErrorSummary, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DraftToSubmitQuery } from '../../.generated/documents.js';
import { PageLink } from '../frame/page-link.js';
import { usePath } from '../frame/path.js';
import { useDraftFrame, useStepPath } from './draft-frame.js';
import { stepOfMissing } from './steps.js';

type Missing = NonNullable<NonNullable<DraftToSubmitQuery['story']>['missing']>;

const Lacks = ({
  color,
  heading,
  parts,
  first,
}: {
  color: 'warning' | 'info';
  heading: string;
  parts: Missing;
  first: string;
}): React.ReactNode => {
  const stepPath = useStepPath();
  return (
    <Alert data-color={color}>
      <Heading level={2} data-size="2xs">
        {heading}
      </Heading>
      <ul>
        {parts.map((part) => (
          <li key={part.message}>
            <PageLink to={stepPath(stepOfMissing(part, first))}>{part.message}</PageLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
};

/** What keeps a story from being handed over, and what would make it of more use, each leading to its step. */
export const MissingTold = ({ missing, isRefused }: { missing: Missing; isRefused: boolean }): React.ReactNode => {
  const { t } = useTranslation('write');
  const path = usePath();
  const stepPath = useStepPath();
  const { steps } = useDraftFrame();
  const first = steps[2]?.name ?? 'body';
  const owed = missing.filter(({ demand }) => demand === 'COMPULSORY');
  const wanted = missing.filter(({ demand }) => demand === 'RECOMMENDED');
  return (
    <>
      {owed.length > 0 && isRefused && (
        <ErrorSummary>
          <ErrorSummary.Heading>{t('submit.refused')}</ErrorSummary.Heading>
          <ErrorSummary.List>
            {owed.map((part) => (
              <ErrorSummary.Item key={part.message}>
                <ErrorSummary.Link asChild>
                  <Link to={path(stepPath(stepOfMissing(part, first)))}>{part.message}</Link>
                </ErrorSummary.Link>
              </ErrorSummary.Item>
            ))}
          </ErrorSummary.List>
        </ErrorSummary>
      )}
      {owed.length > 0 && !isRefused && <Lacks color="warning" heading={t('submit.owed')} parts={owed} first={first} />}
      {wanted.length > 0 && <Lacks color="info" heading={t('submit.wanted')} parts={wanted} first={first} />}
    </>
  );
};
