import { Heading } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { fault } from '../api/ask.server.js';
import { Flash, doneAt } from '../desk/flash.js';
import { whoeverIs } from '../desk/guard.server.js';
import { refusalOf, unfilled } from '../desk/refusal.js';
import { RefusalSummary } from '../desk/refusal-summary.js';
import { wordsIn } from '../frame/form-words.js';
import { PageHead } from '../frame/page-head.js';
import { PageLink } from '../frame/page-link.js';
import { apiLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/review-page.js';
import { anchorOf, remarksByAnchor } from './parts.js';
import { Remarks } from './remarks.js';
import { ReviewAssignment } from './review-assignment.js';
import { ReviewChecklist } from './review-checklist.js';
import { ReviewDecision } from './review-decision.js';
import { ReviewStanding } from './review-standing.js';
import { REVIEW_STEPS } from './review-step-names.js';
import { STEPS } from './review-steps.server.js';
import { readReview } from './read-review.server.js';
import { ReviewedChanges } from './reviewed-changes.js';
import { ReviewedFacts } from './reviewed-facts.js';
import { ReviewedText } from './reviewed-text.js';
import { ReviewNotes, ToConsider } from './to-consider.js';
import { ViewChoice } from './view-choice.js';
import '../desk/desk.css';
import './review.css';

/** The steps whose forms are gone once somebody else has decided. */
const TO_DECIDE: readonly string[] = ['assign', 'decline', 'publish', 'requestChanges', 'schedule', 'unschedule'];

/** One review: what was submitted, what is said of it, and what can be done with it. */
export const loader = async ({ url, params, context }: Route.LoaderArgs) => {
  const viewer = await whoeverIs({ url, context }, 'CONTRIBUTOR');
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  return readReview({ viewer, context, language, id: params.id, search: url.searchParams });
};

/** Takes a step with the review, and leads back to it. */
export const action = async ({ url, request, params, context }: Route.ActionArgs) => {
  await whoeverIs({ url, context }, 'CONTRIBUTOR');
  const form = await request.formData();
  const intent = REVIEW_STEPS.find((one) => one === wordsIn(form, 'intent'));
  if (!intent) throw fault('BAD_USER_INPUT');
  const { step, needs } = STEPS[intent];
  const empty = unfilled(form, ...needs);
  if (empty) return data(empty, 400);
  const { errors, anchor } = await step(context, params.id, form);
  const refusal = refusalOf(form, errors);
  if (!refusal && wordsIn(form, 'quietly')) return null;
  return refusal ? data(refusal, 400) : redirect(doneAt(url.pathname + url.search, intent, anchor));
};

export default function ReviewPage(): React.ReactNode {
  const { t } = useTranslation('review');
  const { review, story, headings, decides, fourEyes, changes, view, now } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>() ?? undefined;
  const remarks = remarksByAnchor(review.comments, ['title', ...story.sections.map(({ key }) => key)]);
  const isOpen = review.state === 'WAITING' || review.state === 'SCHEDULED';
  const mayComment = isOpen || review.state === 'CHANGES_REQUESTED' || review.state === 'DECLINED';
  const talk = { refusal, mayComment, language: story.textLanguage };
  return (
    <div className="page review">
      <PageHead title={t('title', { story: story.title })} listed={false} />
      <nav aria-label={t('back.label')}>
        <PageLink to="/review">{t('back.queue')}</PageLink>
      </nav>
      <Flash what={REVIEW_STEPS} say={(done) => t(`done.${done}`)} />
      <Heading level={1} data-size="lg" lang={story.textLanguage.toLowerCase()}>
        {story.title}
      </Heading>
      {!isOpen && refusal && TO_DECIDE.includes(refusal.intent) && (
        <RefusalSummary refusal={refusal} intent={refusal.intent} />
      )}
      <div className="review-columns">
        <div className="review-main">
          <ViewChoice story={story} view={view} />
          {changes ? (
            <ReviewedChanges changes={changes} headings={headings} />
          ) : (
            <>
              <ReviewedText story={story} headings={headings} remarks={remarks} talk={talk} />
              <ReviewedFacts story={story} remarks={remarks.get('part-facts') ?? []} talk={talk} />
            </>
          )}
          <section id={anchorOf(null)} className="review-part" aria-labelledby="whole">
            <Heading level={2} data-size="sm" id="whole">
              {t('remarks.whole')}
            </Heading>
            <Remarks part={null} remarks={remarks.get('part-whole') ?? []} headings={headings} talk={talk} />
          </section>
        </div>
        <aside className="review-aside" aria-label={t('aside')}>
          <ReviewStanding review={review} fourEyes={fourEyes} decides={decides} />
          {decides && isOpen && <ReviewDecision review={review} story={story} refusal={refusal} now={now} />}
          {decides && isOpen && <ReviewAssignment review={review} refusal={refusal} />}
          <ReviewChecklist items={review.checklist} mayTick={decides && isOpen} />
          <ToConsider story={story} />
          <ReviewNotes story={story} submissions={review.submissions} />
        </aside>
      </div>
    </div>
  );
}
