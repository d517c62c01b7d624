import { Alert, ErrorSummary, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DraftToSubmitQuery } from '../../.generated/documents.js';
import { PageLink } from '../frame/page-link.js';
import { usePath } from '../frame/path.js';
import { useDraftFrame, useStepPath } from './draft-frame.js';
import { stepOfMissing } from './steps.js';

type Missing = NonNullable<NonNullable<DraftToSubmitQuery['story']>['missing']>;

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
      {owed.length > 0 && (
        <ErrorSummary>
          <ErrorSummary.Heading>{t(isRefused ? 'submit.refused' : 'submit.owed')}</ErrorSummary.Heading>
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
      {wanted.length > 0 && (
        <Alert data-color="info">
          <Heading level={2} data-size="2xs">
            {t('submit.wanted')}
          </Heading>
          <ul>
            {wanted.map((part) => (
              <li key={part.message}>
                <PageLink to={stepPath(stepOfMissing(part, first))}>{part.message}</PageLink>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
};
