import { Button, Fieldset, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { NamedRadio } from '../frame/named-choices.js';
import {
  AnswerDueFollowUpDocument,
  type FollowUpAnswer,
  FollowUpsDueDocument,
  type FollowUpsDueQuery,
} from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { useFormats } from '../frame/formats.js';
import { Flash, doneAt } from '../desk/flash.js';
import { FormField } from '../desk/form-field.js';
import { Further } from '../desk/further.js';
import { whoeverIs } from '../desk/guard.server.js';
import { type Refusal, refusalOf, unfilled } from '../desk/refusal.js';
import { wordsIn } from '../frame/form-words.js';
import { RefusalSummary } from '../desk/refusal-summary.js';
import { PageLink } from '../frame/page-link.js';
import type { Route } from './+types/follow-ups-page.js';
import { SectionHead } from './section-head.js';

type Due = NonNullable<FollowUpsDueQuery['dueFollowUps']['edges'][number]['node']>;

const ANSWERS = ['STILL_HOLDS', 'CHANGED', 'NO_LONGER_HOLDS'] as const satisfies readonly FollowUpAnswer[];

/** Published stories that are to be followed up. */
export const loader = async ({ url, context }: Route.LoaderArgs) => {
  await whoeverIs({ url, context }, 'CONTRIBUTOR');
  return ask(context, FollowUpsDueDocument, { after: url.searchParams.get('after') });
};

/** Answers for one of them. */
export const action = async ({ url, request, context }: Route.ActionArgs) => {
  await whoeverIs({ url, context }, 'CONTRIBUTOR');
  const form = await request.formData();
  const answer = ANSWERS.find((one) => one === wordsIn(form, 'answer'));
  const empty = unfilled(form, ...(answer === 'CHANGED' ? ['answer', 'note'] : ['answer']));
  if (empty || !answer) return data(empty ?? refusalOf(form, []), 400);
  const input = {
    storyId: wordsIn(form, 'storyId'),
    answer,
    note: wordsIn(form, 'note') || null,
    nextOn: wordsIn(form, 'nextOn') || null,
  };
  const refusal = refusalOf(form, (await ask(context, AnswerDueFollowUpDocument, { input })).answerFollowUp.errors);
  return refusal ? data(refusal, 400) : redirect(doneAt(url.pathname, 'answered'));
};

export default function FollowUpsPage(): React.ReactNode {
  const { t } = useTranslation('manage');
  const { dueFollowUps } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const due = dueFollowUps.edges.flatMap(({ node }) => (node ? [node] : []));
  return (
    <>
      <SectionHead name="followUps" />
      <Flash what={['answered']} say={() => t('followUps.done')} />
      <div role="status">{due.length === 0 && <Paragraph>{t('followUps.none')}</Paragraph>}</div>
      {due.map((story) => (
        <DueStory key={story.id} story={story} refusal={refusal} />
      ))}
      <Further page={dueFollowUps.pageInfo} label={t('followUps.further')} />
    </>
  );
}

const DueStory = ({ story, refusal }: { story: Due; refusal: Refusal | null | undefined }): React.ReactNode => {
  const { t } = useTranslation('manage');
  const { shortDay } = useFormats();
  const form = `answer-${story.id}`;
  const mine = refusal?.values['storyId']?.[0] === story.id ? { ...refusal, intent: form } : null;
  const names = { answer: t('followUps.answer'), note: t('followUps.note'), nextOn: t('followUps.nextOn') };
  const { followUp } = story;
  return (
    <article className="manage-box desk-stack" aria-labelledby={`due-${story.id}`}>
      <Heading level={2} data-size="xs" id={`due-${story.id}`}>
        <PageLink to={`/stories/${story.slug}`} lang={story.textLanguage.toLowerCase()}>
          {story.title}
        </PageLink>
      </Heading>
      {followUp && (
        <p className="manage-inline">
          <Tag data-color={followUp.state === 'OVERDUE' ? 'danger' : 'warning'}>
            {t(`followUps.state.${followUp.state}`)}
          </Tag>
          {followUp.dueOn && t('followUps.due', { day: shortDay(followUp.dueOn) })}{' '}
          {t('followUps.since', { day: shortDay(followUp.since) })}
        </p>
      )}
      <Form method="post" className="desk-stack desk-wide">
        <RefusalSummary refusal={mine} intent={form} names={names} />
        <input type="hidden" name="storyId" value={story.id} />
        <Fieldset id={`${form}-answer`}>
          <Fieldset.Legend>{names.answer}</Fieldset.Legend>
          {ANSWERS.map((one) => (
            <NamedRadio
              key={one}
              name="answer"
              value={one}
              label={t(`followUps.answers.${one}`)}
              defaultChecked={mine?.values['answer']?.[0] === one}
            />
          ))}
        </Fieldset>
        <FormField
          intent={form}
          name="note"
          label={names.note}
          description={t('followUps.noteHelp')}
          rows={3}
          maxLength={1000}
          refusal={mine}
        />
        <FormField
          intent={form}
          name="nextOn"
          type="date"
          label={names.nextOn}
          description={t('followUps.nextHelp')}
          refusal={mine}
        />
        <Button type="submit" variant="secondary">
          {t('followUps.send')}
        </Button>
      </Form>
    </article>
  );
};
