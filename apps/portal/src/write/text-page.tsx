import { Alert, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { DraftTextDocument } from '../../.generated/documents.js';
import { ask, fault } from '../api/ask.server.js';
import { apiLanguage, inLanguage, namedLanguage } from '../languages.js';
import type { Route } from './+types/text-page.js';
import { PageLink } from '../frame/page-link.js';
import { useStepPath } from './draft-frame.js';
import { draftAddress, ownWork } from './draft.server.js';
import { readOneOf, wordsIn } from '../frame/form-words.js';
import { PartEditor } from './part-editor.js';
import { savePart } from './save-part.server.js';
import { StepPage } from './step-page.js';
import { TEXT_LANGUAGES, textLanguageIn } from './text-language.js';
import { TextLanguages } from './text-languages.js';

/** What one part says as it was last saved, how readers will see it, and what helps to write it. */
export const loader = async ({ url, params, context }: Route.LoaderArgs) => {
  const { slug, kind, originalLanguage, personId } = await draftAddress(context, url, params.id);
  const language = apiLanguage(namedLanguage(params.language) ?? 'nb');
  const text = textLanguageIn(url, originalLanguage);
  const told = await ask(context, DraftTextDocument, { slug, kind, language, text });
  const story = ownWork(told.story);
  const part = story.draftParts?.find((one) => one.part === params.part);
  if (!part) throw fault('NOT_FOUND');
  return {
    personId,
    part,
    language: text,
    languages: story.languages,
    originalLanguage,
    html: story.textLanguage === text ? (story.sections.find(({ key }) => key === part.part)?.html ?? '') : '',
    help: told.storyTemplate.parts.find(({ key }) => key === part.part) ?? null,
  };
};

/** Saves the part where no script does, and goes on; words that somebody else has written in between come back beside one's own. */
export const action = async ({ request, url, params, context }: Route.ActionArgs) => {
  const form = await request.formData();
  const written = form.get('text');
  const text = typeof written === 'string' ? written.replaceAll('\r\n', '\n') : '';
  const language = readOneOf(wordsIn(form, 'language'), TEXT_LANGUAGES) ?? 'NB';
  const outcome = await savePart(context, {
    id: params.id,
    language,
    part: params.part,
    text,
    basedOn: wordsIn(form, 'basedOn'),
  });
  const next = wordsIn(form, 'next');
  if (outcome.kind === 'saved' && wordsIn(form, 'go') === 'next' && /^[a-z-]+$/.test(next))
    throw redirect(inLanguage(namedLanguage(params.language) ?? 'nb', `/write/${params.id}/${next}`) + url.search);
  return data({ outcome, text }, { status: outcome.kind === 'saved' ? 200 : 409 });
};

export default function TextPage(): React.ReactNode {
  const { part, language, languages, originalLanguage, html, help, personId } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { t } = useTranslation('write');
  const stepPath = useStepPath();
  const isBegun = part.part === 'title' || languages.includes(language);
  return (
    <StepPage name={part.part}>
      <TextLanguages written={languages} original={originalLanguage} shown={language} />
      {isBegun ? (
        <PartEditor
          key={`${part.part} ${language}`}
          personId={personId}
          part={part}
          language={language}
          html={html}
          help={help}
          answered={answered}
        />
      ) : (
        <Alert data-color="info">
          <Paragraph>
            {t('text.titleFirst')} <PageLink to={`${stepPath('title')}?text=${language}`}>{t('text.toTitle')}</PageLink>
          </Paragraph>
        </Alert>
      )}
    </StepPage>
  );
}
