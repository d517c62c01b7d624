import { Alert, Heading, Link, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useLocation } from 'react-router';
import { useSignInPath } from '../../frame/path.js';
import type { StoryRights } from '../rights.js';
import { StepButton } from '../steps/step-button.js';
import { StepForm } from '../steps/step-form.js';
import { StepStatus } from '../steps/step-status.js';
import type { StoryTalk } from '../story-types.js';
import { CommentForm } from './comment-form.js';
import { CommentItem } from './comment-item.js';
import { CommentSteps } from './comment-steps.js';

const TOLD_HERE = [
  'addComment',
  'editComment',
  'deleteComment',
  'reportComment',
  'approveComment',
  'hideComment',
  'closeDiscussion',
  'openDiscussion',
] as const;

interface StoryCommentsProps {
  readonly comments: StoryTalk['comments'];
  readonly storyId: string;
  readonly rights: StoryRights;
  readonly isFirstPage: boolean;
}

const Writing = ({
  storyId,
  rights,
  isClosed,
}: {
  storyId: string;
  rights: StoryRights;
  isClosed: boolean;
}): React.ReactNode => {
  const { t } = useTranslation('story');
  const signIn = useSignInPath();
  if (isClosed)
    return (
      <Alert data-color="info" data-size="sm">
        <Paragraph>{t('talk.closed')}</Paragraph>
      </Alert>
    );
  if (!rights.isSignedIn)
    return (
      <Paragraph>
        <Link href={signIn}>{t('talk.signIn')}</Link> {t('talk.toWrite')}
      </Paragraph>
    );
  if (!rights.speaks) return <Paragraph>{t('talk.noRole')}</Paragraph>;
  return (
    <CommentForm
      name="comment"
      intent="addComment"
      sent={{ story: storyId }}
      label={t('talk.yourComment')}
      button={t('talk.send')}
    />
  );
};

const Pages = ({ comments, isFirstPage }: Pick<StoryCommentsProps, 'comments' | 'isFirstPage'>): React.ReactNode => {
  const { t } = useTranslation('story');
  const { pathname, search } = useLocation();
  const { hasNextPage, endCursor } = comments.pageInfo;
  const to = (cursor: string | null): string => {
    const query = new URLSearchParams(search);
    query.delete('comments');
    if (cursor !== null) query.set('comments', cursor);
    return `${pathname}?${query}#comments`;
  };
  if (isFirstPage && !hasNextPage) return null;
  return (
    <nav className="row" aria-label={t('talk.pages')}>
      {!isFirstPage && (
        <Link asChild>
          <RouterLink to={to(null)}>{t('talk.first')}</RouterLink>
        </Link>
      )}
      {hasNextPage && (
        <Link asChild>
          <RouterLink to={to(endCursor)}>{t('talk.later')}</RouterLink>
        </Link>
      )}
    </nav>
  );
};

/** What has been said of a story, and where one says something oneself. */
export const StoryComments = ({ comments, storyId, rights, isFirstPage }: StoryCommentsProps): React.ReactNode => {
  const { t } = useTranslation('story');
  const { totalCount, isClosed, edges } = comments;
  const shared = { storyId, rights, isClosed };
  const lead = isClosed ? 'openDiscussion' : 'closeDiscussion';
  return (
    <section className="story-part story-talk" aria-labelledby="comments">
      <Heading level={2} id="comments" data-size="md">
        {t('talk.title', { count: totalCount })}
      </Heading>
      <StepStatus intents={TOLD_HERE} />
      {edges.length > 0 ? (
        <ol className="plain-list comments">
          {edges.map(({ node }) => (
            <li key={node.id}>
              <CommentItem comment={node}>
                <CommentSteps comment={node} isReply={false} {...shared} />
                {node.replies.length > 0 && (
                  <ol className="plain-list comment-replies" aria-label={t('talk.replies')}>
                    {node.replies.map((reply) => (
                      <li key={reply.id}>
                        <CommentItem comment={reply}>
                          <CommentSteps comment={reply} isReply {...shared} />
                        </CommentItem>
                      </li>
                    ))}
                  </ol>
                )}
              </CommentItem>
            </li>
          ))}
        </ol>
      ) : (
        !isClosed && <Paragraph className="story-quiet">{t('talk.none')}</Paragraph>
      )}
      <Pages comments={comments} isFirstPage={isFirstPage} />
      <div className="story-writing">
        <Writing {...shared} />
      </div>
      {rights.decides && (
        <StepForm name="discussion" intent={lead} sent={{ id: storyId }}>
          <StepButton form="discussion" variant="tertiary" size="sm">
            {t(`talk.${lead}`)}
          </StepButton>
        </StepForm>
      )}
    </section>
  );
};
