import './write.css';
import { Details } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLoaderData } from 'react-router';
import { DraftFrameDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { FaultPage } from '../frame/fault-page.js';
import { PageLink } from '../frame/page-link.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/draft-layout.js';
import type { DraftFrame } from './draft-frame.js';
import { draftAddress, ownWork } from './draft.server.js';
import { EditorsWord } from './editors-word.js';
import { StateTag } from './state-tag.js';
import { StepList } from './step-list.js';
import { stepsOf } from './steps.js';

/** The story that is being written, and how it stands with its steps. */
export const loader = async ({ url, params, context }: Route.LoaderArgs): Promise<DraftFrame> => {
  const { slug, kind, personId } = await draftAddress(context, url, params.id);
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  const told = await ask(context, DraftFrameDocument, { slug, kind, language });
  const story = ownWork(told.story);
  const steps = stepsOf({
    sections: told.storyTemplate.parts,
    texts: story.draftParts ?? [],
    missing: story.missing ?? [],
    hasAttachments: story.attachments.length > 0,
  });
  return { id: params.id, personId, story, steps, comments: story.review?.comments ?? [] };
};

export const ErrorBoundary = FaultPage;

export default function DraftLayout(): React.ReactNode {
  const { t } = useTranslation('write');
  const { story, steps } = useLoaderData<typeof loader>();
  return (
    <div className="page">
      <div className="write-work-facts">
        <PageLink to="/write">{t('mine.title')}</PageLink>
        <span lang={story.textLanguage.toLowerCase()}>{story.title}</span>
        <StateTag story={story} />
      </div>
      <EditorsWord />
      <div className="write-draft">
        <nav className="write-steps-wide" aria-label={t('steps.label')}>
          <StepList steps={steps} />
        </nav>
        <Details className="write-steps-narrow">
          <Details.Summary>{t('steps.all', { count: steps.length })}</Details.Summary>
          <Details.Content>
            <nav aria-label={t('steps.label')}>
              <StepList steps={steps} />
            </nav>
          </Details.Content>
        </Details>
        <Outlet />
      </div>
    </div>
  );
}
