import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { DraftToSubmitDocument, WhoMayPublishDocument } from '../../.generated/documents.js';
import { ask } from '../api/ask.server.js';
import { apiLanguage, inLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/submit-page.js';
import { WordsAnswer } from './answers.js';
import { draftAddress, ownWork } from './draft.server.js';
import { wordsIn } from '../frame/form-words.js';
import { RefusalWords } from '../desk/refusal-words.js';
import { keptClientAction } from './kept-client-action.js';
import { MissingTold } from './missing-told.js';
import { PossibleDuplicates } from './possible-duplicates.js';
import { SignInAgain } from './sign-in-again.js';
import { StepPage } from './step-page.js';
import { type SubmitAnswer, submitDraft } from './submit.server.js';

const toSubmit = async ({ url, params, context }: Route.LoaderArgs | Route.ActionArgs) => {
  const { slug } = await draftAddress(context, url, params.id);
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  return ownWork((await ask(context, DraftToSubmitDocument, { slug, language })).story);
};

/** The story as a whole, what it lacks, what may be the same, and who decides about it. */
export const loader = async (call: Route.LoaderArgs) => {
  const story = await toSubmit(call);
  const organisation = story.managingOrganisation?.slug;
  const rules = organisation ? (await ask(call.context, WhoMayPublishDocument, { organisation })).reviewRules : null;
  return { story, fourEyes: rules?.fourEyes ?? false };
};

/** Hands the story to the editors. */
export const action = async (call: Route.ActionArgs) => {
  const { request, params, context } = call;
  const form = await request.formData();
  const isLacking = async (): Promise<boolean> =>
    ((await toSubmit(call)).missing ?? []).some(({ demand }) => demand === 'COMPULSORY');
  const note = form.has('changeNote') ? wordsIn(form, 'changeNote') : null;
  const own = { id: params.id, version: Number(wordsIn(form, 'version')) || 0, note };
  const answer = await submitDraft(context, own, isLacking);
  if (answer.kind === 'submitted')
    throw redirect(inLanguage(namedLanguage(params.language) ?? 'nb', `/write/${params.id}/submit`));
  return data(answer, { status: answer.kind === 'signedOut' ? 401 : 409 });
};

/** The same in the browser: where the product is out of reach, or nobody is signed in any more, the page stays as it is. */
export const clientAction = (call: Route.ClientActionArgs) => keptClientAction<SubmitAnswer>(call);

export default function SubmitPage(): React.ReactNode {
  const { t } = useTranslation('write');
  const { story, fourEyes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as SubmitAnswer | undefined;
  const form = useRef<HTMLFormElement>(null);
  const isRevision = story.revision > 1;
  return (
    <StepPage name="submit" parts={['submit', 'changeNote', null]}>
      <MissingTold missing={story.missing ?? []} isRefused={answer?.kind === 'lacking'} />
      {answer && answer.kind !== 'submitted' && answer.kind !== 'lacking' && (
        <Alert data-color="warning" role="alert">
          <Paragraph>
            {t(`submit.answers.${answer.kind}`)}{' '}
            {answer.kind === 'refused' && answer.why && <RefusalWords error={answer.why} />}
          </Paragraph>
        </Alert>
      )}
      {answer?.kind === 'signedOut' && <SignInAgain isOther={false} retry={() => form.current?.requestSubmit()} />}
      <PossibleDuplicates stories={story.possibleDuplicates ?? []} />
      <section aria-labelledby="whole">
        <Heading level={2} data-size="sm" id="whole">
          {t('submit.preview')}
        </Heading>
        <div className="write-shown" lang={story.textLanguage.toLowerCase()}>
          <Heading level={3} data-size="md">
            {story.title}
          </Heading>
          {story.summary !== '' && <Paragraph variant="long">{story.summary}</Paragraph>}
          <div dangerouslySetInnerHTML={{ __html: story.bodyHtml }} />
        </div>
      </section>
      {story.pendingState !== 'SUBMITTED' && story.pendingState !== null && (
        <Form method="post" className="write-form" ref={form}>
          <input type="hidden" name="version" value={story.version ?? ''} />
          {isRevision && (
            <WordsAnswer
              name="changeNote"
              label={t('submit.note')}
              help={t('submit.noteHelp')}
              rows={3}
              defaultValue={story.changeNote ?? ''}
            />
          )}
          <Paragraph>
            {story.managingOrganisation
              ? t('submit.who', { name: story.managingOrganisation.name })
              : t('submit.whoNobody')}{' '}
            {fourEyes && t('submit.fourEyes')}
          </Paragraph>
          <div className="write-ends">
            <Button type="submit">
              {t(story.pendingState === 'CHANGES_REQUESTED' ? 'submit.again' : 'submit.button')}
            </Button>
          </div>
        </Form>
      )}
    </StepPage>
  );
}
