import { Button, Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useLocation } from 'react-router';
import type { CommentBesideFragment } from '../../.generated/documents.js';
import { usePath } from '../frame/path.js';
import { WordsAnswer } from './answers.js';
import { useFormats } from '../frame/formats.js';
import { useDraftFrame } from './draft-frame.js';
import { FormSavingTold } from './form-saving-told.js';
import { FoundWords } from './found-words.js';
import { useCommentAnswer } from './use-comment-answer.js';
import { useKeptForm } from './use-kept-form.js';

const Comment = ({ comment }: { comment: CommentBesideFragment }): React.ReactNode => {
  const { t } = useTranslation('write');
  const path = usePath();
  const { moment } = useFormats();
  const { id, personId } = useDraftFrame();
  const { pathname } = useLocation();
  const { found, take, drop, changed } = useKeptForm(personId, id, `comment/${comment.id}`);
  const [restored, setRestored] = useState('');
  const { answer, send } = useCommentAnswer();
  const sent = useRef<HTMLButtonElement | null>(null);
  const said = [comment, ...comment.answers];
  const settled = useRef(`${said.length} ${comment.resolvedAt}`);
  useEffect(() => {
    const now = `${said.length} ${comment.resolvedAt}`;
    if (settled.current === now) return;
    settled.current = now;
    setRestored('');
    drop();
  }, [said.length, comment.resolvedAt, drop]);
  const restore = (): void => setRestored(String(take()?.get('words') ?? ''));
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
          <Form
            method="post"
            action={path(`/write/${id}/comments`)}
            className="write-form"
            onInput={({ currentTarget }) => changed(currentTarget)}
            onSubmit={(event) => {
              event.preventDefault();
              sent.current = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
              void send(event.currentTarget, sent.current);
            }}
          >
            <input type="hidden" name="comment" value={comment.id} />
            <input type="hidden" name="back" value={pathname} />
            {found && <FoundWords words={{ ...found, text: '' }} take={restore} drop={drop} />}
            <WordsAnswer
              name="words"
              id={`words-${comment.id}`}
              label={t('comments.answer')}
              rows={2}
              key={`${comment.answers.length} ${restored}`}
              defaultValue={restored}
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
          </Form>
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
