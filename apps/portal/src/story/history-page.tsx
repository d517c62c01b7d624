import './story.css';
import './history/history.css';
import './story-print.css';
import { Breadcrumbs, Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { CompareRevisionsDocument, StoryHistoryDocument } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { PageHead } from '../frame/page-head.js';
import { usePath } from '../frame/path.js';
import type { Route } from './+types/history-page.js';
import { Comparison } from './history/comparison.js';
import { RevisionChoice } from './history/revision-choice.js';
import { RevisionList } from './history/revision-list.js';
import { comparedRevisions } from './history/compared-revisions.js';
import { leadToPresent, readAsked } from './load-story.server.js';
import { langOf } from './text-language.js';

/** The revisions of a story, and how the two that are chosen differ. */
export const loader = async ({ params, request, context }: Route.LoaderArgs) => {
  const asked = readAsked(params, request);
  const { slug, textLanguage: language } = asked;
  const pair = comparedRevisions(new URL(request.url).searchParams);
  if (pair === 'UNFIT') throw fault('NOT_FOUND');
  const { story } = await ask(context, StoryHistoryDocument, { slug, language });
  if (!story) throw fault('NOT_FOUND');
  leadToPresent(asked, story.slug, request, '/history');
  const newest = story.revisions[0]?.number ?? 1;
  const [from, to] = pair === null ? [null, null] : [pair.from, pair.to ?? newest].sort((a, b) => a - b);
  const isPair = typeof from === 'number' && typeof to === 'number' && from !== to;
  const compared = isPair ? await ask(context, CompareRevisionsDocument, { slug, from, to, language }) : null;
  if (compared && !compared.compareRevisions) throw fault('NOT_FOUND');
  return { story, comparison: compared?.compareRevisions ?? null, isSame: pair !== null && !isPair };
};

export default function HistoryPage(): React.ReactNode {
  const { t } = useTranslation('story');
  const path = usePath();
  const { story, comparison, isSame } = useLoaderData<typeof loader>();
  const lang = langOf(story.textLanguage);
  return (
    <div className="page story">
      <PageHead title={t('history.of', { title: story.title })} listed={false} />
      <Breadcrumbs aria-label={t('breadcrumbs')} className="story-crumbs">
        <Breadcrumbs.List>
          <Breadcrumbs.Item>
            <Breadcrumbs.Link asChild>
              <Link to={path('/search')}>{t('toSearch')}</Link>
            </Breadcrumbs.Link>
          </Breadcrumbs.Item>
          <Breadcrumbs.Item>
            <Breadcrumbs.Link asChild>
              <Link to={path(`/stories/${story.slug}`)} lang={lang}>
                {story.title}
              </Link>
            </Breadcrumbs.Link>
          </Breadcrumbs.Item>
        </Breadcrumbs.List>
      </Breadcrumbs>
      <Heading level={1} data-size="lg">
        {t('history.title')}
      </Heading>
      <RevisionList slug={story.slug} revisions={story.revisions} lang={lang} />
      {story.revisions.length > 1 && (
        <RevisionChoice
          revisions={story.revisions}
          from={comparison?.from ?? story.revisions[1]?.number ?? 1}
          to={comparison?.to ?? story.revisions[0]?.number ?? 1}
        />
      )}
      <div role="status">{isSame && t('history.same')}</div>
      {comparison && <Comparison comparison={comparison} />}
    </div>
  );
}
