import { Paragraph, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../frame/formats.js';
import type { CommentWords } from '../story-types.js';

/** The place of a comment on the page, to which links lead. */
const placeOf = (id: string): string => `comment-${id}`;

const Byline = ({ comment }: { comment: CommentWords }): React.ReactNode => {
  const { t } = useTranslation('story');
  const { t: word } = useTranslation('words');
  const { moment } = useFormats();
  return (
    <p className="comment-byline">
      <strong>{comment.authorName ?? t('talk.unknown')}</strong>
      {comment.badges.map((badge) => (
        <Tag key={badge} data-size="sm" data-color="accent">
          {word(`commentBadge.${badge}`)}
        </Tag>
      ))}
      {comment.state === 'PENDING' && (
        <Tag data-size="sm" data-color="warning">
          {t('talk.pending')}
        </Tag>
      )}
      {comment.state === 'HIDDEN' && (
        <Tag data-size="sm" data-color="danger">
          {t('talk.hidden')}
        </Tag>
      )}
      <time className="story-quiet" dateTime={comment.createdAt}>
        {moment(comment.createdAt)}
      </time>
      {comment.editedAt && <span className="story-quiet">{t('talk.edited')}</span>}
    </p>
  );
};

/** A comment, or that there was one. */
export const CommentItem = ({
  comment,
  children,
}: {
  comment: CommentWords;
  children?: React.ReactNode;
}): React.ReactNode => {
  const { t } = useTranslation('story');
  if (comment.state === 'DELETED')
    return (
      <article className="comment" id={placeOf(comment.id)}>
        <Paragraph className="story-quiet">{t('talk.deleted')}</Paragraph>
        {children}
      </article>
    );
  return (
    <article className="comment" id={placeOf(comment.id)}>
      <Byline comment={comment} />
      <div className="story-prose" dangerouslySetInnerHTML={{ __html: comment.html ?? '' }} />
      {comment.hiddenReason && (
        <Paragraph data-size="sm">{t('talk.hiddenReason', { reason: comment.hiddenReason })}</Paragraph>
      )}
      {comment.reports !== null && comment.reports > 0 && (
        <Paragraph data-size="sm">{t('talk.reports', { count: comment.reports })}</Paragraph>
      )}
      {children}
    </article>
  );
};
