import './write.css';
import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Link, useLoaderData } from 'react-router';
import { MyPublishedStoriesDocument, MyStoriesDocument, type WorkCardFragment } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { PageHead } from '../frame/page-head.js';
import { PageLink } from '../frame/page-link.js';
import { usePath } from '../frame/path.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/my-stories-page.js';
import { useFormats } from '../frame/formats.js';
import { orSignIn } from './signed-in.server.js';
import { WorkCard } from './work-card.js';

/** What the person works on: first what waits for them, then what waits for others, then what readers see. */
export const loader = async ({ url, params, context }: Route.LoaderArgs) => {
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  const mine = await orSignIn(url, ask(context, MyStoriesDocument, { language, after: url.searchParams.get('after') }));
  const bodies = mine.viewer.roles.flatMap(({ organisation }) => organisation?.slug ?? []);
  const { stories } = await ask(context, MyPublishedStoriesDocument, {
    language,
    organisations: bodies.length > 0 ? bodies : null,
    after: url.searchParams.get('published'),
  });
  return {
    work: mine.work.edges.map(({ node }) => node),
    more: mine.work.pageInfo.hasNextPage ? mine.work.pageInfo.endCursor : null,
    due: mine.dueFollowUps.edges.flatMap(({ node }) => node ?? []),
    published: stories.edges
      .map(({ node }) => node)
      .filter(({ version, pendingState }) => version !== null && pendingState === null),
    morePublished: stories.pageInfo.hasNextPage ? stories.pageInfo.endCursor : null,
    bodies,
  };
};

const GROUPS = [
  { name: 'toMend', states: ['CHANGES_REQUESTED', 'DECLINED'] },
  { name: 'drafts', states: ['DRAFT'] },
  { name: 'waiting', states: ['SUBMITTED'] },
] as const;

export default function MyStoriesPage(): React.ReactNode {
  const { t } = useTranslation('write');
  const path = usePath();
  const { day } = useFormats();
  const { work, more, due, published, morePublished, bodies } = useLoaderData<typeof loader>();
  const isShared = ({ managingOrganisation }: WorkCardFragment): boolean =>
    bodies.length > 0 && managingOrganisation !== null && !bodies.includes(managingOrganisation.slug);
  const groups = [
    ...GROUPS.map(({ name, states }) => ({
      name,
      stories: work.filter(({ pendingState }) => states.some((state) => state === pendingState)),
    })),
    { name: 'published' as const, stories: published },
  ];
  return (
    <div className="page">
      <PageHead title={t('mine.title')} listed={false} />
      <div className="write-head">
        <Heading level={1} data-size="lg">
          {t('mine.title')}
        </Heading>
        <Button asChild>
          <Link to={path('/write/new')}>{t('mine.new')}</Link>
        </Button>
      </div>
      {due.length > 0 && (
        <Alert data-color="warning">
          <Heading level={2} data-size="xs">
            {t('mine.due', { count: due.length })}
          </Heading>
          <ul>
            {due.map((story) => (
              <li key={story.id}>
                <PageLink to={`/stories/${story.slug}`} lang={story.textLanguage.toLowerCase()}>
                  {story.title}
                </PageLink>
                {story.followUp?.dueOn && ` – ${t('mine.dueOn', { day: day(story.followUp.dueOn) })}`}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {work.length === 0 && published.length === 0 && <Paragraph variant="long">{t('mine.none')}</Paragraph>}
      {groups
        .filter(({ stories }) => stories.length > 0)
        .map(({ name, stories }) => (
          <section key={name} aria-labelledby={`group-${name}`}>
            <Heading level={2} data-size="sm" id={`group-${name}`}>
              {t(`mine.${name}`)}
            </Heading>
            <ul className="write-list">
              {stories.map((story) => (
                <li key={story.id}>
                  <WorkCard story={story} isShared={isShared(story)} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      <div className="row">
        {more && <PageLink to={`/write?after=${encodeURIComponent(more)}`}>{t('mine.moreWork')}</PageLink>}
        {morePublished && (
          <PageLink to={`/write?published=${encodeURIComponent(morePublished)}`}>{t('mine.morePublished')}</PageLink>
        )}
      </div>
    </div>
  );
}
