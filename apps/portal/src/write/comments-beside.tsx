import { Button, Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher, useLocation } from 'react-router';
import type { CommentBesideFragment } from '../../.generated/documents.js';
import { usePath } from '../frame/path.js';
import { WordsAnswer } from './answers.js';
import type { CommentAnswer } from './comments.route.js';
import { useFormats } from '../frame/formats.js';
import { useDraftFrame } from './draft-frame.js';
import { FormSavingTold } from './form-saving-told.js';

const Comment = ({ comment }: { comment: CommentBesideFragment }): React.ReactNode => {
  const { t } = useTranslation('write');
  const path = usePath();
  const { moment } = useFormats();
  const { id } = useDraftFrame();
  const { pathname } = useLocation();
  const fetcher = useFetcher<CommentAnswer>();
  const sent = useRef<HTMLButtonElement | null>(null);
  const answer = fetcher.data;
  const said = [comment, ...comment.answers];
  return (
    <Card asChild>
      <article>
        {comment.resolvedAt !== null && (
          <Tag data-color="success" data-size="sm">
            {t('comments.resolved')}
          </Tag>
        )}
        {comment.quote !== null && <blockquote className="write-words">{comment.quote}</blockquote>}
        {said.map(({ words, authorName, at }) => (
          <div key={at + words}>
            <Paragraph data-size="sm">
              <strong>{authorName ?? t('comments.somebody')}</strong> {moment(at)}
            </Paragraph>
            <Paragraph className="write-words">{words}</Paragraph>
          </div>
        ))}
        {comment.resolvedAt === null && (
          <fetcher.Form
            method="post"
            action={path(`/write/${id}/comments`)}
            className="write-form"
            onSubmit={({ nativeEvent }) => {
              sent.current = (nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
            }}
          >
            <input type="hidden" name="comment" value={comment.id} />
            <input type="hidden" name="back" value={pathname} />
            <WordsAnswer
              name="words"
              id={`words-${comment.id}`}
              label={t('comments.answer')}
              rows={2}
              key={comment.answers.length}
              fault={answer?.kind === 'refused' ? { field: 'words', words: answer.why } : undefined}
            />
            <FormSavingTold kind={answer?.kind} again={() => sent.current?.form?.requestSubmit(sent.current)} />
            <div className="row">
              <Button type="submit" name="do" value="answer" variant="secondary" data-size="sm">
                {t('comments.send')}
              </Button>
              <Button type="submit" name="do" value="resolve" variant="tertiary" data-size="sm">
                {t('comments.resolve')}
              </Button>
            </div>
          </fetcher.Form>
        )}
      </article>
    </Card>
  );
};

/** What the editors say of these parts of the story, to be answered where it is written; what is settled comes last. */
export const CommentsBeside = ({ parts }: { parts: readonly (string | null)[] }): React.ReactNode => {
  const { t } = useTranslation('write');
  const { comments } = useDraftFrame();
  const here = comments.filter(({ part }) => parts.includes(part));
  if (here.length === 0) return null;
  const sorted = here.toSorted((one, other) => Number(one.resolvedAt !== null) - Number(other.resolvedAt !== null));
  return (
    <section aria-labelledby="comments">
      <Heading level={2} data-size="xs" id="comments">
        {t('comments.title')}
      </Heading>
      <ul className="write-list">
        {sorted.map((comment) => (
          <li key={comment.id}>
            <Comment comment={comment} />
          </li>
        ))}
      </ul>
    </section>
  );
};
